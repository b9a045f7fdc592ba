// A territory, found by its name or by its number; what is typed stays, and is said when it is none.
import { useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import champs from "../../composants/champs/Champ.module.css";
import { Icone } from "../../composants/Icone";
import type { TerritoireVue } from "../../ipc/generated/TerritoireVue";
import { textes } from "../../textes/nouveau";
import styles from "./ChampTerritoire.module.css";

type Props = { territoires: readonly TerritoireVue[]; valeur: string | null; refuse: string | null; onChoix: (code: string | null) => void };

/** « ardeche » is « Ardèche ». */
const ecriture = new Intl.Collator("fr", { sensitivity: "base" });

export function ChampTerritoire({ territoires, valeur, refuse, onChoix }: Props) {
  const [texte, definirTexte] = useState("");
  const [quitte, definirQuitte] = useState(false);
  /** The one that was typed whole, without a choice in the list. */
  const nomme = territoires.find(({ code, nom }) => [code, nom, `${code} ${nom}`].some((mot) => ecriture.compare(mot, texte.trim()) === 0))?.code ?? null;
  const inconnu = quitte && valeur === null && nomme === null && texte.trim() !== "" ? textes.territoireInconnu(texte.trim()) : null;
  const dit = inconnu ?? refuse;
  return (
    <ComboBox
      className={styles.champ}
      selectedKey={valeur}
      onSelectionChange={(cle) => onChoix(cle === null ? nomme : String(cle))}
      onInputChange={(suite) => {
        definirTexte(suite);
        definirQuitte(false);
      }}
      onBlur={() => {
        definirQuitte(true);
        if (nomme !== null) onChoix(nomme);
      }}
      allowsCustomValue
      isInvalid={dit !== null}
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
      {dit !== null && (
        <Text slot="errorMessage" className={champs.refus}>
          <Icone nom="bloquant" />
          {dit}
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
