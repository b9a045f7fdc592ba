// What the palette offers: places, commands, words found in the texts.
import { cleDossier } from "../../etat/actions";
import { vu } from "../../etat/ressource";
import type { Accueil } from "../../ipc/generated/Accueil";
import type { MorceauVue } from "../../ipc/generated/MorceauVue";
import type { TrouveVue } from "../../ipc/generated/TrouveVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { allerAuPassage } from "../../navigation/passage";
import { lireRoute, type Route } from "../../navigation/route";
import { aller } from "../../navigation/usage";
import { repond } from "../../texte/recherche";
import { textes as coque } from "../../textes/coque";
import { textes as ensemble } from "../../textes/ensemble";
import { textes } from "../../textes/palette";
import { dialogueOuvert } from "../dialogues";
import { annuler, changerLaTaille, creer, enregistrer, faireLeTour, ouvrirFichier, parcourirConstats, retablir } from "../effets";
import { faire } from "../gestes";
import { imprimer } from "../impression";
import { recents } from "./recents";

export type Groupe = keyof typeof textes.groupes;

export type Entree = {
  cle: string;
  groupe: Groupe;
  libelle: string;
  /** Code, dossier or key, after the name. */
  detail: string;
  /** The words found, for a passage. */
  extrait: readonly MorceauVue[];
  agir: () => void;
};

/** As many as one looks at. */
const MONTREES: Record<Groupe, number> = { recents: 5, dossier: 8, dossiers: 6, commandes: 8, textes: 12 };

const entree = (groupe: Groupe, libelle: string, detail: string, agir: () => void, cle = libelle): Entree => ({ cle: `${groupe}/${cle}`, groupe, libelle, detail, extrait: [], agir });
const commande = (libelle: string, touche: string, agir: () => void) => entree("commandes", libelle, touche, agir);
const vers = (groupe: Groupe, libelle: string, detail: string, route: Route, cle?: string) => entree(groupe, libelle, detail, () => aller(route), cle);

/** The dossier that is open, as it was seen last. */
export function dossierOuvert(): VueEnsemble | undefined {
  const route = lireRoute(window.location.hash);
  return "id" in route ? vu<VueEnsemble>(cleDossier(route.id)) : undefined;
}

/** What answers to these words, group by group; without any, what one may want first. */
export function entrees(cherche: string, accueil: Accueil | null, trouves: readonly TrouveVue[]): Entree[] {
  const vide = cherche.trim() === "";
  const ouvert = dossierOuvert();
  const choix: Entree[] = [...(vide ? vusRecemment() : []), ...(ouvert ? duDossier(ouvert) : []), ...desDossiers(accueil, ouvert?.id), ...commandes()];
  const retenues = choix.filter(({ libelle, detail }) => repond(`${detail} ${libelle}`, cherche.trim()));
  const limites = vide ? { ...MONTREES, dossier: 3 } : MONTREES;
  const groupes = Object.keys(textes.groupes) as Groupe[];
  return groupes.flatMap((groupe) => [...retenues, ...(vide ? [] : desTextes(trouves, ouvert?.id))].filter((une) => une.groupe === groupe).slice(0, limites[groupe]));
}

function vusRecemment(): Entree[] {
  return recents()
    .filter(({ adresse }) => adresse !== window.location.hash)
    .map(({ adresse, titre }) => entree("recents", sansNom(titre), "", () => (window.location.hash = adresse), adresse));
}

/** « Financement - Cantal - Paraphe », without the name of the tool. */
function sansNom(titre: string): string {
  return titre.replace(new RegExp(` - ${coque.nom}$`), "");
}

function duDossier(vue: VueEnsemble): Entree[] {
  const { id } = vue;
  return [
    vers("dossier", textes.ensemble, vue.nom_court, { ecran: "dossier", id, partie: [] }),
    ...vue.plan.flatMap(({ entrees: lignes }) => lignes.map(({ libelle, code, ecran, chemin }) => vers("dossier", libelle, code, { ecran: "travail", id, demande: ecran }, chemin))),
    ...(["controles", "ecriture", "remplacer", "exporter"] as const).map((ecran) => vers("dossier", ensemble[ecran], "", { ecran, id })),
    ...vue.documents.map(({ demande, libelle }) => vers("dossier", textes.document(libelle), "", { ecran: "apercu", id, document: demande })),
  ];
}

function desDossiers(accueil: Accueil | null, ouvert: string | undefined): Entree[] {
  return [...(accueil?.dossiers ?? []), ...(accueil?.ranges ?? [])]
    .filter(({ id }) => id !== ouvert)
    .map(({ id, territoire, periode, nom, titre }) => vers("dossiers", `${territoire}, ${periode}`, nom ?? titre, { ecran: "dossier", id, partie: [] }, id));
}

function commandes(): Entree[] {
  const c = textes.commandes;
  return [
    commande(c.creer, "Ctrl N", creer),
    commande(c.ouvrir, "Ctrl O", ouvrirFichier),
    commande(c.exporter, "Ctrl P", imprimer),
    commande(c.dossiers, "", () => aller({ ecran: "dossiers" })),
    commande(c.importer, "", () => aller({ ecran: "importer" })),
    commande(c.france, "", () => aller({ ecran: "france" })),
    commande(c.bibliotheque, "", () => aller({ ecran: "bibliotheque" })),
    commande(c.cadres, "", () => aller({ ecran: "cadres" })),
    commande(c.reglages, "", () => aller({ ecran: "reglages" })),
    commande(c.aide, "F1", () => dialogueOuvert.ecrire("aide")),
    commande(c.visite, "", faireLeTour),
    commande(c.affichage, "", () => dialogueOuvert.ecrire("affichage")),
    commande(c.messages, "", () => dialogueOuvert.ecrire("messages")),
    commande(c.annuler, "Ctrl Z", annuler),
    commande(c.retablir, "Ctrl Y", retablir),
    commande(c.enregistrer, "Ctrl S", enregistrer),
    commande(c.constat, "F8", () => parcourirConstats(1)),
    commande(c.noter, "Maj F2", () => faire("noter")),
    commande(c.suivant, "Ctrl Page bas", () => faire("suivant")),
    commande(c.precedent, "Ctrl Page haut", () => faire("precedent")),
    commande(c.chercher, "Ctrl F", () => faire("chercher")),
    commande(c.agrandir, "Ctrl +", () => changerLaTaille(1)),
    commande(c.reduire, "Ctrl -", () => changerLaTaille(-1)),
    commande(c.ordinaire, "Ctrl 0", () => changerLaTaille(0)),
  ];
}

function desTextes(trouves: readonly TrouveVue[], ouvert: string | undefined): Entree[] {
  return trouves.map(({ dossier, nom_dossier, titre, extrait, ecran, chemin }) => ({
    cle: `textes/${dossier}/${chemin}`,
    groupe: "textes",
    libelle: titre,
    detail: dossier === ouvert ? "" : nom_dossier,
    extrait,
    agir: () => {
      aller({ ecran: "travail", id: dossier, demande: ecran });
      allerAuPassage([chemin]);
    },
  }));
}
