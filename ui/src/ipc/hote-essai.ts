// The fake host: answers the commands from the fixtures. Development and tests only.
import type { Commande, Commandes } from "./commandes";
import type { Evenement, Evenements, Hote } from "./contrat-hote";
import type { ApercuVue } from "./generated/ApercuVue";
import type { Accueil } from "./generated/Accueil";
import type { BibliothequeVue } from "./generated/BibliothequeVue";
import type { CadreDetailVue } from "./generated/CadreDetailVue";
import type { CadreLuVue } from "./generated/CadreLuVue";
import type { CadresVue } from "./generated/CadresVue";
import type { ContenuRecu } from "./generated/ContenuRecu";
import type { FichierRecuVue } from "./generated/FichierRecuVue";
import type { ChoixCreation } from "./generated/ChoixCreation";
import type { DocumentDemande } from "./generated/DocumentDemande";
import type { EcritureVue } from "./generated/EcritureVue";
import type { EcranNom } from "./generated/EcranNom";
import type { FranceVue } from "./generated/FranceVue";
import type { EcranMontre } from "./generated/EcranMontre";
import type { EcranVue } from "./generated/EcranVue";
import type { EmpreinteVue } from "./generated/EmpreinteVue";
import type { ErreurUi } from "./generated/ErreurUi";
import type { GraviteVue } from "./generated/GraviteVue";
import type { ListeVue } from "./generated/ListeVue";
import type { ModeleVue } from "./generated/ModeleVue";
import type { NoteVue } from "./generated/NoteVue";
import type { GroupeVue } from "./generated/GroupeVue";
import type { InsertionsVue } from "./generated/InsertionsVue";
import type { FeuilleRecueVue } from "./generated/FeuilleRecueVue";
import type { ImpressionVue } from "./generated/ImpressionVue";
import type { PageVue } from "./generated/PageVue";
import type { PassageVue } from "./generated/PassageVue";
import type { OrthographeVue } from "./generated/OrthographeVue";
import type { PropositionsVue } from "./generated/PropositionsVue";
import type { RechercheVue } from "./generated/RechercheVue";
import type { ReconnaissanceVue } from "./generated/ReconnaissanceVue";
import type { RecuVue } from "./generated/RecuVue";
import type { ReglagesVue } from "./generated/ReglagesVue";
import type { RetroplanningVue } from "./generated/RetroplanningVue";
import type { PieceVue } from "./generated/PieceVue";
import type { RetourChoisi } from "./generated/RetourChoisi";
import type { RetourSaisie } from "./generated/RetourSaisie";
import type { VueEnsemble } from "./generated/VueEnsemble";
import { repond } from "../texte/recherche";
import { cadres as cadresEssai } from "./hote-essai-cadres";
import { edition } from "./hote-essai-edition";
import { modelesEssai } from "./hote-essai-modeles";
import { notesEssai } from "./hote-essai-notes";

const fichiers = import.meta.glob<unknown>("./fixtures/*.json", { eager: true, import: "default" });

function lire<T>(nom: string): T | undefined {
  return structuredClone(fichiers[`./fixtures/${nom}.json`]) as T | undefined;
}

/** A screen that nothing follows: an edit gives the whole of it back. */
function montrer(nom: string): EcranMontre {
  return { ...(lire<EcranVue>(nom) as EcranVue), tour: 0 };
}

/** The fixtures, named `<command>.<example>.<document>.json`. */
export const fixtures = {
  accueil: () => lire<Accueil>("accueil") as Accueil,
  /** The first start. */
  accueilVide: () => lire<Accueil>("accueil.vide") as Accueil,
  vue: (exemple = "cantal-2022") => lire<VueEnsemble>(`dossier_vue.${exemple}`) as VueEnsemble,
  apercu: (nom = "convention") => lire<ApercuVue>(`document_apercu.cantal-2022.${nom}`) as ApercuVue,
  /** The first pages only: a long document goes round them. */
  pages: (nom = "convention") => lire<PageVue[]>(`document_page.cantal-2022.${nom}`) as PageVue[],
  ecran: (nom: EcranNom) => montrer(`ecran_vue.${nom}`),
  /** The same contract, once a standard clause was taken out. */
  articlesIncomplets: () => montrer("ecran_vue.articles.incomplet"),
  /** The calendar of the public example, whose steps are still to come. */
  calendrierAVenir: () => montrer("ecran_vue.calendrier.a_venir"),
  retour: () => lire<RetourSaisie>("dossier_saisir") as RetourSaisie,
  choix: () => lire<ChoixCreation>("creation_choix") as ChoixCreation,
  reglages: () => lire<ReglagesVue>("reglages") as ReglagesVue,
  insertions: () => lire<InsertionsVue>("texte_insertions") as InsertionsVue,
  recu: () => lire<RecuVue>("recu_vue") as RecuVue,
  /** A file of each kind, as it is told when it comes. */
  fichier: (contenu: ContenuRecu, fichier: string): FichierRecuVue => ({ numero: 1, fichier, contenu }),
  /** The same file, of a dossier that is already in the list in another state. */
  recuDeja: () => lire<RecuVue>("recu_vue.deja") as RecuVue,
  /** The convention left, and the dossier changed since. */
  impressions: () => lire<ImpressionVue[]>("dossier_impressions") as ImpressionVue[],
  empreinte: () => lire<EmpreinteVue>("empreinte_reconnaitre") as EmpreinteVue,
  /** The convention, signed by two of three; or a signed file that is another. */
  rendu: (nom: "" | ".anomalie" = "") => lire<RetourChoisi>(`retour_choisir${nom}`) as RetourChoisi,
  modeles: () => lire<ModeleVue[]>("modeles_lire") as ModeleVue[],
  /** Called for, for later, done, and about what was taken out. */
  notes: () => lire<NoteVue[]>("dossier_notes") as NoteVue[],
  cadres: () => lire<CadresVue>("cadres_lire") as CadresVue,
  /** 2020 as it ships, 2025 completed on this machine. */
  cadre: (code = "2025") => lire<CadreDetailVue>(`cadre_lire.${code}`) as CadreDetailVue,
  /** A file to take in, or one with faults. */
  cadreLu: (nom: "" | ".fautif" = "") => lire<CadreLuVue>(`cadre_choisir${nom}`) as CadreLuVue,
  reconnaissance: (nature = "objectifs") => lire<ReconnaissanceVue>(`cadre_reconnaitre.${nature}`) as ReconnaissanceVue,
  changement: () => lire<PassageVue>("dossier_changement") as PassageVue,
  ecriture: () => lire<EcritureVue>("dossier_ecriture") as EcritureVue,
  occurrences: () => lire<EcritureVue>("dossier_occurrences") as EcritureVue,
  /** By what is compared; « vide » on a machine without a contract. */
  france: (nom: string) => lire<FranceVue>(`france_lire.${nom}`) as FranceVue,
  bibliotheque: () => lire<BibliothequeVue>("bibliotheque_lire") as BibliothequeVue,
  orthographe: () => lire<OrthographeVue>("orthographe_lire") as OrthographeVue,
  propositions: () => lire<PropositionsVue>("orthographe_proposer") as PropositionsVue,
  recherche: (nom: "" | ".corrigee" = "") => lire<RechercheVue>(`dossiers_chercher${nom}`) as RechercheVue,
  /** With a session that leaves time, with one that is too near. */
  seance: (nom: ".plan" | ".tard") => lire<RetroplanningVue>(`dossier_retroplanning${nom}`) as RetroplanningVue,
};

export function pageDe(nom: string, numero: number): PageVue | undefined {
  const pages = lire<PageVue[]>(`document_page.cantal-2022.${nom}`);
  const page = pages?.[(numero - 1) % pages.length];
  return page && { ...page, numero };
}

function nomDocument({ document, exercice, action, partie }: DocumentDemande): string {
  return [document, exercice, action, partie].filter((morceau) => morceau !== null).join("-");
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
  return trouve([fixtures.vue(), fixtures.vue("cantal-2022-demo"), fixtures.vue("loir-et-cher-2020")].find((vue) => vue.id === id));
}

const NOM = "Camille Exemple";
/** A plain picture, as the core gives one. */
const UN_LOGO =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='150' height='40'%3E%3Cpath fill='%230b5d5e' d='M0 0h40v40H0z'/%3E%3Cpath fill='%23c9d3d3' d='M50 8h100v8H50zM50 24h70v8H50z'/%3E%3C/svg%3E";
/** One amount changed, one that is not an amount, as the core tells them. */
const UNE_FEUILLE: FeuilleRecueVue = {
  numero: 1,
  fichier: "financement-rempli.xlsx",
  libelle: "Plan de financement",
  groupes: [
    { titre: "Repris (1)", a_traiter: false, phrases: ["D18 (A1, FIR, 2022) : 18 500,00 € devient 19 000,50 €."] },
    { titre: "Refusé (1)", a_traiter: true, phrases: ["E18 (A1, FIR, 2023) : « 19000,123 » a plus de deux décimales. Écrivez les centimes sur deux chiffres."] },
  ],
  reprendre: "Reprendre 1 case",
};
let edite = edition(fixtures.retour);
let notes = notesEssai([]);
let modeles = modelesEssai([]);
let reglages: ReglagesVue = { ...fixtures.reglages(), nom: NOM };
const fixtureCadre = (code: string) => trouve(lire<CadreDetailVue>(`cadre_lire.${code}`));
let cadres = cadresEssai(fixtures.cadres, fixtureCadre);
let ecriture = fixtures.ecriture();
let occurrences: EcritureVue = fixtures.occurrences();
let accueil: Accueil = fixtures.accueil();
let rendu: RetourChoisi | null = null;

/** The file that was chosen, once it is joined: undone and redone as the rest. */
function retours(): PieceVue[] {
  if (rendu === null || edite.saisi(rendu.sha256) === "") return [];
  return [{ id: "rendu", titre: rendu.titre ?? "", fichier: rendu.fichier, sha256: rendu.sha256 }];
}

function joindre(): RetourSaisie {
  const { titre, sha256 } = trouve(rendu ?? undefined);
  if (retours().length > 0) return { ...fixtures.retour(), ...edite.noms(), ecrit: false };
  return edite.constat(`pièce jointe « ${titre} »`, sha256);
}

const CORRECTION = "correction";

/** A finding that was mended is gone until that is undone. */
function corrige(vue: VueEnsemble): VueEnsemble {
  const restants = vue.constats.filter(({ cle }) => edite.saisi(cle) !== CORRECTION);
  if (restants.length === vue.constats.length) return vue;
  const nombre = (gravite: GraviteVue) => restants.filter((constat) => constat.gravite === gravite).length;
  return { ...vue, constats: restants, compte: { ...vue.compte, bloquants: nombre("bloquant"), a_verifier: nombre("a_verifier") } };
}

function listeDe(chemin: string): ListeVue | undefined {
  const noms: EcranNom[] = ["parties", "visas", "articles", "actions", "action", "financement", "calendrier"];
  return noms
    .flatMap((nom) => fixtures.ecran(nom).blocs)
    .flatMap((bloc) => ("liste" in bloc ? [bloc.liste] : []))
    .find((liste) => liste.chemin === chemin);
}

/** Every other fiche has that partner already; a day is any that looks like one. */
function apercevoir({ actions, changement }: Commandes["fiches_apercevoir"]["demande"]): GroupeVue {
  const jour = "debut" in changement ? changement.debut.jour : "fin" in changement ? changement.fin.jour : null;
  if (jour !== null && !/\d{4}$/.test(jour)) throw { code: "refus", message: `«\u00a0${jour}\u00a0» n’est pas une date du calendrier. Écrivez par exemple 01/01/2022.` } satisfies ErreurUi;
  const nom = "ajouter_partenaire" in changement ? changement.ajouter_partenaire.nom : "remplacer_partenaire" in changement ? changement.remplacer_partenaire.nouveau : null;
  const elements = listeDe("actions")?.elements.filter(({ chemin }) => actions.includes(chemin.slice("actions/".length))) ?? [];
  const lignes = elements.map(({ code, titre }, rang) => {
    const change = rang % 2 === 0;
    const avant = nom === null ? "1er janvier 2022" : "Agence régionale de santé";
    const apres = nom === null ? (jour ?? "") : `${avant} ; ${nom}`;
    return { code, titre, quoi: nom === null ? "Début de l’étape «\u00a0Appel à projets et autorisation\u00a0»" : "Partenaires", avant, apres: change ? apres : null, remarque: change ? null : "Déjà partenaire\u00a0: rien ne change." };
  });
  return { lignes, nombre: lignes.filter(({ apres }) => apres !== null).length };
}

type Reponses = { [C in Commande]: (demande: Commandes[C]["demande"]) => Commandes[C]["reponse"] | Promise<Commandes[C]["reponse"]> };

const ordinaires: Reponses = {
  accueil: () => accueil,
  exemple_ouvrir: ({ nom }) => fixtures.vue(nom === "cantal-2022-demo" ? nom : "cantal-2022"),
  exemple_remettre({ id }) {
    dossier(id);
    return accueil;
  },
  dossier_vue: ({ id }) => ({ ...corrige(dossier(id)), ...edite.noms(), retours: retours(), notes: [...notes.toutes()] }),
  recu_choisir: () => null,
  recu_vue: () => null,
  recu_rattacher: ({ numero, id }) => {
    rendu = fixtures.rendu();
    return { numero, fichier: rendu.fichier, contenu: { retour: { dossier: dossier(id).id, retour: rendu } } };
  },
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
  liasse_arreter: () => null,
  liasse_exporter: ({ liasse }) => ({
    chemin: "/exemple/documents",
    message: `${liasse === "assemblee" ? 5 : 8} documents enregistrés dans « documents ».`,
  }),
  feuille_exporter: ({ feuille }) => ({ chemin: `/exemple/${feuille}.xlsx`, message: `Feuille enregistrée : ${feuille}-15-2022-2024.xlsx.` }),
  france_exporter: ({ annee }) => ({ chemin: "/exemple/consolidation.xlsx", message: `Comparaison enregistrée : consolidation${annee === null ? "" : `-${annee}`}.xlsx (3 contrats).` }),
  feuille_choisir: () => UNE_FEUILLE,
  feuille_reprendre: () => edite.constat("1 case reprise d’une feuille", ""),
  dossier_impressions: ({ id }) => (id === fixtures.vue().id ? fixtures.impressions() : []),
  empreinte_reconnaitre({ code }) {
    if (code.trim() === "") throw { code: "refus", message: "Aucune empreinte n’est indiquée. Recopiez les huit caractères imprimés au pied de la page, par exemple 7K2M-4QXT." } satisfies ErreurUi;
    if (code.trim().length < 8) throw { code: "refus", message: `« ${code} » n’est pas une empreinte. Recopiez les huit caractères imprimés au pied de la page, par exemple 7K2M-4QXT.` } satisfies ErreurUi;
    return fixtures.empreinte();
  },
  retour_choisir: () => (rendu = fixtures.rendu()),
  retour_joindre: joindre,
  piece_voir: () => ({ nature: "PDF, 412 ko", joint: "Joint le 20 mars 2026 à 10 h 00", contenu: { pages: 2 } }),
  piece_page: ({ numero }) => trouve(pageDe("convention", numero)),
  piece_exporter: ({ piece }) => {
    const fichier = trouve(retours().find(({ id }) => id === piece)).fichier ?? "";
    return { chemin: `/exemple/${fichier}`, message: `Copie enregistrée : ${fichier}.` };
  },
  ecran_vue: ({ id, ecran }) => {
    dossier(id);
    return edite.ecran({ ...fixtures.ecran(ecran.ecran), demande: ecran });
  },
  dossier_saisir: (demande) => {
    const retour = edite.saisir(demande);
    if (demande.ecran === null) return retour;
    const { demande: ecran } = demande.ecran;
    return { ...retour, ecran: { entier: edite.ecran({ ...fixtures.ecran(ecran.ecran), demande: ecran }) } };
  },
  dossier_texte: (demande) => edite.texte(demande),
  texte_insertions: fixtures.insertions,
  dossier_liste: ({ operation }) => edite.liste(operation, listeDe),
  fiches_apercevoir: apercevoir,
  constat_remedier: ({ cle }) => edite.constat(CORRECTION, cle),
  constat_laisser: ({ cle, motif }) => edite.constat(motif === null ? "reprise d’un constat laissé ainsi" : "constat laissé ainsi", cle),
  dossier_passer: () => edite.constat("changement d’état", ""),
  dossier_annuler: () => edite.annuler(),
  dossier_retablir: () => edite.retablir(),
  modeles_lire: () => modeles.tous(),
  modele_enregistrer: ({ nom }) => modeles.enregistrer(nom),
  modele_renommer: ({ modele, nom }) => modeles.renommer(modele, nom),
  modele_supprimer: ({ modele }) => modeles.supprimer(modele),
  modele_remettre: ({ modele }) => modeles.remettre(modele),
  note_ecrire: (demande) => notes.ecrire(demande),
  note_marquer: (demande) => notes.marquer(demande),
  note_supprimer: (demande) => notes.supprimer(demande),
  note_remettre: (demande) => notes.remettre(demande),
  creation_choix: fixtures.choix,
  dossier_creer({ territoire }) {
    const champs = [{ champ: "territoire", message: "Choisissez un territoire dans la liste." }];
    if (territoire === "") throw { code: "refus", message: "Choisissez un territoire dans la liste.", champs } satisfies ErreurUi;
    return fixtures.vue();
  },
  dossier_dupliquer: ({ id }) => dossier(id),
  dossier_ranger({ id, rangement }) {
    const tous = [...accueil.dossiers, ...accueil.ranges].map((d) => (d.id === id ? { ...d, rangement } : d));
    accueil = { ...accueil, dossiers: tous.filter((d) => d.rangement === "actif"), ranges: tous.filter((d) => d.rangement !== "actif") };
    return accueil;
  },
  reglages_lire: () => reglages,
  logo_choisir: ({ collectivite }) => (reglages = { ...reglages, logos: reglages.logos.map((logo) => (logo.collectivite === collectivite ? { ...logo, image: UN_LOGO } : logo)) }),
  logo_retirer: ({ collectivite }) => (reglages = { ...reglages, logos: reglages.logos.map((logo) => (logo.collectivite === collectivite ? { ...logo, image: null } : logo)) }),
  reglages_definir: (demande) => (reglages = { ...reglages, ...demande }),
  dossier_changement: fixtures.changement,
  dossier_changer_de_cadre: fixtures.changement,
  dossier_retroplanning() {
    const jour = edite.saisi("seance/jour");
    return jour === "" ? null : fixtures.seance(jour.startsWith("24") ? ".tard" : ".plan");
  },
  /** What was found for one word, and for the same mistyped; nothing for any other. */
  dossiers_chercher({ mots }) {
    if (repond("médicalisée", mots)) return fixtures.recherche();
    return mots === "médicalsée" ? fixtures.recherche(".corrigee") : { corrigee: null, trouves: [] };
  },
  /** The words of the fixture, wherever they stand, until they are kept. */
  orthographe_lire({ textes }) {
    const inconnus = fixtures.orthographe().textes.flat().map(({ mot }) => mot).filter((mot) => !reglages.mots.includes(mot));
    const du = (texte: string) => inconnus.flatMap((mot) => [...texte.matchAll(new RegExp(mot, "g"))].map(({ index }) => ({ mot, debut: index })));
    return { textes: textes.map(du) };
  },
  orthographe_proposer: ({ mot }) => (fixtures.orthographe().textes.flat()[0]?.mot === mot ? fixtures.propositions() : { mots: [] }),
  orthographe_retenir: ({ mot }) => (reglages = { ...reglages, mots: [...reglages.mots, mot] }),
  orthographe_oublier: ({ mot }) => (reglages = { ...reglages, mots: reglages.mots.filter((un) => un !== mot) }),
  bibliotheque_lire: fixtures.bibliotheque,
  // Two comparisons were written; any other shows the first.
  france_lire: ({ annee, mesure, exemples }) => {
    const vue = fixtures.france(mesure === "etat" ? "etat" : "avancement");
    return { ...vue, annee: mesure === "etat" ? vue.annee : annee, mesure: mesure ?? vue.mesure, exemples };
  },
  dossier_agenda: () => ({ chemin: "/exemple/retroplanning.ics", message: "Agenda enregistré : retroplanning-15-2022-2024.ics. Ouvrez-le pour l’ajouter à votre calendrier." }),
  dossier_ecriture: () => ecriture,
  /** Those of the fixture for its words, less what was replaced since. */
  dossier_occurrences({ mots }) {
    const textes = mots.trim().toLowerCase() === "médicalisée" ? occurrences.textes : [];
    return { textes, nombre: textes.reduce((somme, { corrections }) => somme + corrections.length, 0) };
  },
  dossier_remplacer({ cles, par, recherche }) {
    const textes = occurrences.textes.map((t) => ({ ...t, corrections: t.corrections.filter(({ cle }) => !cles.includes(cle)) })).filter((t) => t.corrections.length > 0);
    occurrences = { textes, nombre: occurrences.nombre - cles.length };
    return edite.constat(`${cles.length > 1 ? `${cles.length} remplacements` : "1 remplacement"} de « ${recherche.mots} » par « ${par} »`, "");
  },
  dossier_corriger({ cles }) {
    const textes = ecriture.textes.map((t) => ({ ...t, corrections: t.corrections.filter(({ cle }) => !cles.includes(cle)) })).filter((t) => t.corrections.length > 0);
    ecriture = { textes, nombre: ecriture.nombre - cles.length };
    return edite.constat(cles.length > 1 ? `${cles.length} corrections d’écriture` : "1 correction d’écriture", "");
  },
  cadres_lire: () => cadres.liste(),
  cadre_lire: ({ code }) => cadres.lire(code),
  cadre_reconnaitre: ({ nature }) => fixtures.reconnaissance(nature),
  cadre_ajouter: (demande) => cadres.ajouter(demande),
  cadre_combler: (demande) => cadres.combler(demande),
  cadre_corriger: (demande) => cadres.corriger(demande),
  cadre_definir: (demande) => cadres.definir(demande),
  cadre_retirer_rangee: ({ cadre, code }) => cadres.retirerRangee(cadre, code),
  cadre_copier: (demande) => cadres.copier(demande),
  cadre_choisir: () => fixtures.cadreLu(),
  cadre_importer: () => cadres.lire("2025"),
  cadre_adopter: ({ code }) => cadres.adopter(code),
  cadre_ecarter: ({ code }) => cadres.ecarter(code),
  cadre_retirer: ({ code }) => cadres.retirer(code),
  cadre_exporter: ({ code }) => ({ chemin: `/exemple/cadre-${code}.toml`, message: `Cadre enregistré : cadre-${code}.toml.` }),
};

let reponses: Reponses = { ...ordinaires };
let appels: { commande: string; demande: unknown }[] = [];

let fermer: () => Promise<boolean> = async () => true;
const suivis = new Map<Evenement, (dit: unknown) => void>();

/** What a test may say to the host. */
export const essai = {
  repondre<C extends Commande>(commande: C, reponse: Reponses[C]) {
    reponses = { ...reponses, [commande]: reponse };
  },
  refuser(commande: Commande, erreur: ErreurUi) {
    reponses = { ...reponses, [commande]: () => Promise.reject(erreur) };
  },
  /** Notes are there already. */
  noter: (presentes: readonly NoteVue[]) => {
    notes = notesEssai(presentes);
  },
  /** Templates are there already. */
  garder: (presents: readonly ModeleVue[]) => {
    modeles = modelesEssai(presents);
  },
  /** The window is asked to close; true when it may. */
  fermer: () => fermer(),
  /** Something happens outside the page. */
  arriver: <E extends Evenement>(evenement: E, dit: Evenements[E]) => suivis.get(evenement)?.(dit),
  appels: (commande: Commande) => appels.filter((appel) => appel.commande === commande).map((appel) => appel.demande),
  reinitialiser() {
    reponses = { ...ordinaires };
    appels = [];
    edite = edition(fixtures.retour);
    reglages = { ...fixtures.reglages(), nom: NOM };
    accueil = fixtures.accueil();
    rendu = null;
    notes = notesEssai([]);
    modeles = modelesEssai([]);
    cadres = cadresEssai(fixtures.cadres, fixtureCadre);
    ecriture = fixtures.ecriture();
    occurrences = fixtures.occurrences();
  },
};

/** A file waits when the window opens. */
function arriver(contenu: () => ContenuRecu, fichier: string) {
  essai.repondre("recu_vue", () => fixtures.fichier(contenu(), fichier));
}

/** `?essai=vide` and the like choose a situation in the browser. */
const situations: Record<string, () => void> = {
  vide: () => essai.repondre("accueil", fixtures.accueilVide),
  premiere: () => {
    essai.repondre("accueil", fixtures.accueilVide);
    reglages = fixtures.reglages();
  },
  recu: () => arriver(() => ({ dossier: fixtures.recu() }), "cher-2020.paraphe"),
  "recu-deja": () => arriver(() => ({ dossier: fixtures.recuDeja() }), "cantal-2022-demo.paraphe"),
  "recu-feuille": () => arriver(() => ({ feuille: { dossier: fixtures.vue("cantal-2022-demo").id, feuille: UNE_FEUILLE } }), UNE_FEUILLE.fichier),
  "recu-retour": () => {
    rendu = fixtures.rendu();
    arriver(() => ({ retour: { dossier: fixtures.vue("cantal-2022-demo").id, retour: fixtures.rendu() } }), rendu.fichier);
  },
  "recu-pdf": () => arriver(() => "pdf_sans_dossier", "numérisation-0012.pdf"),
  "recu-cadre": () => arriver(() => ({ cadre: fixtures.cadreLu() }), fixtures.cadreLu().fichier),
  "retour-anomalie": () => essai.repondre("retour_choisir", () => fixtures.rendu(".anomalie")),
  "cadre-fautif": () => essai.repondre("cadre_choisir", () => fixtures.cadreLu(".fautif")),
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
  /** A finding about the text of an article. */
  texte: () =>
    essai.repondre("dossier_vue", ({ id }) => {
      const vue = dossier(id);
      return { ...vue, constats: vue.constats.slice(0, 1).map((constat) => ({ ...constat, chemins: ["articles/engagements-financiers/corps"] })) };
    }),
  notes: () => {
    notes = notesEssai(fixtures.notes());
    const avec = (dossiers: Accueil["dossiers"]) => dossiers.map((d) => (d.id === fixtures.vue("cantal-2022-demo").id ? { ...d, rappels: 1 } : d));
    accueil = { ...accueil, dossiers: avec(accueil.dossiers) };
  },
  modeles: () => {
    modeles = modelesEssai(fixtures.modeles());
  },
  etapes: () => essai.repondre("ecran_vue", () => fixtures.calendrierAVenir()),
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
    const suite = suivi as (dit: unknown) => void;
    suivis.set(evenement, suite);
    return () => {
      if (suivis.get(evenement) === suite) suivis.delete(evenement);
    };
  },
};
