// A button that unfolds a few actions.
import type { ReactNode } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { classeBouton, type GenreBouton } from "./Bouton";
import styles from "./MenuActions.module.css";

type Props<C extends string> = {
  genre: GenreBouton;
  nomVocal: string;
  actions: readonly { cle: C; libelle: string }[];
  onAction: (cle: C) => void;
  children: ReactNode;
};

export function MenuActions<C extends string>({ genre, nomVocal, actions, onAction, children }: Props<C>) {
  return (
    <MenuTrigger>
      <Button className={classeBouton(genre)} aria-label={nomVocal}>
        {children}
      </Button>
      <Popover className={styles.bulle} placement="bottom start">
        <Menu className={styles.menu} onAction={(cle) => onAction(cle as C)}>
          {actions.map(({ cle, libelle }) => (
            <MenuItem key={cle} id={cle} className={styles.action} textValue={libelle}>
              {libelle}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
