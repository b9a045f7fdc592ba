// A territory, found by its name or by its number.
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import champs from "../../composants/champs/Champ.module.css";
import { Icone } from "../../composants/Icone";
import type { TerritoireVue } from "../../ipc/generated/TerritoireVue";
import { textes } from "../../textes/nouveau";
import styles from "./ChampTerritoire.module.css";

type Props = { territoires: readonly TerritoireVue[]; valeur: string | null; refuse: string | null; onChoix: (code: string | null) => void };

export function ChampTerritoire({ territoires, valeur, refuse, onChoix }: Props) {
  return (
    <ComboBox
      className={styles.champ}
      selectedKey={valeur}
      onSelectionChange={(cle) => onChoix(cle === null ? null : String(cle))}
      isInvalid={refuse !== null}
      allowsEmptyCollection
    >
      <Label>{textes.territoireChamp}</Label>
      <div className={styles.boite}>
        <Input className={champs.saisie} id="territoire" />
        <Button className={styles.bouton} aria-label={textes.montrerListe}>
          <Icone nom="bas" />
        </Button>
      </div>
      <Text slot="description" className={champs.aide}>
        {textes.territoireAide}
      </Text>
      {refuse !== null && (
        <Text slot="errorMessage" className={champs.refus}>
          <Icone nom="bloquant" />
          {refuse}
        </Text>
      )}
      <Popover className={styles.bulle} offset={2}>
        <ListBox className={styles.liste} renderEmptyState={() => <p className={styles.rien}>{textes.aucun}</p>}>
          {territoires.map(({ code, nom }) => (
            <ListBoxItem key={code} id={code} textValue={`${code} ${nom}`} className={styles.option}>
              <span className={styles.cote}>{code} </span>
              {nom}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
