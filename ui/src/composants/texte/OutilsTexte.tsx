// The toolbar of a text, with the keys of Word.
import { useState } from "react";
import { Button, ToggleButton, Toolbar } from "react-aria-components";
import { textes } from "../../textes/texte";
import { Icone } from "../Icone";
import type { Outil } from "./commandes";
import type { GenreInsertion } from "./insertion";
import styles from "./TexteRiche.module.css";

type Props = {
  nom: string;
  actifs: ReadonlySet<Outil>;
  onOutil: (outil: Outil) => void;
  onInsertion: (genre: GenreInsertion) => void;
  onOrthographe: () => void;
  onVoir: () => void;
};

const groupes: readonly (readonly Outil[])[] = [
  ["gras", "italique", "exposant"],
  ["liste_puces", "liste_num", "intertitre", "sous_intertitre"],
];

export function OutilsTexte({ nom, actifs, onOutil, onInsertion, onOrthographe, onVoir }: Props) {
  /** One enters by its first button, then by the one that was used last, which the library remembers. */
  const [visitee, visiter] = useState(false);
  const arret = (premier: boolean) => ({ excludeFromTabOrder: !visitee && !premier, onFocus: () => visiter(true) });
  return (
    <Toolbar className={styles.outils} aria-label={textes.outils(nom)}>
      {groupes.map((groupe) => (
        <div key={groupe.join(" ")} className={styles.groupe}>
          {groupe.map((outil) => (
            <ToggleButton key={outil} {...arret(outil === "gras")} className={styles.outil} aria-label={textes.outil[outil]} isSelected={actifs.has(outil)} onChange={() => onOutil(outil)}>
              {dessins[outil]}
            </ToggleButton>
          ))}
        </div>
      ))}
      <div className={styles.groupe}>
        {insertions.map((genre) => (
          <Button key={genre} {...arret(false)} className={styles.outil} aria-label={textes.outilInsertion[genre]} onPress={() => onInsertion(genre)}>
            {dessinsInsertions[genre]}
          </Button>
        ))}
      </div>
      <div className={styles.groupe}>
        <Button {...arret(false)} className={styles.outil} aria-label={textes.orthographe.suivant(nom)} onPress={onOrthographe}>
          <Icone nom="orthographe" />
        </Button>
        <Button {...arret(false)} className={styles.outil} aria-label={textes.voirApercu(nom)} onPress={onVoir}>
          <Icone nom="document" />
        </Button>
      </div>
    </Toolbar>
  );
}

const insertions: readonly GenreInsertion[] = ["lien", "note", "donnee", "renvoi"];

const dessinsInsertions = {
  lien: <Icone nom="lien" />,
  note: <Icone nom="note" />,
  donnee: (
    <span className={styles.mot}>
      <Icone nom="plus" />
      {textes.donneeCourt}
    </span>
  ),
  renvoi: <span>{textes.renvoiCourt}</span>,
} satisfies Record<GenreInsertion, unknown>;

const dessins = {
  gras: <b>G</b>,
  italique: <i>I</i>,
  exposant: <Icone nom="exposant" />,
  liste_puces: <Icone nom="puces" />,
  liste_num: <Icone nom="numeros" />,
  intertitre: <span>{textes.intertitreCourt}</span>,
  sous_intertitre: <span>{textes.sousIntertitreCourt}</span>,
} satisfies Record<Outil, unknown>;
