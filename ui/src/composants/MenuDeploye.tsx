// The button of a menu and the actions under it.
import { useEffect, useState, type ReactNode } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { classeBouton, type GenreBouton } from "./Bouton";
import styles from "./MenuDeploye.module.css";

type Props = {
  genre: GenreBouton;
  nomVocal: string;
  actions: readonly { cle: string; libelle: string }[];
  /** It was pressed before it was there. */
  presse: boolean;
  /** The button takes the focus from the start. */
  tenu: boolean;
  onAction: (cle: string) => void;
  children: ReactNode;
};

export function MenuDeploye({ genre, nomVocal, actions, presse, tenu, onAction, children }: Props) {
  const [ouvert, ouvrir] = useState(false);
  // Once the button has the focus, which the menu gives back to it.
  useEffect(() => {
    if (!presse) return;
    const image = requestAnimationFrame(() => ouvrir(true));
    return () => cancelAnimationFrame(image);
  }, [presse]);
  return (
    <MenuTrigger isOpen={ouvert} onOpenChange={ouvrir}>
      {/* It takes the place of the one that had it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <Button className={classeBouton(genre)} aria-label={nomVocal} autoFocus={tenu}>
        {children}
      </Button>
      <Popover className={styles.bulle} placement="bottom start">
        <Menu className={styles.menu} onAction={(cle) => onAction(String(cle))}>
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
