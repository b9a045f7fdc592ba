// Over the page: a title, a way out, the focus kept inside and given back on leaving.
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { textes } from "../textes/coque";
import { Bouton } from "./Bouton";
import { Icone } from "./Icone";

type Props = {
  titre: string;
  ouvert: boolean;
  onFermer: () => void;
  /** A press beside it closes it. */
  legere: boolean;
  classes: { readonly [partie: string]: string };
  children: ReactNode;
};

export function Fenetre({ titre, ouvert, onFermer, legere, classes, children }: Props) {
  return (
    <ModalOverlay className={`${classes.voile}`} isOpen={ouvert} onOpenChange={(suite) => !suite && onFermer()} isDismissable={legere}>
      <Modal className={`${classes.cadre}`}>
        <Dialog className={`${classes.fenetre}`}>
          <div className={classes.tete}>
            <Heading slot="title" level={2}>
              {titre}
            </Heading>
            <Bouton genre="nu" onAppui={onFermer} nomVocal={textes.fermer}>
              <Icone nom="fermer" />
            </Bouton>
          </div>
          <div className={classes.corps}>{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
