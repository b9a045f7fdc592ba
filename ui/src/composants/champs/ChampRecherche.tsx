// The field at the head of a dialog that was opened to search: it takes the focus.
import champs from "./Champ.module.css";

type Props = { nom: string; valeur: string; onValeur: (valeur: string) => void };

export function ChampRecherche({ nom, valeur, onValeur }: Props) {
  return (
    <input
      className={champs.saisie}
      type="search"
      aria-label={nom}
      placeholder={nom}
      autoComplete="off"
      // The dialog was opened to type here.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      value={valeur}
      onChange={({ target }) => onValeur(target.value)}
    />
  );
}
