// The fake host: answers the commands from the fixtures. Development and tests only.
import type { Commande, Commandes } from "./commandes";
import type { Evenement, Hote } from "./contrat-hote";
import type { ApercuVue } from "./generated/ApercuVue";
import type { Accueil } from "./generated/Accueil";
import type { ChoixCreation } from "./generated/ChoixCreation";
import type { DocumentDemande } from "./generated/DocumentDemande";
import type { EcranNom } from "./generated/EcranNom";
import type { EcranVue } from "./generated/EcranVue";
import type { ErreurUi } from "./generated/ErreurUi";
import type { ListeVue } from "./generated/ListeVue";
import type { InsertionsVue } from "./generated/InsertionsVue";
import type { PageVue } from "./generated/PageVue";
import type { RecuVue } from "./generated/RecuVue";
import type { ReglagesVue } from "./generated/ReglagesVue";
import type { RetourSaisie } from "./generated/RetourSaisie";
import type { VueEnsemble } from "./generated/VueEnsemble";
import { edition } from "./hote-essai-edition";

const fichiers = import.meta.glob<unknown>("./fixtures/*.json", { eager: true, import: "default" });

function lire<T>(nom: string): T | undefined {
  return structuredClone(fichiers[`./fixtures/${nom}.json`]) as T | undefined;
}

/** The fixtures, named `<command>.<example>.<document>.json`. */
export const fixtures = {
  accueil: () => lire<Accueil>("accueil") as Accueil,
  vue: (exemple = "cantal-2022") => lire<VueEnsemble>(`dossier_vue.${exemple}`) as VueEnsemble,
  apercu: (nom = "convention") => lire<ApercuVue>(`document_apercu.cantal-2022.${nom}`) as ApercuVue,
  /** The first pages only: a long document goes round them. */
  pages: (nom = "convention") => lire<PageVue[]>(`document_page.cantal-2022.${nom}`) as PageVue[],
  ecran: (nom: EcranNom) => lire<EcranVue>(`ecran_vue.${nom}`) as EcranVue,
  /** The same contract, once a standard clause was taken out. */
  articlesIncomplets: () => lire<EcranVue>("ecran_vue.articles.incomplet") as EcranVue,
  retour: () => lire<RetourSaisie>("dossier_saisir") as RetourSaisie,
  choix: () => lire<ChoixCreation>("creation_choix") as ChoixCreation,
  reglages: () => lire<ReglagesVue>("reglages") as ReglagesVue,
  insertions: () => lire<InsertionsVue>("texte_insertions") as InsertionsVue,
  recu: () => lire<RecuVue>("recu_vue") as RecuVue,
  /** The same file, of a dossier that is already in the list in another state. */
  recuDeja: () => lire<RecuVue>("recu_vue.deja") as RecuVue,
};

export function pageDe(nom: string, numero: number): PageVue | undefined {
  const pages = lire<PageVue[]>(`document_page.cantal-2022.${nom}`);
  const page = pages?.[(numero - 1) % pages.length];
  return page && { ...page, numero };
}

function nomDocument({ document, exercice, action }: DocumentDemande): string {
  return [document, exercice, action].filter((morceau) => morceau !== null).join("-");
}

const introuvable: ErreurUi = {
  code: "introuvable",
  message: "Ce dossier n’existe plus sur ce poste. Revenez à la liste des dossiers.",
};

function trouve<T>(valeur: T | undefined): T {
  // The host rejects with plain data, as the window does.
  // oxlint-disable-next-line no-throw-literal
  if (valeur === undefined) throw introuvable;
  return valeur;
}

function dossier(id: string): VueEnsemble {
  return trouve([fixtures.vue(), fixtures.vue("cantal-2022-demo")].find((vue) => vue.id === id));
}

const NOM = "Camille Exemple";
let edite = edition(fixtures.retour);
let reglages: ReglagesVue = { ...fixtures.reglages(), nom: NOM };
let accueil: Accueil = fixtures.accueil();

function listeDe(chemin: string): ListeVue | undefined {
  const noms: EcranNom[] = ["parties", "visas", "articles", "actions", "action", "financement", "calendrier"];
  return noms
    .flatMap((nom) => fixtures.ecran(nom).blocs)
    .flatMap((bloc) => ("liste" in bloc ? [bloc.liste] : []))
    .find((liste) => liste.chemin === chemin);
}

type Reponses = { [C in Commande]: (demande: Commandes[C]["demande"]) => Commandes[C]["reponse"] | Promise<Commandes[C]["reponse"]> };

const ordinaires: Reponses = {
  accueil: () => accueil,
  exemple_ouvrir: () => fixtures.vue(),
  exemple_remettre({ id }) {
    dossier(id);
    return accueil;
  },
  dossier_vue: ({ id }) => ({ ...dossier(id), ...edite.noms() }),
  recu_choisir: () => null,
  recu_vue: () => null,
  recu_importer: () => fixtures.vue(),
  recu_laisser: () => null,
  dossier_exporter: ({ id }) => ({
    chemin: "/exemple/cantal-2022-2024.paraphe",
    message: `Dossier enregistré : ${dossier(id).nom_court}.`,
  }),
  document_apercu: ({ id, document }) => {
    dossier(id);
    return trouve(lire<ApercuVue>(`document_apercu.cantal-2022.${nomDocument(document)}`));
  },
  document_page: ({ id, document, numero }) => {
    dossier(id);
    return trouve(pageDe(nomDocument(document), numero));
  },
  document_exporter: ({ document }) => ({
    chemin: "/exemple/convention-cantal-2022-2024.pdf",
    message: `Document enregistré : ${document.document}-15-2022-2024.pdf (3 pages).`,
  }),
  ecran_vue: ({ id, ecran }) => {
    dossier(id);
    return edite.ecran({ ...fixtures.ecran(ecran.ecran), demande: ecran });
  },
  dossier_saisir: (demande) => {
    const retour = edite.saisir(demande);
    return { ...retour, ecran: demande.ecran && edite.ecran({ ...fixtures.ecran(demande.ecran.ecran), demande: demande.ecran }) };
  },
  dossier_texte: (demande) => edite.texte(demande),
  texte_insertions: fixtures.insertions,
  dossier_liste: ({ operation }) => edite.liste(operation, listeDe),
  constat_remedier: ({ cle }) => edite.constat("correction", cle),
  constat_laisser: ({ cle, motif }) => edite.constat(motif === null ? "reprise d’un constat laissé ainsi" : "constat laissé ainsi", cle),
  dossier_passer: () => edite.constat("changement d’état", ""),
  dossier_annuler: () => edite.annuler(),
  dossier_retablir: () => edite.retablir(),
  creation_choix: fixtures.choix,
  dossier_creer: () => fixtures.vue(),
  dossier_dupliquer: ({ id }) => dossier(id),
  dossier_ranger({ id, rangement }) {
    const tous = [...accueil.dossiers, ...accueil.ranges].map((d) => (d.id === id ? { ...d, rangement } : d));
    accueil = { ...accueil, dossiers: tous.filter((d) => d.rangement === "actif"), ranges: tous.filter((d) => d.rangement !== "actif") };
    return accueil;
  },
  reglages_lire: () => reglages,
  reglages_definir: (demande) => (reglages = { ...reglages, ...demande }),
};

let reponses: Reponses = { ...ordinaires };
let appels: { commande: string; demande: unknown }[] = [];

let fermer: () => Promise<void> = async () => {};
const suivis = new Map<Evenement, () => void>();

/** What a test may say to the host. */
export const essai = {
  repondre<C extends Commande>(commande: C, reponse: Reponses[C]) {
    reponses = { ...reponses, [commande]: reponse };
  },
  refuser(commande: Commande, erreur: ErreurUi) {
    reponses = { ...reponses, [commande]: () => Promise.reject(erreur) };
  },
  /** The window is asked to close; ends when it may. */
  fermer: () => fermer(),
  /** Something happens outside the page. */
  arriver: (evenement: Evenement) => suivis.get(evenement)?.(),
  appels: (commande: Commande) => appels.filter((appel) => appel.commande === commande).map((appel) => appel.demande),
  reinitialiser() {
    reponses = { ...ordinaires };
    appels = [];
    edite = edition(fixtures.retour);
    reglages = { ...fixtures.reglages(), nom: NOM };
    accueil = fixtures.accueil();
  },
};

/** `?essai=vide` and the like choose a situation in the browser. */
const situations: Record<string, () => void> = {
  vide: () => essai.repondre("accueil", () => lire<Accueil>("accueil.vide") as Accueil),
  premiere: () => {
    essai.repondre("accueil", () => lire<Accueil>("accueil.vide") as Accueil);
    reglages = fixtures.reglages();
  },
  recu: () => essai.repondre("recu_vue", fixtures.recu),
  "recu-deja": () => essai.repondre("recu_vue", fixtures.recuDeja),
  attente: () => {
    essai.repondre("accueil", () => new Promise<never>(() => {}));
    essai.repondre("document_apercu", () => new Promise<never>(() => {}));
  },
  echec: () =>
    essai.refuser("document_apercu", {
      code: "inattendu",
      message: "L’aperçu n’a pas pu être produit. Votre dossier est enregistré. Réessayez, ou exportez le dossier pour l’assistance.",
    }),
  laisse: () =>
    essai.repondre("dossier_vue", ({ id }) => {
      const vue = dossier(id);
      const premier = vue.constats.find(({ laissable }) => laissable);
      if (!premier) return vue;
      const explication = `${premier.explication} Laissé ainsi par Claire Vidal le 8 juin 2022 : noms attendus de la préfecture.`;
      const laisse = { ...premier, explication, laissable: false, gravite: "laisse" as const, gravite_libelle: "Laissé ainsi" };
      return { ...vue, constats: vue.constats.map((c) => (c === premier ? laisse : c)) };
    }),
  clauses: () => essai.repondre("ecran_vue", () => fixtures.articlesIncomplets()),
  disque: () =>
    essai.refuser("document_exporter", {
      code: "fichier",
      message: "Le document n’a pas pu être enregistré : le disque est plein. Libérez de la place ou choisissez un autre emplacement.",
    }),
};
situations[new URLSearchParams(window.location.search).get("essai") ?? ""]?.();

export const hote: Hote = {
  invoquer: async (commande, demande) => {
    appels.push({ commande, demande });
    return (reponses[commande as Commande] as (demande: unknown) => unknown)(demande);
  },
  titrer: async () => {},
  avantFermeture(vider) {
    fermer = vider;
    return () => {};
  },
  suivre(evenement, suivi) {
    suivis.set(evenement, suivi);
    return () => {
      if (suivis.get(evenement) === suivi) suivis.delete(evenement);
    };
  },
};
