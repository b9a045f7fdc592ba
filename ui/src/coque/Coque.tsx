// The frame of a screen: top bar, plan, page, status line, each a landmark and a zone of F6.
import type { ReactNode } from "react";
import { Bouton } from "../composants/Bouton";
import { Icone } from "../composants/Icone";
import { Tiroir } from "../composants/Tiroir";
import { journal } from "../etat/journal";
import { useReserve } from "../etat/reserve";
import { useSuite } from "../etat/suite";
import { visite } from "../etat/visite";
import { textes } from "../textes/coque";
import { textes as palette } from "../textes/palette";
import { Avis } from "./Avis";
import styles from "./Coque.module.css";
import { dialogueOuvert, fermerDialogue } from "./dialogues";

export type PlanDeCoque = {
  /** Name of the landmark: « Plan du dossier ». */
  nom: string;
  /** Word on the button that opens it in a narrow window. */
  bouton: string;
  /** Drawn in place, and again in the drawer of a narrow window. */
  contenu: ReactNode;
};

type Props = {
  /** Where we are: the dossier and its status, in the top bar. */
  lieu: ReactNode;
  /** Buttons at the right of the top bar. */
  actions: ReactNode;
  plan: PlanDeCoque | null;
  etat: ReactNode;
  /** Keys worth recalling on this screen, before F1. */
  touches: readonly { touche: string; effet: string }[];
  children: ReactNode;
};

export function Coque({ lieu, actions, plan, etat, touches, children }: Props) {
  const ouvert = useReserve(dialogueOuvert);
  const messages = useReserve(journal);
  const enVisite = useReserve(visite) !== null;
  const suite = useSuite(enVisite);
  return (
    <div className={plan ? styles.coque : `${styles.coque} ${styles.sansPlan}`}>
      <a
        className={styles.evitement}
        href="#contenu"
        onClick={(evenement) => {
          // The hash carries the route: the focus moves without touching it.
          evenement.preventDefault();
          document.getElementById("contenu")?.focus();
        }}
      >
        {textes.evitement}
      </a>
      <header className={styles.barre} data-zone="barre" tabIndex={-1}>
        <a className={styles.nom} href="#/">
          <span className={styles.chemise} aria-hidden="true" />
          <span className={styles.nomLong}>{textes.nom}</span>
        </a>
        {plan && (
          <div className={styles.boutonPlan}>
            <Bouton genre="ordinaire" onAppui={() => dialogueOuvert.ecrire("plan")}>
              <Icone nom="lignes" />
              {plan.bouton}
            </Bouton>
          </div>
        )}
        <div className={styles.lieu}>{lieu}</div>
        <div className={styles.actions}>
          {messages.length > 0 && (
            <Bouton genre="nu" onAppui={() => dialogueOuvert.ecrire("messages")}>
              {textes.messages(messages.length)}
            </Bouton>
          )}
          <Bouton genre="nu" onAppui={() => dialogueOuvert.ecrire("palette")} nomVocal={palette.bouton}>
            <Icone nom="loupe" />
            <span className={styles.mot}>{palette.bouton}</span>
          </Bouton>
          <Bouton genre="nu" onAppui={() => dialogueOuvert.ecrire("affichage")} nomVocal={textes.affichage}>
            <Icone nom="reglages" />
            <span className={styles.mot}>{textes.affichage}</span>
          </Bouton>
          {actions}
        </div>
      </header>
      <Avis />
      {plan && (
        <nav className={styles.plan} aria-label={plan.nom} data-zone="plan" tabIndex={-1}>
          {plan.contenu}
        </nav>
      )}
      <main className={styles.page} id="contenu" data-zone="page" tabIndex={-1}>
        {children}
      </main>
      {suite && enVisite && <suite.Visite />}
      <footer className={styles.etat} data-zone="etat" tabIndex={-1}>
        {etat}
        <div className={styles.touches}>
          {touches.map(({ touche, effet }) => (
            <span key={touche}>
              <kbd>{touche}</kbd> {effet}
            </span>
          ))}
          <button type="button" onClick={() => dialogueOuvert.ecrire("aide")}>
            <kbd>F1</kbd> {textes.touches.aide}
          </button>
        </div>
      </footer>
      {plan && (
        <Tiroir titre={plan.nom} ouvert={ouvert === "plan"} onFermer={fermerDialogue}>
          {plan.contenu}
        </Tiroir>
      )}
    </div>
  );
}
