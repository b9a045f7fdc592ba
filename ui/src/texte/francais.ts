// French on screen: spaces, apostrophes, plurals. The one place that knows U+00A0.
const INSECABLE = "\u00a0";

/** The screen fonts have no U+202F: the wider no-break space takes its place. */
export function ecran(texte: string): string {
  return texte.includes("\u202f") ? texte.replaceAll("\u202f", INSECABLE) : texte;
}

/** Typographic apostrophes and the no-break spaces that French punctuation wants. */
export function typographier(texte: string): string {
  return ecran(texte)
    .replaceAll("'", "’")
    .replaceAll(/ (?=[:;!?»€%])/g, INSECABLE)
    .replaceAll("« ", `«${INSECABLE}`);
}

/** Zero and one are singular in French. */
export function pluriel(nombre: number, singulier: string, plusieurs: string): string {
  return `${nombre}${INSECABLE}${Math.abs(nombre) < 2 ? singulier : plusieurs}`;
}

/** A label in the middle of a sentence: « Coller 12 montants » becomes « coller 12 montants », « ONDAM 2023 » stays. */
export function minuscule(libelle: string): string {
  const deuxieme = libelle.charAt(1);
  return deuxieme === deuxieme.toLowerCase() ? libelle.charAt(0).toLowerCase() + libelle.slice(1) : libelle;
}

/** A label at the head of a sentence. */
export function majuscule(libelle: string): string {
  return libelle.charAt(0).toUpperCase() + libelle.slice(1);
}

type Textes = string | ((...valeurs: never[]) => string) | readonly Textes[] | { readonly [cle: string]: Textes };

/** Typography for a whole table of labels, functions included. */
export function francais<T extends Textes>(textes: T): T {
  if (typeof textes === "string") return typographier(textes) as T;
  if (typeof textes === "function") return ((...valeurs: never[]) => typographier(textes(...valeurs))) as T;
  if (Array.isArray(textes)) return textes.map((texte: Textes) => francais(texte)) as unknown as T;
  return Object.fromEntries(Object.entries(textes).map(([cle, valeur]) => [cle, francais(valeur)])) as T;
}

/** Kept as they are: a drawing carries its own fonts, and a rich text is written back whole. */
const INTACTS: ReadonlySet<string> = new Set(["svg", "document"]);

/** Normalises every string of an answer for display, in place: nobody else holds the answer yet. */
export function reponsePourEcran<T>(valeur: T): T {
  if (typeof valeur === "string") return ecran(valeur) as T;
  if (typeof valeur !== "object" || valeur === null) return valeur;
  const parts = valeur as Record<string, unknown>;
  for (const cle of Object.keys(parts)) {
    const avant = parts[cle];
    if (INTACTS.has(cle) || (typeof avant !== "string" && typeof avant !== "object")) continue;
    const apres = reponsePourEcran(avant);
    if (apres !== avant) parts[cle] = apres;
  }
  return valeur;
}
