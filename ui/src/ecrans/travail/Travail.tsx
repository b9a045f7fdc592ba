// The sheet where one writes, and its margin.
import { useCallback, useEffect, useMemo } from "react";
import { Bouton } from "../../composants/Bouton";
import { useGeste } from "../../coque/gestes";
import { cote } from "../../etat/cote";
import type { Edition } from "../../etat/edition";
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
import { allerSeance } from "../seance/Seance";
import { Blocs } from "./Blocs";
import { ciblesDe, documentsDe, enOrdre, focaliser, indexer, lier, viserPremier } from "./cibles";
import { blocsEnOrdre } from "./ordreBlocs";
import { MargeTravail } from "./MargeTravail";
import { SansIndicateur } from "./SansIndicateur";
import styles from "./Travail.module.css";
import { Voisins } from "./Voisins";

type Props = { vue: VueEnsemble; ecran: EcranVue; edition: Edition };

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

  useGeste("precedent", useVoisin(vue.id, precedent?.demande));
  useGeste("suivant", useVoisin(vue.id, suivant?.demande));

  // Someone came for a passage: the focus goes to the field that holds it.
  const attendu = useReserve(passage);
  useEffect(() => {
    if (attendu === null) return;
    passage.ecrire(null);
    const chemin = viserPremier(attendu.chemins, cibles);
    if (chemin !== null) focaliser(chemin, attendu.constat);
  }, [attendu, cibles]);

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
            {seance && (
              <Bouton genre="lien" onAppui={allerSeance}>
                {seance.titre}
              </Bouton>
            )}
          </div>
          {demande.ecran === "indicateurs" && <SansIndicateur vue={vue} ecran={ecran} />}
          <Blocs vue={vue} ecran={ecran} liens={liens} edition={edition} onVoir={voirTexte} />
        </div>
        <div className={styles.marge}>
          {document && aCote === "page" ? (
            <PageACote vue={vue} document={document} ecran={demande} />
          ) : (
            <MargeTravail dossier={vue.id} constats={constats} visee={visee} auPassage={auPassage} vers={vers} />
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

function useVoisin(id: string, demande: EcranDemande | undefined) {
  const [nom, element] = [demande?.ecran, demande?.element ?? null];
  const action = useCallback(() => {
    if (nom !== undefined) aller({ ecran: "travail", id, demande: { ecran: nom, element } });
  }, [id, nom, element]);
  return nom === undefined ? null : action;
}
