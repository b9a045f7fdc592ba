// The fake host: answers the commands from the fixtures. Development and tests only.
import type { Commande, Commandes } from "./commandes";
import type { Hote } from "./contrat-hote";
import type { ApercuVue } from "./generated/ApercuVue";
import type { Accueil } from "./generated/Accueil";
import type { DocumentDemande } from "./generated/DocumentDemande";
import type { ErreurUi } from "./generated/ErreurUi";
import type { PageVue } from "./generated/PageVue";
import type { VueEnsemble } from "./generated/VueEnsemble";

const fichiers = import.meta.glob<unknown>("./fixtures/*.json", { eager: true, import: "default" });

function lire<T>(nom: string): T | undefined {
  return structuredClone(fichiers[`./fixtures/${nom}.json`]) as T | undefined;
}

/** The fixtures, named `<command>.<example>.<document>.json`. */
export const fixtures = {
  accueil: () => lire<Accueil>("accueil") as Accueil,
  vue: (exemple = "cantal-2022") => lire<VueEnsemble>(`dossier_vue.${exemple}`) as VueEnsemble,
  apercu: (nom = "convention") => lire<ApercuVue>(`document_apercu.cantal-2022.${nom}`) as ApercuVue,
  pages: (nom = "convention") => lire<PageVue[]>(`document_page.cantal-2022.${nom}`) as PageVue[],
};

function nomDocument({ document, exercice }: DocumentDemande): string {
  return exercice === null ? document : `${document}-${exercice}`;
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
  const vue = fixtures.vue();
  return trouve(vue.id === id ? vue : undefined);
}

type Reponses = { [C in Commande]: (demande: Commandes[C]["demande"]) => Commandes[C]["reponse"] | Promise<Commandes[C]["reponse"]> };

const ordinaires: Reponses = {
  accueil: fixtures.accueil,
  exemple_ouvrir: () => fixtures.vue(),
  dossier_vue: ({ id }) => dossier(id),
  dossier_importer: () => null,
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
    return trouve(lire<PageVue[]>(`document_page.cantal-2022.${nomDocument(document)}`)?.[numero - 1]);
  },
  document_exporter: ({ document }) => ({
    chemin: "/exemple/convention-cantal-2022-2024.pdf",
    message: `${document.document === "convention" ? "Convention enregistrée : convention" : "Rapport enregistré : rapport"}-cantal-2022-2024.pdf.`,
  }),
};

let reponses: Reponses = { ...ordinaires };
let appels: { commande: string; demande: unknown }[] = [];

/** What a test may say to the host. */
export const essai = {
  repondre<C extends Commande>(commande: C, reponse: Reponses[C]) {
    reponses = { ...reponses, [commande]: reponse };
  },
  refuser(commande: Commande, erreur: ErreurUi) {
    reponses = { ...reponses, [commande]: () => Promise.reject(erreur) };
  },
  appels: (commande: Commande) => appels.filter((appel) => appel.commande === commande).map((appel) => appel.demande),
  reinitialiser() {
    reponses = { ...ordinaires };
    appels = [];
  },
};

/** `?essai=vide` and the like choose a situation in the browser. */
const situations: Record<string, () => void> = {
  vide: () => essai.repondre("accueil", () => ({ ...fixtures.accueil(), dossiers: [] })),
  attente: () => {
    essai.repondre("accueil", () => new Promise<never>(() => {}));
    essai.repondre("document_apercu", () => new Promise<never>(() => {}));
  },
  echec: () =>
    essai.refuser("document_apercu", {
      code: "inattendu",
      message: "L’aperçu n’a pas pu être produit. Votre dossier est enregistré. Réessayez, ou exportez le dossier pour l’assistance.",
    }),
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
};
