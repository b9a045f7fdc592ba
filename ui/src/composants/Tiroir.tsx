// The plan as a drawer, for narrow windows.
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { textes } from "../textes/coque";
import { Bouton } from "./Bouton";
import { Icone } from "./Icone";
import styles from "./Tiroir.module.css";

type Props = { titre: string; ouvert: boolean; onFermer: () => void; children: ReactNode };

export function Tiroir({ titre, ouvert, onFermer, children }: Props) {
  return (
    <ModalOverlay className={styles.voile} isOpen={ouvert} onOpenChange={(suite) => !suite && onFermer()} isDismissable>
      <Modal className={styles.cadre}>
        <Dialog className={styles.tiroir}>
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
