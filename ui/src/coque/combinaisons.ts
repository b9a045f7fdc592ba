// The name of a combination of keys, as the help writes it: « Ctrl+Maj+Z ».

export type Touche = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey"> & { code?: string };

const NOMS: Readonly<Record<string, string>> = {
  ArrowUp: "flèche haut",
  ArrowDown: "flèche bas",
  ArrowLeft: "flèche gauche",
  ArrowRight: "flèche droite",
  Backspace: "Retour arrière",
  Delete: "Suppr",
  End: "Fin",
  Enter: "Entrée",
  Escape: "Échap",
  Home: "Début",
  PageDown: "Page bas",
  PageUp: "Page haut",
};

export function combinaison({ key, code, ctrlKey, metaKey, shiftKey, altKey }: Touche): string {
  const commande = ctrlKey || metaKey;
  const signe = commande ? signeDe(key, code) : null;
  const nom = signe ?? NOMS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  // Whether a sign wants Maj depends on the keyboard.
  const noms = [commande && "Ctrl", altKey && "Alt", shiftKey && signe === null && "Maj", nom];
  return noms.filter((morceau) => morceau !== false).join("+");
}

/** The sign by its letter; zero by its place, which needs Maj on a French keyboard. */
function signeDe(key: string, code: string | undefined): string | null {
  if (key === "+" || key === "=") return "+";
  if (key === "-") return "-";
  return code === "Digit0" || code === "Numpad0" ? "0" : null;
}

/** « Ctrl++ » is Ctrl and +. */
export function morceaux(touche: string): string[] {
  return touche.split(/\+(?=.)/);
}
