// A window over the page: a title, a way out, the focus given back on leaving.
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { textes } from "../textes/coque";
import { Bouton } from "./Bouton";
import styles from "./Dialogue.module.css";
import { Icone } from "./Icone";

type Props = {
  titre: string;
  ouvert: boolean;
  onFermer: () => void;
  /** Something is written in it: a press beside it must not lose it. */
  ecriture?: boolean;
  children: ReactNode;
};

export function Dialogue({ titre, ouvert, onFermer, ecriture = false, children }: Props) {
  return (
    <ModalOverlay className={styles.voile} isOpen={ouvert} onOpenChange={(suite) => !suite && onFermer()} isDismissable={!ecriture}>
      <Modal className={styles.cadre}>
        <Dialog className={styles.dialogue}>
          <div className={styles.tete}>
            <Heading slot="title" level={2}>
              {titre}
            </Heading>
            <Bouton genre="nu" onAppui={onFermer} nomVocal={textes.fermer}>
              <Icone nom="fermer" />
            </Bouton>
          </div>
          <div className={styles.corps}>{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
