// The sheet where one writes, and its margin.
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Bouton } from "../../composants/Bouton";
import { useGeste } from "../../coque/gestes";
import { cote } from "../../etat/cote";
import type { Edition } from "../../etat/edition";
import { envoyerFrappes } from "../../etat/frappes";
import { NotesCourantes } from "../../etat/notes";
import { useStable } from "../../etat/partage";
import { useReserve } from "../../etat/reserve";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { DocumentDemande } from "../../ipc/generated/DocumentDemande";
import type { EcranDemande } from "../../ipc/generated/EcranDemande";
import type { EcranVue } from "../../ipc/generated/EcranVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { pageAttendue, passage } from "../../navigation/passage";
import { aller, useTitre } from "../../navigation/usage";
import { textes } from "../../textes/edition";
import { PageACote } from "../apercu/PageACote";
import { constatsDe } from "../ensemble/selection";
import { EnregistrerModele } from "../modeles/EnregistrerModele";
import { OuvrirNote } from "../notes/fenetre";
import { noteDuPassage, notesDe, sujetsDe, viseeDe } from "../notes/sujets";
import { allerSeance } from "../seance/Seance";
import { Blocs } from "./Blocs";
import { ciblesDe, documentsDe, enOrdre, focaliser, indexer, lier, viserPremier } from "./cibles";
import { blocsEnOrdre } from "./ordreBlocs";
import { MargeTravail } from "./MargeTravail";
import { liensDesNotes, NotesDuPassage } from "./notesDuPassage";
import { SansIndicateur } from "./SansIndicateur";
import styles from "./Travail.module.css";
import { Voisins } from "./Voisins";

type Props = { vue: VueEnsemble; ecran: EcranVue; edition: Edition };

/** Once, at the next key or press on this screen; returns how to give it up. */
function auProchainGeste(faire: () => void): () => void {
  const ecoute = new AbortController();
  for (const geste of ["keydown", "pointerdown"]) window.addEventListener(geste, faire, { capture: true, once: true, signal: ecoute.signal });
  return () => ecoute.abort();
}

export function Travail({ vue, ecran: recu, edition }: Props) {
  const ecran = useMemo(() => ({ ...recu, blocs: [...blocsEnOrdre(recu)] }), [recu]);
  const { code, titre, chapo, precedent, suivant } = ecran;
  const repere = useTitre(textes.fenetre(code === "" ? titre : textes.titreCode(code, titre), vue.nom_court));
  const liste = useStable(useMemo(() => ciblesDe(ecran.blocs), [ecran.blocs]));
  const cibles = useMemo(() => indexer(liste), [liste]);
  const parGravite = useMemo(() => constatsDe(vue.constats, ecran.chemins), [vue.constats, ecran.chemins]);
  const documents = useStable(useMemo(() => documentsDe(ecran.blocs), [ecran.blocs]));
  const constats = useMemo(() => enOrdre(parGravite, cibles, documents), [parGravite, cibles, documents]);
  const liens = useMemo(() => lier(parGravite, cibles), [parGravite, cibles]);

  const notes = useContext(NotesCourantes);
  const notesIci = useStable(useMemo(() => notesDe(notes?.montrees ?? [], ecran), [notes, ecran]));
  const visees = useMemo(() => new Map(notesIci.map((note) => [note.id, viseeDe(note, ecran.demande, cibles)])), [notesIci, ecran.demande, cibles]);
  const decrits = useStable(useMemo(() => liensDesNotes(notesIci, visees, notes?.retiree ?? null), [notesIci, visees, notes?.retiree]));
  const noter = useNoter(vue.modifiable, ecran);
  useGeste("noter", noter?.parTouche ?? null);
  useGeste("precedent", useVoisin(vue.id, precedent?.demande));
  useGeste("suivant", useVoisin(vue.id, suivant?.demande));

  // Someone came for a passage: the focus goes to the field that holds it.
  const attendu = useReserve(passage);
  const [enArrivant] = useState(attendu);
  useEffect(() => {
    if (attendu === null) return;
    const chemin = viserPremier(attendu.chemins, cibles);
    // Asked for on this screen and not on it: it is for the one that a link is leading to. A gesture here, and it is given up.
    if (chemin === null && attendu !== enArrivant) return auProchainGeste(() => passage.ecrire((encore) => (encore === attendu ? null : encore)));
    passage.ecrire(null);
    if (chemin !== null) focaliser(chemin, attendu.constat);
  }, [attendu, cibles, enArrivant]);

  const visee = useCallback(({ chemins }: ConstatVue) => viserPremier(chemins, cibles), [cibles]);
  const auPassage = useCallback((chemin: string) => liens.get(chemin)?.map(({ cle }) => cle) ?? [], [liens]);
  const { demande } = ecran;
  const vers = useCallback((chemins: readonly string[], sinon: EcranDemande | null) => (viserPremier(chemins, cibles) !== null ? demande : sinon), [cibles, demande]);

  const aCote = useReserve(cote);
  const seance = ecran.blocs.flatMap((bloc) => ("seance" in bloc ? [bloc.seance] : [])).at(0);
  const document = documentDe(vue, demande);
  const onVoir = useCallback((chemin: string | null) => pageAttendue.ecrire({ ecran: demande, chemin }), [demande]);
  const voirTexte = useCallback(
    (chemin: string) => {
      if (!document) return;
      onVoir(chemin);
      aller({ ecran: "apercu", id: vue.id, document });
    },
    [document, onVoir, vue.id],
  );

  return (
    <div className={styles.travail}>
      <Voisins id={vue.id} precedent={precedent} suivant={suivant} constats={constats} apercu={document ? { document, onVoir: () => onVoir(null) } : null} />
      <div className={styles.colonnes} data-feuille data-cote={document && aCote === "page" ? "page" : undefined}>
        <div className={styles.feuille}>
          <div className={styles.titre}>
            <h1 ref={repere} tabIndex={-1}>
              {code !== "" && <span className={styles.cote}>{code} </span>}
              {titre}
            </h1>
            <p className={styles.chapo}>{chapo}</p>
            {demande.ecran === "action" && demande.element !== null && <EnregistrerModele dossier={vue.id} action={demande.element} titre={titre} />}
            {seance && (
              <Bouton genre="lien" onAppui={allerSeance}>
                {seance.titre}
              </Bouton>
            )}
          </div>
          {demande.ecran === "indicateurs" && <SansIndicateur vue={vue} ecran={ecran} />}
          <NotesDuPassage value={decrits}>
            <Blocs vue={vue} ecran={ecran} liens={liens} edition={edition} onVoir={voirTexte} />
          </NotesDuPassage>
        </div>
        <div className={styles.marge}>
          {document && aCote === "page" ? (
            <PageACote vue={vue} document={document} ecran={demande} />
          ) : (
            <MargeTravail dossier={vue.id} constats={constats} visee={visee} auPassage={auPassage} vers={vers} notes={notesIci} visees={visees} rangs={cibles.rangs} onNoter={noter?.parBouton ?? null} />
          )}
        </div>
      </div>
    </div>
  );
}

/** The document that prints a screen: a report prints what is told of its year, the candidacy its arguments, the convention all the rest. */
function documentDe({ documents }: VueEnsemble, { ecran, element }: EcranDemande): DocumentDemande | null {
  const imprime = ({ document, exercice }: DocumentDemande) => {
    switch (ecran) {
      case "rapport":
        return document === "rapport" && String(exercice) === element;
      case "candidature":
        return document === "candidature";
      default:
        return document === "convention";
    }
  };
  return documents.find(({ demande }) => imprime(demande))?.demande ?? null;
}

/** Ways to a note. The key opens that of the card or of the passage that has the focus, or a new one; the button, a new one about the
    passage that had it last. Null where nothing is written any more. */
function useNoter(modifiable: boolean, ecran: EcranVue) {
  const ouvrir = useContext(OuvrirNote);
  const presentes = useContext(NotesCourantes)?.montrees;
  const dernier = useRef<string | null>(null);
  useEffect(() => {
    const suivre = ({ target }: FocusEvent) => {
      const ici = passageDuFoyer(target);
      if (ici !== null) dernier.current = ici;
    };
    window.addEventListener("focusin", suivre);
    return () => window.removeEventListener("focusin", suivre);
  }, []);
  const parTouche = useCallback(() => {
    const ici = document.activeElement;
    const choisie = ici?.closest<HTMLElement>("[data-note]")?.dataset.note;
    const chemin = ici?.closest<HTMLElement>("[data-carte]")?.dataset.visee ?? passageDuFoyer(ici);
    const note = presentes?.find(({ id }) => id === choisie) ?? (chemin === null ? undefined : noteDuPassage(presentes ?? [], chemin));
    // What is being typed goes first: the field of a cell is gone when the focus comes back.
    flushSync(() => envoyerFrappes());
    ouvrir?.(note ? { genre: "existante", note } : { genre: "nouvelle", sujets: sujetsDe(ecran, chemin) });
  }, [ouvrir, presentes, ecran]);
  const parBouton = useCallback(() => ouvrir?.({ genre: "nouvelle", sujets: sujetsDe(ecran, dernier.current) }), [ouvrir, ecran]);
  return modifiable ? { parTouche, parBouton } : null;
}

function passageDuFoyer(cible: EventTarget | null): string | null {
  return (cible instanceof Element ? cible.closest<HTMLElement>("[data-feuille] [data-chemin]")?.dataset.chemin : null) ?? null;
}

function useVoisin(id: string, demande: EcranDemande | undefined) {
  const [nom, element] = [demande?.ecran, demande?.element ?? null];
  const action = useCallback(() => {
    if (nom !== undefined) aller({ ecran: "travail", id, demande: { ecran: nom, element } });
  }, [id, nom, element]);
  return nom === undefined ? null : action;
}
