// The short forms that change one framework: what each asks, and the command that it sends.
import { appeler } from "../../ipc/commandes";
import type { CadreDetailVue } from "../../ipc/generated/CadreDetailVue";
import type { DefinitionVue } from "../../ipc/generated/DefinitionVue";
import type { LigneReconnueVue } from "../../ipc/generated/LigneReconnueVue";
import type { NatureListe } from "../../ipc/generated/NatureListe";
import type { OptionVue } from "../../ipc/generated/OptionVue";
import type { RangeeCadreVue } from "../../ipc/generated/RangeeCadreVue";
import type { SourceSaisieVue } from "../../ipc/generated/SourceSaisieVue";
import { textes } from "../../textes/cadre";
import { champsDeLigne, enOptions, ligneAjoutee } from "./collage";
import { champ, ouRien, type ChampDeForme, type Forme, type Valeurs } from "./forme";

/** What can be done with a framework or with one of its rows. */
export type Geste = keyof typeof textes.gestes;

/** Followed by what the screen shows afterwards. */
type Suite = (cadre: CadreDetailVue) => Promise<unknown>;

type Envoi = (valeurs: Valeurs, source: SourceSaisieVue) => Promise<CadreDetailVue>;

export function formeDe(geste: Geste, cadre: CadreDetailVue, rangee: RangeeCadreVue | null, suite: Suite): Forme {
  const { code } = cadre.resume;
  const ligne = rangee?.code ?? "";
  const forme = (titre: string, intro: string | null, champs: ChampDeForme[], envoyer: Envoi, bouton = textes.enregistrer): Forme => ({
    titre,
    intro,
    champs,
    bouton,
    envoyer: async (valeurs, source) => suite(await envoyer(valeurs, source)),
  });
  const definir = (definition: DefinitionVue, source: SourceSaisieVue) => appeler("cadre_definir", { cadre: code, definition, source });
  const ajouter =
    (nature: NatureListe): Envoi =>
    (valeurs, source) =>
      appeler("cadre_ajouter", { cadre: code, nature, source, lignes: [ligneAjoutee(LIGNE_VIDE, valeurs)] });
  switch (geste) {
    case "corriger":
      return forme(textes.correction.titre(ligne), rangee !== null && rangee.engagement !== null ? textes.correction.aideObjectif : null, champsDeCorrection(cadre, rangee), (valeurs, source) =>
        appeler("cadre_corriger", { cadre: code, code: ligne, ...corrections(rangee, valeurs), source }),
      );
    case "combler":
      return forme(
        textes.comblement.titre(ligne),
        rangee?.note ?? null,
        [
          champ("titre", textes.correction.intitule, { genre: "long", exige: "oui" }),
          choix("engagement", textes.comblement.engagement, enOptions(cadre.engagements), ""),
          choix("theme", textes.comblement.theme, cadre.themes, "autre"),
        ],
        ({ titre = "", engagement = "", theme = "" }, source) => appeler("cadre_combler", { cadre: code, code: ligne, titre, engagement, theme, source }),
      );
    case "dater":
      return forme(
        textes.echeance.titre(rangee?.titre ?? ""),
        null,
        [champ("jour", textes.echeance.jour, { genre: "jour", aide: textes.echeance.aide, depart: rangee?.saisie ?? "" })],
        ({ jour }, source) => definir({ echeance: { code: ligne, jour: ouRien(jour) } }, source),
      );
    case "changer":
      return forme(
        textes.seuil.titre(rangee?.titre ?? ""),
        null,
        [champ("valeur", textes.seuil.valeur, { exige: "oui", depart: rangee?.saisie ?? "" })],
        ({ valeur = "" }, source) => definir({ seuil: { code: ligne, valeur } }, source),
      );
    case "compter":
      return forme(
        textes.compte.titre(rangee?.titre ?? ""),
        null,
        [champ("nombre", textes.compte.nombre, { aide: textes.compte.aide, depart: rangee?.saisie ?? "" })],
        ({ nombre }, source) => definir({ compte: { code: ligne, nombre: ouRien(nombre) } }, source),
      );
    case "etape": {
      const mots = textes.etape;
      return forme(mots.titre, null, [champ("titre", mots.intitule, { genre: "long", exige: "oui" }), champ("jour", textes.echeance.jour, { genre: "jour", aide: textes.echeance.aide })], ({ titre = "", jour }, source) =>
        definir({ etape: { titre, jour: ouRien(jour) } }, source),
      );
    }
    case "retirer":
      return forme(
        textes.retrait.titre(ligne),
        textes.retrait.intro(rangee?.titre ?? ""),
        [],
        (_, source) => appeler("cadre_retirer_rangee", { cadre: code, code: ligne, source }),
        textes.retrait.oui,
      );
    case "engagement": {
      const mots = textes.engagement;
      return forme(mots.titre, null, [champ("titre", mots.intitule, { genre: "long", exige: "oui" }), champ("code", mots.code, { exige: "oui" })], ({ titre = "", code: neuf = "" }, source) =>
        definir({ engagement: { code: neuf, titre } }, source),
      );
    }
    case "objectif":
      return forme(textes.objectif.titre, textes.objectif.aide, champsDeLigne(LIGNE_VIDE, "objectifs", cadre), ajouter("objectifs"));
    case "indicateur":
      return forme(textes.indicateur.titre, null, champsDeLigne(LIGNE_VIDE, "indicateurs", cadre), ajouter("indicateurs"));
    case "denominateur": {
      const mots = textes.denominateur;
      return forme(mots.titre(ligne), null, [champ("libelle", mots.libelle, { genre: "long", exige: "oui", aide: mots.aide })], ({ libelle = "" }, source) =>
        definir({ denominateur: { code: ligne, libelle } }, source),
      );
    }
    case "rattacher": {
      const mots = textes.suite;
      const passes = rangee?.engagement === null ? cadre.indicateurs_passes : cadre.objectifs_passes;
      const actuels = rangee?.issu_de ?? [];
      // What it continues now may stand in an older framework than the last one.
      const anciens = actuels.filter((lien) => passes.every((passe) => passe.code !== lien)).map((lien) => ({ code: lien, libelle: lien.replace("/", " ") }));
      const options = [{ code: "", libelle: mots.aucun }, ...anciens, ...passes];
      return forme(mots.titre(ligne), actuels.length > 1 ? mots.plusieurs(actuels.length) : null, [champ("de", mots.de, { genre: "choix", options, depart: actuels[0] ?? "", aide: mots.aide })], ({ de }, source) =>
        definir({ suite: { code: ligne, de: ouRien(de) } }, source),
      );
    }
    case "financeur": {
      const mots = textes.financeur;
      const connu = cadre.financeurs.find(({ rangee: autre }) => autre.code === ligne);
      return forme(
        mots.titre(rangee?.titre ?? ""),
        null,
        [
          champ("ligne", mots.ligne, { aide: mots.ligneAide, depart: connu?.ligne ?? "" }),
          champ("perenne", mots.perenne, { genre: "choix", options: cadre.perennites, depart: connu?.perenne ?? "" }),
        ],
        ({ ligne: budget, perenne = "" }, source) => definir({ financeur: { code: ligne, ligne: ouRien(budget), perenne } }, source),
      );
    }
    case "texte":
      return forme(textes.texte.titre, null, champsDuTexte(cadre), ({ nature = "", numero, nor, objet, signature, publication }, source) =>
        definir({ texte: { nature, numero: ouRien(numero), nor: ouRien(nor), objet: ouRien(objet), signature: ouRien(signature), publication: ouRien(publication) } }, source),
      );
    case "periode":
      return forme(
        textes.periode.titre,
        null,
        [
          champ("debut", textes.periode.debut, { genre: "jour", exige: "oui", depart: cadre.debut }),
          champ("fin", textes.periode.fin, { genre: "jour", exige: "oui", depart: cadre.fin }),
        ],
        ({ debut = "", fin = "" }, source) => definir({ periode: { debut, fin } }, source),
      );
  }
}

/** A line that nobody pasted: everything is to be said. */
const LIGNE_VIDE: LigneReconnueVue = { retenue: true, numero: null, texte: "", code: "", comble: null, engagement: null, statut: null, theme: "autre", unite: "", sens: "", periodicite: "", remarques: [] };

/** The lines above are choices that must be made: the empty one comes first. */
function choix(cle: string, libelle: string, options: readonly OptionVue[], depart: string): ChampDeForme {
  return champ(cle, libelle, { genre: "choix", exige: "oui", depart, options: [{ code: "", libelle: textes.comblement.choisir }, ...options] });
}

/** An indicator has no status. */
function champsDeCorrection(cadre: CadreDetailVue, rangee: RangeeCadreVue | null): ChampDeForme[] {
  const titre = champ("titre", textes.correction.intitule, { genre: "long", exige: "oui", depart: rangee?.titre ?? "" });
  if (rangee === null || rangee.engagement === null) return [titre];
  return [titre, champ("statut", textes.correction.statut, { genre: "choix", options: cadre.statuts, depart: rangee.saisie })];
}

/** What did not change is not sent; sent as it stood, the title is confirmed by the text. */
function corrections(rangee: RangeeCadreVue | null, { titre = "", statut }: Valeurs): { titre: string | null; statut: string | null } {
  const autreStatut = statut !== undefined && statut !== rangee?.saisie ? statut : null;
  return { titre: titre.trim() === rangee?.titre && autreStatut !== null ? null : titre, statut: autreStatut };
}

function champsDuTexte({ textes: natures }: CadreDetailVue): ChampDeForme[] {
  const { texte } = textes;
  return [
    champ("nature", texte.nature, { genre: "choix", options: natures, depart: natures[0]?.code ?? "" }),
    champ("numero", texte.numero),
    champ("nor", texte.nor),
    champ("objet", texte.objet, { aide: texte.objetAide }),
    champ("signature", texte.signature, { genre: "jour" }),
    champ("publication", texte.publication, { genre: "jour" }),
  ];
}
