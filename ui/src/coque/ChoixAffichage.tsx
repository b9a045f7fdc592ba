// Theme, density, size of the text and motion, kept on this machine.
import { Label, Radio, RadioGroup } from "react-aria-components";
import { affichage, choisirAffichage, type Affichage, type NomChoix } from "../etat/affichage";
import { useReserve } from "../etat/reserve";
import { textes } from "../textes/coque";
import styles from "./ChoixAffichage.module.css";

export function ChoixAffichage() {
  const choix = useReserve(affichage);
  return (
    <>
      <div className={styles.choix}>
        <Choix nom="theme" titre={textes.theme} valeur={choix.theme} valeurs={textes.themes} />
        <Choix nom="taille" titre={textes.taille} valeur={choix.taille} valeurs={textes.tailles} />
        <Choix nom="densite" titre={textes.densite} valeur={choix.densite} valeurs={textes.densites} />
        <Choix nom="mouvement" titre={textes.mouvement} valeur={choix.mouvement} valeurs={textes.mouvements} />
      </div>
      <p className={styles.aide}>{textes.affichageAide}</p>
    </>
  );
}

type Props<N extends NomChoix> = { nom: N; titre: string; valeur: Affichage[N]; valeurs: Record<Affichage[N], string> };

function Choix<N extends NomChoix>({ nom, titre, valeur, valeurs }: Props<N>) {
  return (
    <RadioGroup className={styles.groupe} value={valeur} onChange={(suite) => choisirAffichage({ [nom]: suite })}>
      <Label>{titre}</Label>
      {Object.entries<string>(valeurs).map(([cle, libelle]) => (
        <Radio key={cle} value={cle} className={styles.option}>
          <span className={styles.rond} aria-hidden="true" />
          {libelle}
        </Radio>
      ))}
    </RadioGroup>
  );
}
