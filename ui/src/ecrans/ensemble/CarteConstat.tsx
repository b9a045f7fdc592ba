// One finding: severity, place, title, reason, the way to its passage, source.
import { useContext, useEffect, useId, useRef, useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { iconeDeGravite } from "../../composants/gravite";
import { Icone } from "../../composants/Icone";
import { GestesCourants, type Issue } from "../../etat/edition";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { EcranDemande } from "../../ipc/generated/EcranDemande";
import { allerAuPassage } from "../../navigation/passage";
import { estRevenu } from "../../navigation/retour";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/edition";
import { idConstat, idGravite } from "../travail/cibles";
import styles from "./CarteConstat.module.css";
import { DialogueMotif } from "./DialogueMotif";
import { SourceConstat } from "./SourceConstat";

type Props = {
  constat: ConstatVue;
  dossier: string;
  /** The screen where it is mended; null when there is nothing to mend. */
  vers: EcranDemande | null;
  /** In a margin where cards stay short: whether this one is open, and its key. Always open without it. */
  pli?: Pli;
};

export type Pli = { ouvert: boolean; onOuvrir: (ouvrir: boolean) => void };

export function CarteConstat({ constat, dossier, vers, pli }: Props) {
  const base = useId();
  const gestes = useContext(GestesCourants);
  const [demande, demander] = useState(false);
  /** What was typed stays as long as the card does. */
  const [motif, definirMotif] = useState("");
  const carte = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!estRevenu(constat.cle)) return;
    // Once the margin listens to the focus: it opens the card that has it.
    requestAnimationFrame(() => {
      carte.current?.focus({ focusVisible: true } as FocusOptions);
      carte.current?.querySelector("details")?.setAttribute("open", "");
      requestAnimationFrame(() => carte.current?.scrollIntoView({ block: "nearest" }));
    });
  }, [constat.cle]);
  /** The card may go: when it had the focus, the next one, or the margin, takes it. */
  const traiter = async (geste: Promise<Issue> | undefined) => {
    const dedans = carte.current?.contains(document.activeElement) === true;
    const suivante = carteSuivante(carte.current);
    const issue = await geste;
    if (dedans && issue?.etat === "enregistre" && !document.activeElement?.closest("[data-constat]")) rendreLeFoyer(suivante);
  };
  /** The window of the reason goes with its card: the focus would be nowhere. */
  const laisser = async (raison: string) => {
    const suivante = carteSuivante(carte.current);
    const issue = await gestes?.laisser(constat.cle, raison);
    if (issue?.etat === "enregistre") window.setTimeout(() => document.activeElement === document.body && rendreLeFoyer(suivante), FERMETURE);
    return issue;
  };
  const titre = idConstat(constat.cle);
  return (
    <article
      ref={carte}
      className={styles.constat}
      data-constat={constat.cle}
      data-gravite={constat.gravite}
      tabIndex={-1}
      aria-labelledby={`${base}genre ${titre}`}
      aria-describedby={`${base}raison`}
    >
      <p className={styles.genre} id={`${base}genre`}>
        <Icone nom={iconeDeGravite[constat.gravite]} />
        <span id={idGravite(constat.cle)}>{constat.gravite_libelle}</span>
        <span className={styles.lieu}>{constat.ou}</span>
      </p>
      <h3 id={titre}>
        {pli ? (
          <button type="button" className={styles.pli} aria-expanded={pli.ouvert} aria-controls={`${base}corps`} onClick={() => pli.onOuvrir(!pli.ouvert)}>
            {constat.titre}
          </button>
        ) : (
          constat.titre
        )}
      </h3>
      <div id={`${base}corps`} hidden={pli?.ouvert === false}>
        <p id={`${base}raison`}>{constat.explication}</p>
        <p className={styles.gestes}>
          {constat.remedes.map((remede) => (
            <span key={remede} data-remede>
              <Bouton genre="lien" onAppui={() => void traiter(gestes?.remedier(constat.cle, remede))} nomVocal={textes.remedeDe(remede, constat.titre)}>
                {remede}
              </Bouton>
            </span>
          ))}
          {vers && (
            <a
              className={styles.passage}
              href={ecrireRoute({ ecran: "travail", id: dossier, demande: vers })}
              aria-label={textes.allerAuPassageDe(constat.titre)}
              onClick={() => allerAuPassage(constat.chemins, constat.cle)}
            >
              {textes.allerAuPassage}
            </a>
          )}
          {constat.laissable && (
            <Bouton genre="lien" onAppui={() => demander(true)} nomVocal={textes.laisserAinsiDe(constat.titre)}>
              {textes.laisserAinsi}
            </Bouton>
          )}
          {constat.gravite === "laisse" && (
            <Bouton genre="lien" onAppui={() => void traiter(gestes?.laisser(constat.cle, null))} nomVocal={textes.reprendreDe(constat.titre)}>
              {textes.reprendre}
            </Bouton>
          )}
        </p>
        {demande && <DialogueMotif constat={constat} motif={motif} onMotif={definirMotif} onLaisser={laisser} onFermer={() => demander(false)} />}
        {constat.source && <SourceConstat source={constat.source} regle={constat.regle} />}
      </div>
    </article>
  );
}

/** Longer than a window takes to go. */
const FERMETURE = 150;

/** Key of the card after this one. */
function carteSuivante(carte: HTMLElement | null): string | undefined {
  const cartes = [...document.querySelectorAll<HTMLElement>("[data-constat]")];
  return carte ? cartes[cartes.indexOf(carte) + 1]?.dataset.constat : undefined;
}

function rendreLeFoyer(cle: string | undefined) {
  const suite = cle === undefined ? null : document.querySelector<HTMLElement>(`[data-constat="${CSS.escape(cle)}"]`);
  (suite ?? document.querySelector<HTMLElement>('[data-zone="marge"]') ?? document.querySelector<HTMLElement>("main h1"))?.focus();
}
