// The actions of a button, unfolded under it.
import type { RefObject } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import styles from "./MenuDeploye.module.css";

type Props = {
  declencheur: RefObject<HTMLButtonElement | null>;
  nom: string;
  entree: "first" | "last";
  actions: readonly { cle: string; libelle: string }[];
  onAction: (cle: string) => void;
  onFermer: () => void;
};

export function MenuDeploye({ declencheur, nom, entree, actions, onAction, onFermer }: Props) {
  return (
    <Popover className={styles.bulle} triggerRef={declencheur} placement="bottom start" isOpen onOpenChange={(suite) => !suite && onFermer()}>
      {/* A menu that was asked for takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <Menu className={styles.menu} aria-label={nom} autoFocus={entree} onAction={(cle) => onAction(String(cle))} onClose={onFermer}>
        {actions.map(({ cle, libelle }) => (
          <MenuItem key={cle} id={cle} className={styles.action} textValue={libelle}>
            {libelle}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
