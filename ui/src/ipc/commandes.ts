// Typed table of the commands: the name gives the request and the answer.
import { hote } from "#hote";
import { reponsePourEcran } from "../texte/francais";
import { textes } from "../textes/erreurs";
import type { BibliothequeVue } from "./generated/BibliothequeVue";
import type { Accueil } from "./generated/Accueil";
import type { ApercuVue } from "./generated/ApercuVue";
import type { CadreDetailVue } from "./generated/CadreDetailVue";
import type { CadreLuVue } from "./generated/CadreLuVue";
import type { CadresVue } from "./generated/CadresVue";
import type { ChoixCreation } from "./generated/ChoixCreation";
import type { CodeErreur } from "./generated/CodeErreur";
import type { DemandeAjout } from "./generated/DemandeAjout";
import type { DemandeCadre } from "./generated/DemandeCadre";
import type { DemandeCadreLu } from "./generated/DemandeCadreLu";
import type { DemandeChangement } from "./generated/DemandeChangement";
import type { DemandeComblement } from "./generated/DemandeComblement";
import type { DemandeCopie } from "./generated/DemandeCopie";
import type { DemandeCorrection } from "./generated/DemandeCorrection";
import type { DemandeCorrections } from "./generated/DemandeCorrections";
import type { DemandeCreation } from "./generated/DemandeCreation";
import type { DemandeDefinition } from "./generated/DemandeDefinition";
import type { DemandeDocument } from "./generated/DemandeDocument";
import type { DemandeDossier } from "./generated/DemandeDossier";
import type { DemandeEcran } from "./generated/DemandeEcran";
import type { DemandeEmpreinte } from "./generated/DemandeEmpreinte";
import type { DemandeExemple } from "./generated/DemandeExemple";
import type { DemandeExport } from "./generated/DemandeExport";
import type { DemandeLiasse } from "./generated/DemandeLiasse";
import type { EmpreinteVue } from "./generated/EmpreinteVue";
import type { FeuilleRecueVue } from "./generated/FeuilleRecueVue";
import type { FichierRecuVue } from "./generated/FichierRecuVue";
import type { ImpressionVue } from "./generated/ImpressionVue";
import type { DemandeGroupe } from "./generated/DemandeGroupe";
import type { GroupeVue } from "./generated/GroupeVue";
import type { DemandeImport } from "./generated/DemandeImport";
import type { DemandeFeuille } from "./generated/DemandeFeuille";
import type { DemandeJoindre } from "./generated/DemandeJoindre";
import type { DemandePageDePiece } from "./generated/DemandePageDePiece";
import type { DemandeVoirPiece } from "./generated/DemandeVoirPiece";
import type { PieceRegardee } from "./generated/PieceRegardee";
import type { DemandePiece } from "./generated/DemandePiece";
import type { DemandeLaisser } from "./generated/DemandeLaisser";
import type { DemandeLaisserRecu } from "./generated/DemandeLaisserRecu";
import type { DemandeListe } from "./generated/DemandeListe";
import type { DemandeLogo } from "./generated/DemandeLogo";
import type { DemandeModele } from "./generated/DemandeModele";
import type { DemandeModeleChoisi } from "./generated/DemandeModeleChoisi";
import type { DemandeNomDeModele } from "./generated/DemandeNomDeModele";
import type { ModeleVue } from "./generated/ModeleVue";
import type { DemandeNote } from "./generated/DemandeNote";
import type { DemandeNoteChoisie } from "./generated/DemandeNoteChoisie";
import type { DemandeEtatNote } from "./generated/DemandeEtatNote";
import type { DemandePage } from "./generated/DemandePage";
import type { DemandePassage } from "./generated/DemandePassage";
import type { DemandeRangement } from "./generated/DemandeRangement";
import type { DemandeRattachement } from "./generated/DemandeRattachement";
import type { DemandeOccurrences } from "./generated/DemandeOccurrences";
import type { DemandeRemplacement } from "./generated/DemandeRemplacement";
import type { DemandeMot } from "./generated/DemandeMot";
import type { DemandeOrthographe } from "./generated/DemandeOrthographe";
import type { DemandeRecherche } from "./generated/DemandeRecherche";
import type { DemandeReconnaissance } from "./generated/DemandeReconnaissance";
import type { DemandeReglages } from "./generated/DemandeReglages";
import type { DemandeRemede } from "./generated/DemandeRemede";
import type { DemandeRetrait } from "./generated/DemandeRetrait";
import type { DemandeReprise } from "./generated/DemandeReprise";
import type { DemandeSaisie } from "./generated/DemandeSaisie";
import type { DemandeTexte } from "./generated/DemandeTexte";
import type { EcranMontre } from "./generated/EcranMontre";
import type { EcritureVue } from "./generated/EcritureVue";
import type { ErreurUi } from "./generated/ErreurUi";
import type { ExportVue } from "./generated/ExportVue";
import type { DemandeFrance } from "./generated/DemandeFrance";
import type { FranceVue } from "./generated/FranceVue";
import type { InsertionsVue } from "./generated/InsertionsVue";
import type { NoteVue } from "./generated/NoteVue";
import type { PageVue } from "./generated/PageVue";
import type { PassageVue } from "./generated/PassageVue";
import type { OrthographeVue } from "./generated/OrthographeVue";
import type { PropositionsVue } from "./generated/PropositionsVue";
import type { RechercheVue } from "./generated/RechercheVue";
import type { ReconnaissanceVue } from "./generated/ReconnaissanceVue";
import type { RefusChamp } from "./generated/RefusChamp";
import type { ReglagesVue } from "./generated/ReglagesVue";
import type { RetourChoisi } from "./generated/RetourChoisi";
import type { RetourSaisie } from "./generated/RetourSaisie";
import type { RetroplanningVue } from "./generated/RetroplanningVue";
import type { VueEnsemble } from "./generated/VueEnsemble";

export type Commandes = {
  accueil: { demande: undefined; reponse: Accueil };
  exemple_ouvrir: { demande: DemandeExemple; reponse: VueEnsemble };
  exemple_remettre: { demande: DemandeDossier; reponse: Accueil };
  dossier_vue: { demande: DemandeDossier; reponse: VueEnsemble };
  /** Null when the system dialog was closed without a choice. */
  recu_choisir: { demande: undefined; reponse: FichierRecuVue | null };
  /** Null when no file waits. */
  recu_vue: { demande: undefined; reponse: FichierRecuVue | null };
  /** Null when the file was dealt with. */
  recu_rattacher: { demande: DemandeRattachement; reponse: FichierRecuVue | null };
  recu_importer: { demande: DemandeImport; reponse: VueEnsemble | null };
  recu_laisser: { demande: DemandeLaisserRecu; reponse: null };
  dossier_exporter: { demande: DemandeDossier; reponse: ExportVue };
  document_apercu: { demande: DemandeDocument; reponse: ApercuVue };
  document_page: { demande: DemandePage; reponse: PageVue };
  document_exporter: { demande: DemandeExport; reponse: ExportVue };
  /** How far it is comes by the event « liasse-avance ». */
  liasse_exporter: { demande: DemandeLiasse; reponse: ExportVue };
  /** What is being written ends; the others are not begun. */
  liasse_arreter: { demande: undefined; reponse: null };
  feuille_exporter: { demande: DemandeFeuille; reponse: ExportVue };
  /** Null when the system dialog was closed without a choice; nothing is written. */
  feuille_choisir: { demande: DemandeDossier; reponse: FeuilleRecueVue | null };
  feuille_reprendre: { demande: DemandeReprise; reponse: RetourSaisie };
  /** What left as a file, the last time. */
  dossier_impressions: { demande: DemandeDossier; reponse: ImpressionVue[] };
  empreinte_reconnaitre: { demande: DemandeEmpreinte; reponse: EmpreinteVue };
  /** Null when the system dialog was closed without a choice; nothing is written. */
  retour_choisir: { demande: DemandeDossier; reponse: RetourChoisi | null };
  /** Nothing is written when the file is joined already. */
  retour_joindre: { demande: DemandeJoindre; reponse: RetourSaisie };
  piece_voir: { demande: DemandeVoirPiece; reponse: PieceRegardee };
  piece_page: { demande: DemandePageDePiece; reponse: PageVue };
  piece_exporter: { demande: DemandePiece; reponse: ExportVue };
  ecran_vue: { demande: DemandeEcran; reponse: EcranMontre };
  dossier_saisir: { demande: DemandeSaisie; reponse: RetourSaisie };
  dossier_texte: { demande: DemandeTexte; reponse: RetourSaisie };
  texte_insertions: { demande: DemandeDossier; reponse: InsertionsVue };
  dossier_liste: { demande: DemandeListe; reponse: RetourSaisie };
  /** What one change would do to several fiches; nothing is done. */
  fiches_apercevoir: { demande: DemandeGroupe; reponse: GroupeVue };
  constat_remedier: { demande: DemandeRemede; reponse: RetourSaisie };
  /** Without a reason, a finding that was left is taken up again. */
  constat_laisser: { demande: DemandeLaisser; reponse: RetourSaisie };
  dossier_passer: { demande: DemandePassage; reponse: RetourSaisie };
  /** What a change of framework would do; nothing is done. */
  dossier_changement: { demande: DemandeChangement; reponse: PassageVue };
  dossier_changer_de_cadre: { demande: DemandeChangement; reponse: PassageVue };
  dossier_retroplanning: { demande: DemandeDossier; reponse: RetroplanningVue | null };
  /** Those of the open dossier come first. */
  dossiers_chercher: { demande: DemandeRecherche; reponse: RechercheVue };
  bibliotheque_lire: { demande: undefined; reponse: BibliothequeVue };
  /** The contracts of this machine side by side. */
  france_lire: { demande: DemandeFrance; reponse: FranceVue };
  /** The money of the contracts that are compared, as a workbook. */
  france_exporter: { demande: DemandeFrance; reponse: ExportVue };
  /** The words that are not known, paragraph by paragraph. */
  orthographe_lire: { demande: DemandeOrthographe; reponse: OrthographeVue };
  orthographe_proposer: { demande: DemandeMot; reponse: PropositionsVue };
  orthographe_retenir: { demande: DemandeMot; reponse: ReglagesVue };
  orthographe_oublier: { demande: DemandeMot; reponse: ReglagesVue };
  dossier_agenda: { demande: DemandeDossier; reponse: ExportVue };
  dossier_ecriture: { demande: DemandeDossier; reponse: EcritureVue };
  dossier_occurrences: { demande: DemandeOccurrences; reponse: EcritureVue };
  dossier_remplacer: { demande: DemandeRemplacement; reponse: RetourSaisie };
  dossier_corriger: { demande: DemandeCorrections; reponse: RetourSaisie };
  dossier_annuler: { demande: DemandeDossier; reponse: RetourSaisie };
  dossier_retablir: { demande: DemandeDossier; reponse: RetourSaisie };
  note_ecrire: { demande: DemandeNote; reponse: NoteVue };
  note_marquer: { demande: DemandeEtatNote; reponse: NoteVue };
  note_supprimer: { demande: DemandeNoteChoisie; reponse: null };
  /** One that was taken out since the program started. */
  note_remettre: { demande: DemandeNoteChoisie; reponse: NoteVue };
  modeles_lire: { demande: undefined; reponse: ModeleVue[] };
  modele_enregistrer: { demande: DemandeModele; reponse: ModeleVue[] };
  modele_renommer: { demande: DemandeNomDeModele; reponse: ModeleVue[] };
  modele_supprimer: { demande: DemandeModeleChoisi; reponse: ModeleVue[] };
  /** One that was taken out since the program started. */
  modele_remettre: { demande: DemandeModeleChoisi; reponse: ModeleVue[] };
  creation_choix: { demande: undefined; reponse: ChoixCreation };
  dossier_creer: { demande: DemandeCreation; reponse: VueEnsemble };
  dossier_dupliquer: { demande: DemandeDossier; reponse: VueEnsemble };
  dossier_ranger: { demande: DemandeRangement; reponse: Accueil };
  reglages_lire: { demande: undefined; reponse: ReglagesVue };
  reglages_definir: { demande: DemandeReglages; reponse: ReglagesVue };
  /** Null when the system dialog was closed without a choice. */
  logo_choisir: { demande: DemandeLogo; reponse: ReglagesVue | null };
  logo_retirer: { demande: DemandeLogo; reponse: ReglagesVue };
  cadres_lire: { demande: undefined; reponse: CadresVue };
  cadre_lire: { demande: DemandeCadre; reponse: CadreDetailVue };
  cadre_reconnaitre: { demande: DemandeReconnaissance; reponse: ReconnaissanceVue };
  cadre_ajouter: { demande: DemandeAjout; reponse: CadreDetailVue };
  cadre_combler: { demande: DemandeComblement; reponse: CadreDetailVue };
  cadre_corriger: { demande: DemandeCorrection; reponse: CadreDetailVue };
  cadre_definir: { demande: DemandeDefinition; reponse: CadreDetailVue };
  cadre_retirer_rangee: { demande: DemandeRetrait; reponse: CadreDetailVue };
  cadre_copier: { demande: DemandeCopie; reponse: CadreDetailVue };
  /** Null when the system dialog was closed without a choice; nothing is written. */
  cadre_choisir: { demande: undefined; reponse: CadreLuVue | null };
  /** Null when it was dealt with already, or one that was chosen after it. */
  cadre_importer: { demande: DemandeCadreLu; reponse: CadreDetailVue | null };
  cadre_adopter: { demande: DemandeCadre; reponse: CadreDetailVue };
  cadre_ecarter: { demande: DemandeCadre; reponse: CadresVue };
  cadre_retirer: { demande: DemandeCadre; reponse: CadresVue };
  cadre_exporter: { demande: DemandeCadre; reponse: ExportVue };
};

export type Commande = keyof Commandes;
type Demande<C extends Commande> = Commandes[C]["demande"] extends undefined ? [] : [demande: Commandes[C]["demande"]];

/** A command that failed, with the code the screen acts on and the sentence to show. */
export class EchecCommande extends Error {
  readonly code: CodeErreur;
  /** What is said beside each field of a form. */
  readonly champs: readonly RefusChamp[];

  constructor({ code, message, champs = [] }: ErreurUi, cause?: unknown) {
    super(message, { cause });
    this.name = "EchecCommande";
    this.code = code;
    this.champs = champs;
  }
}

export async function appeler<C extends Commande>(commande: C, ...[demande]: Demande<C>): Promise<Commandes[C]["reponse"]> {
  try {
    return reponsePourEcran(await hote.invoquer(commande, demande)) as Commandes[C]["reponse"];
  } catch (cause) {
    throw enEchec(cause);
  }
}

/** Whatever was thrown, the screen gets a code and a French sentence. */
export function enEchec(cause: unknown): EchecCommande {
  if (cause instanceof EchecCommande) return cause;
  if (estErreurUi(cause)) return new EchecCommande(reponsePourEcran(cause), cause);
  return new EchecCommande({ code: "inattendu", message: textes.inattendu }, cause);
}

function estErreurUi(cause: unknown): cause is ErreurUi {
  return typeof cause === "object" && cause !== null && "code" in cause && "message" in cause && typeof cause.message === "string" && !(cause instanceof Error);
}
