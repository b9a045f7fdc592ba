// What to do with a word that the dictionary does not know: words that look like it, or to keep it.
import { useEffect, useRef, useState } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from "react-aria-components";
import { appeler } from "../../ipc/commandes";
import { textes } from "../../textes/texte";
import menu from "../MenuDeploye.module.css";
import riche from "./TexteRiche.module.css";

type Props = {
  mot: string;
  /** The word where it is written. */
  element: HTMLElement;
  onChoisir: (mot: string) => void;
  onRetenir: () => void;
  onFermer: () => void;
};

const RETENIR = "\u0000retenir";

export function MenuOrthographe({ mot, element, onChoisir, onRetenir, onFermer }: Props) {
  const [propositions, definir] = useState<readonly string[] | null>(null);
  const ancre = useRef(element);
  useEffect(() => {
    let vivant = true;
    appeler("orthographe_proposer", { mot }).then(
      ({ mots }) => vivant && definir(mots),
      () => vivant && definir([]),
    );
    return () => {
      vivant = false;
    };
  }, [mot]);
  if (propositions === null) return null;
  return (
    // The menu was asked for: the focus is in it.
    <Popover className={menu.bulle ?? ""} triggerRef={ancre} isOpen onOpenChange={(ouvert) => !ouvert && onFermer()} placement="bottom start">
      <Menu
        className={menu.menu}
        aria-label={textes.orthographe.menu(mot)}
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus="first"
        onAction={(cle) => (cle === RETENIR ? onRetenir() : onChoisir(String(cle)))}
      >
        <MenuSection>
          <Header className={riche.titreMenu}>{propositions.length === 0 ? textes.orthographe.rien(mot) : textes.orthographe.menu(mot)}</Header>
          {propositions.map((proposition) => (
            <MenuItem key={proposition} id={proposition} className={menu.action} textValue={proposition}>
              {proposition}
            </MenuItem>
          ))}
        </MenuSection>
        <Separator className={riche.separateur} />
        <MenuItem id={RETENIR} className={menu.action} textValue={textes.orthographe.retenir}>
          {textes.orthographe.retenir}
        </MenuItem>
      </Menu>
    </Popover>
  );
}
