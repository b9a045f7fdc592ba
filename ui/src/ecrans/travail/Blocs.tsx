// The parts of a screen, in order: each edits its own paths and tells what was asked.
import { useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import { NomsLarges, nomsLarges } from "../../composants/champs/largeurs";
import { Bascule } from "../../composants/Bascule";
import { GrilleSaisie } from "../../composants/grille/GrilleSaisie";
import { retourner } from "../../composants/grille/retournement";
import { TexteRiche } from "../../composants/texte/TexteRiche";
import type { Edition } from "../../etat/edition";
import { annoncer, montrer } from "../../etat/journal";
import { appeler } from "../../ipc/commandes";
import type { BlocEcran } from "../../ipc/generated/BlocEcran";
import type { ChoixVue } from "../../ipc/generated/ChoixVue";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { EcranDemande } from "../../ipc/generated/EcranDemande";
import type { EcranVue } from "../../ipc/generated/EcranVue";
import type { ElementVue } from "../../ipc/generated/ElementVue";
import type { FormulaireVue } from "../../ipc/generated/FormulaireVue";
import type { GrilleVue } from "../../ipc/generated/GrilleVue";
import type { ListeVue } from "../../ipc/generated/ListeVue";
import type { RetraitVue } from "../../ipc/generated/RetraitVue";
import type { TexteVue } from "../../ipc/generated/TexteVue";
import type { TraitDeFrappe } from "../../ipc/generated/TraitDeFrappe";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { allerAuPassage } from "../../navigation/passage";
import { aller } from "../../navigation/usage";
import { minuscule } from "../../texte/francais";
import { textes } from "../../textes/edition";
import styles from "./Blocs.module.css";
import { FichesEnGroupe } from "../groupe/FichesEnGroupe";
import { Modeles } from "../modeles/Modeles";
import { OuvrirNote } from "../notes/fenetre";
import type { Sujet } from "../notes/sujets";
import { Frise } from "../ensemble/Frise";
import { Seance } from "../seance/Seance";
import { marquesDe, tonDe } from "./cibles";
import { Choix } from "./Choix";
import { Formulaire } from "./Formulaire";
import { Liste } from "./Liste";
import { useDecrire } from "./notesDuPassage";
import { useSaisieChamp } from "./saisieChamp";

type Liens = ReadonlyMap<string, readonly ConstatVue[]>;
type Props = { vue: VueEnsemble; ecran: EcranVue; liens: Liens; edition: Edition; /** Shows the printed page of a text. */
  onVoir: (chemin: string) => void };

export function Blocs({ vue, ecran, liens, edition, onVoir }: Props) {
  // Decided once, so that the fields stay put while one types.
  const [larges] = useState(() => nomsLarges(ecran.blocs.flatMap((bloc) => ("formulaire" in bloc ? bloc.formulaire.champs : []))));
  return (
    <NomsLarges value={larges}>
      <div className={styles.blocs}>
        {ecran.blocs.map((bloc, rang) => (
          <Bloc key={cle(bloc, rang)} bloc={bloc} rang={rang} vue={vue} ecran={ecran} liens={liens} edition={edition} onVoir={onVoir} />
        ))}
      </div>
    </NomsLarges>
  );
}

/** Blocks keep their state when others are added or taken out before them. */
function cle(bloc: BlocEcran, rang: number): string {
  if ("formulaire" in bloc) return `formulaire ${bloc.formulaire.retirer?.chemin ?? bloc.formulaire.champs[0]?.chemin ?? rang}`;
  if ("texte" in bloc) return `texte ${bloc.texte.chemin}`;
  if ("liste" in bloc) return `liste ${bloc.liste.chemin}`;
  if ("choix" in bloc) return `choix ${bloc.choix.chemin}`;
  if ("frise" in bloc) return "frise";
  if ("seance" in bloc) return "seance";
  return `grille ${bloc.grille.titre}`;
}

function Bloc({ bloc, rang, vue, ecran, liens, edition, onVoir }: Props & { bloc: BlocEcran; rang: number }) {
  if ("formulaire" in bloc) return <BlocFormulaire formulaire={bloc.formulaire} vue={vue} ecran={ecran} liens={liens} edition={edition} />;
  if ("liste" in bloc) {
    const liste = <BlocListe liste={bloc.liste} blocs={ecran.blocs} ecran={ecran.demande} dossier={vue.id} modifiable={vue.modifiable} liens={liens} edition={edition} />;
    return bloc.liste.chemin === "actions" ? <Plan vue={vue} plan={bloc.liste} edition={edition}>{liste}</Plan> : liste;
  }
  if ("choix" in bloc) return <BlocChoix choix={bloc.choix} dossier={vue.id} liens={liens} edition={edition} />;
  if ("texte" in bloc) return <BlocTexte dossier={vue.id} texte={bloc.texte} place={placeDuTexte(ecran.blocs, rang)} liens={liens} edition={edition} onVoir={onVoir} />;
  if ("frise" in bloc) return <Frise titre={bloc.frise.titre} jalons={vue.frise} />;
  if ("seance" in bloc) return <Seance dossier={vue.id} seance={bloc.seance} liens={liens} edition={edition} />;
  return <BlocGrille grille={bloc.grille} liens={liens} edition={edition} />;
}

/** The actions of the plan, then what changes several of them, then what begins others. */
function Plan({ vue: { id, modifiable }, plan: { fixe, elements }, edition: { modifierListe }, children }: { vue: VueEnsemble; plan: ListeVue; edition: Edition; children: ReactNode }) {
  const ouvert = modifiable && !fixe;
  return (
    <>
      {children}
      {ouvert && <FichesEnGroupe dossier={id} actions={elements} modifierListe={modifierListe} />}
      <Modeles creable={ouvert} modifierListe={modifierListe} />
    </>
  );
}

type Sens = "origine" | "retournee";

function BlocGrille({ grille, liens, edition: { saisir, annulable, retablissable, annuler } }: { grille: GrilleVue; liens: Liens; edition: Edition }) {
  const [sens, definirSens] = useState<Sens>("origine");
  const retournee = useMemo(() => retourner(grille), [grille]);
  const sensPossible = retournee !== null;
  const outil = useMemo(
    () => (sensPossible ? <Bascule nom={textes.grouper} choix={[{ cle: "origine", libelle: textes.parAction }, { cle: "retournee", libelle: textes.parFinanceur }]} choisi={sens} onChoix={definirSens} /> : null),
    [sensPossible, sens],
  );
  const ton = useCallback((chemin: string) => tonDe(liens.get(chemin)), [liens]);
  const constats = useDecrire(liens);
  const tournee = sens === "retournee" ? retournee : null;
  return <GrilleSaisie grille={tournee ?? grille} outil={outil} titres={tournee ? "courts" : codesSeuls(grille) ? "codes" : "entiers"} ton={ton} constats={constats} onSaisir={saisir} annulable={annulable} retablissable={retablissable} onAnnuler={annuler} />;
}

/** The rows are named by a code, and what they are is a cell. */
function codesSeuls({ lignes }: GrilleVue): boolean {
  return lignes.every(({ titre }) => titre.length < 10);
}

function BlocFormulaire({ formulaire, vue, ecran, liens, edition }: Omit<Props, "onVoir"> & { formulaire: FormulaireVue }) {
  const { saisir, modifierListe } = edition;
  const { titre } = formulaire;
  const surSaisie = useSaisieChamp(saisir, titre);
  const retirer = async ({ chemin, libelle }: RetraitVue) => {
    // Taking out the very thing that the screen is about leads back to its list.
    const liste = ecran.chemins.includes(chemin) ? listeDe[ecran.demande.ecran] : undefined;
    const issue = await modifierListe({ retirer: { chemin, libelle } }, liste ? "quitter" : "rafraichir");
    if (issue.etat === "echec") return;
    if (liste) aller({ ecran: "travail", id: vue.id, demande: { ecran: liste, element: null } });
    else document.querySelector<HTMLElement>("main h1")?.focus();
    direRetrait(libelle);
  };
  return <Formulaire formulaire={formulaire} liens={liens} onSaisir={surSaisie} onRetirer={(retrait) => void retirer(retrait)} />;
}

function direRetrait(libelle: string) {
  annoncer(textes.retire(libelle));
  montrer(textes.retire(libelle));
}

const listeDe: Partial<Record<EcranVue["demande"]["ecran"], EcranVue["demande"]["ecran"]>> = { action: "actions", article: "articles" };

type PropsBlocListe = { liste: ListeVue; blocs: readonly BlocEcran[]; ecran: EcranDemande; dossier: string; modifiable: boolean; liens: Liens; edition: Edition };

function BlocListe({ liste, blocs, ecran, dossier, modifiable, liens, edition: { modifierListe } }: PropsBlocListe) {
  const decrire = useDecrire(liens);
  const ouvrir = useContext(OuvrirNote);
  return (
    <Liste
      dossier={dossier}
      liste={liste}
      modifiable={(chemin) => blocs.some((bloc) => "formulaire" in bloc && bloc.formulaire.champs.some((champ) => !champ.lecture_seule && champ.chemin.startsWith(`${chemin}/`)))}
      onModifier={(chemin) => allerAuPassage([chemin])}
      constats={decrire}
      onNoter={modifiable ? (element) => ouvrir?.({ genre: "nouvelle", sujets: [sujetDe(element, ecran)] }) : null}
      onRappeler={(element, date) => ouvrir?.({ genre: "rappel", sujet: sujetDe(element, ecran), date })}
      onAjouter={async (modele, chemin) => {
        const issue = await modifierListe({ ajouter: { chemin, modele } });
        if (issue.etat === "enregistre" && issue.retour.ajoute !== null) allerAuPassage([premierChamp(issue.retour.ajoute)]);
      }}
      onCopier={async ({ chemin, titre }) => {
        const issue = await modifierListe({ ajouter: { chemin: liste.chemin, modele: `copie:${chemin.split("/").at(-1)}` } });
        if (issue.etat !== "enregistre" || issue.retour.ajoute === null) return;
        allerAuPassage([issue.retour.ajoute]);
        annoncer(textes.copie(titre));
        montrer(textes.copie(titre));
      }}
      onRetirer={async (element, libelle) => {
        const issue = await modifierListe({ retirer: { chemin: element.chemin, libelle } });
        if (issue.etat === "enregistre") direRetrait(libelle);
      }}
      onDeplacer={async (element, apres, rang) => {
        const issue = await modifierListe({ deplacer: { chemin: element.chemin, apres, libelle: textes.place(element.titre) } });
        if (issue.etat === "enregistre") annoncer(textes.deplace(element.titre, rang + 1, liste.elements.length));
      }}
    />
  );
}

function sujetDe({ chemin, code, titre }: ElementVue, ecran: EcranDemande): Sujet {
  return { chemin, champ: "", nom: code === "" ? titre : `${code} ${titre}`, ecran };
}

/** An indicator is named before anything else of it is written. */
function premierChamp(ajoute: string): string {
  return /\/indicateurs\/[^/]+$/.test(ajoute) ? `${ajoute}/libelle` : ajoute;
}

function BlocChoix({ choix, dossier, liens, edition: { modifierListe } }: { choix: ChoixVue; dossier: string; liens: Liens; edition: Edition }) {
  const decrire = useDecrire(liens);
  return (
    <Choix
      dossier={dossier}
      choix={choix}
      constats={decrire(choix.chemin)}
      onAjouter={async (modele) => {
        const issue = await modifierListe({ ajouter: { chemin: choix.chemin, modele } });
        if (issue.etat === "enregistre") annoncer(textes.objectifCoche);
      }}
      onRetirer={async (retrait) => {
        const issue = await modifierListe({ retirer: retrait });
        if (issue.etat === "enregistre") annoncer(textes.retire(retrait.libelle));
      }}
    />
  );
}

type PlaceTexte = { titre: string; nom: string; niveau: 2 | 3 };

/** Texts of one name are told apart: by number when they follow one another, by their group otherwise. */
function placeDuTexte(blocs: readonly BlocEcran[], rang: number): PlaceTexte {
  const titres = blocs.map((bloc) => ("texte" in bloc ? bloc.texte.titre : null));
  const titre = titres[rang] ?? "";
  if (titres[rang - 1] === titre || titres[rang + 1] === titre) {
    const debut = titres.findLastIndex((autre, place) => place < rang && autre !== titre) + 1;
    const numerote = textes.texteNumerote(titre, rang - debut + 1);
    return { titre: numerote, nom: numerote, niveau: 2 };
  }
  if (titres.filter((autre) => autre === titre).length === 1) return { titre, nom: titre, niveau: 2 };
  const groupe = blocs.slice(0, rang).findLast((bloc) => "formulaire" in bloc);
  const nomGroupe = groupe && "formulaire" in groupe ? groupe.formulaire.titre : "";
  return { titre, nom: nomGroupe === "" ? titre : textes.texteDe(titre, nomGroupe), niveau: nomGroupe === "" ? 2 : 3 };
}

type PropsBlocTexte = { dossier: string; texte: TexteVue; place: PlaceTexte; liens: Liens; edition: Edition; onVoir: Props["onVoir"] };

function BlocTexte({ dossier, texte, place, liens, edition: { ecrireTexte }, onVoir }: PropsBlocTexte) {
  const { chemin } = texte;
  const { nom } = place;
  const constats = liens.get(chemin);
  const decrire = useDecrire(liens);
  return (
    <TexteRiche
      texte={texte}
      titre={place.titre}
      nom={nom}
      niveau={place.niveau}
      ton={tonDe(constats)}
      constats={decrire(chemin)}
      marques={useMemo(() => marquesDe(constats, chemin), [constats, chemin])}
      insertions={useCallback(() => appeler("texte_insertions", { id: dossier }), [dossier])}
      onVoir={useCallback(() => onVoir(chemin), [onVoir, chemin])}
      onEcrire={useCallback(async (document: string, trait: TraitDeFrappe) => (await ecrireTexte(chemin, minuscule(nom), document, trait)).etat === "enregistre", [ecrireTexte, chemin, nom])}
    />
  );
}
