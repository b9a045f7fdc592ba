// A short form over a framework: its fields as data, what is missing in them, and the text that a change comes from.
import type { OptionVue } from "../../ipc/generated/OptionVue";
import type { SourceSaisieVue } from "../../ipc/generated/SourceSaisieVue";
import { textes } from "../../textes/cadre";

export type ChampDeForme = {
  cle: string;
  libelle: string;
  aide: string | null;
  /** How it is typed; a choice has its options. */
  genre: "ligne" | "long" | "jour" | "choix";
  options: readonly OptionVue[];
  exige: "oui" | "non";
  depart: string;
};

export type Valeurs = Readonly<Record<string, string>>;

export type Forme = {
  titre: string;
  intro: string | null;
  champs: readonly ChampDeForme[];
  bouton: string;
  envoyer: (valeurs: Valeurs, source: SourceSaisieVue) => Promise<unknown>;
};

type Reste = Partial<Omit<ChampDeForme, "cle" | "libelle">>;

/** A field with its usual settings: one line, free to be left empty. */
export function champ(cle: string, libelle: string, reste: Reste = {}): ChampDeForme {
  return { cle, libelle, aide: null, genre: "ligne", options: [], exige: "non", depart: "", ...reste };
}

export function depart(champs: readonly ChampDeForme[]): Valeurs {
  return Object.fromEntries(champs.map(({ cle, depart: valeur }) => [cle, valeur]));
}

/** The fields that must be filled and are not, in order. */
export function manquants(champs: readonly ChampDeForme[], valeurs: Valeurs): string[] {
  return champs.filter(({ cle, exige }) => exige === "oui" && (valeurs[cle] ?? "").trim() === "").map(({ cle }) => cle);
}

/** Null for what was left empty: absent is not an empty text. */
export function ouRien(texte: string | undefined): string | null {
  return texte === undefined || texte.trim() === "" ? null : texte.trim();
}

/** The text that somebody has in front of her; the one she quoted last is proposed. */
export function champsDeSource(derniere: SourceSaisieVue | null): ChampDeForme[] {
  const { source_: mots } = textes;
  return [
    champ("source.titre", mots.titre, { aide: mots.titreAide, exige: "oui", depart: derniere?.titre ?? "" }),
    champ("source.autorite", mots.autorite, { aide: mots.autoriteAide, exige: "oui", depart: derniere?.autorite ?? "" }),
    champ("source.date", mots.date, { aide: mots.dateAide, depart: derniere?.date ?? "" }),
    champ("source.page", mots.page, { depart: derniere?.page ?? "" }),
    champ("source.adresse", mots.adresse, { depart: derniere?.adresse ?? "" }),
  ];
}

export function sourceDe(valeurs: Valeurs): SourceSaisieVue {
  const lu = (cle: string) => valeurs[`source.${cle}`];
  return { titre: lu("titre") ?? "", autorite: lu("autorite") ?? "", date: ouRien(lu("date")), adresse: ouRien(lu("adresse")), page: ouRien(lu("page")) };
}
