// Theme, density, size of the text and motion, kept on this machine.
import { Label, Radio, RadioGroup } from "react-aria-components";
import { affichage, choisirAffichage, type Affichage, type NomChoix } from "../etat/affichage";
import { useReserve } from "../etat/reserve";
import { textes } from "../textes/coque";
import styles from "./ChoixAffichage.module.css";

const CHOIX: { [N in NomChoix]: { titre: string; valeurs: Record<Affichage[N], string> } } = {
  theme: { titre: textes.theme, valeurs: textes.themes },
  taille: { titre: textes.taille, valeurs: textes.tailles },
  densite: { titre: textes.densite, valeurs: textes.densites },
  mouvement: { titre: textes.mouvement, valeurs: textes.mouvements },
};

/** All of them, in order. */
export const TOUS_LES_CHOIX = Object.keys(CHOIX) as NomChoix[];

export function ChoixAffichage({ noms }: { noms: readonly NomChoix[] }) {
  const choix = useReserve(affichage);
  return (
    <>
      <div className={styles.choix}>
        {noms.map((nom) => (
          <RadioGroup key={nom} className={styles.groupe} value={choix[nom]} onChange={(suite) => choisirAffichage({ [nom]: suite })}>
            <Label>{CHOIX[nom].titre}</Label>
            {Object.entries<string>(CHOIX[nom].valeurs).map(([cle, libelle]) => (
              <Radio key={cle} value={cle} className={styles.option}>
                <span className={styles.rond} aria-hidden="true" />
                {libelle}
              </Radio>
            ))}
          </RadioGroup>
        ))}
      </div>
      <p className={styles.aide}>{textes.affichageAide}</p>
    </>
  );
}
