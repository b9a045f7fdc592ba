// The proposals, text by text: accepted one by one, by text, or all those that are shown.
import { useId, useRef, useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { CadreChamp } from "../../composants/champs/CadreChamp";
import champs from "../../composants/champs/Champ.module.css";
import type { Issue } from "../../etat/edition";
import { annoncer } from "../../etat/journal";
import type { EcritureVue } from "../../ipc/generated/EcritureVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/ecriture";
import { QuiEcrit } from "../reglages/QuiEcrit";
import { cles, grouper, montrer, raisons } from "./corrections";
import styles from "./Ecriture.module.css";
import { useSuite } from "./suite";
import { TexteCorrige } from "./TexteCorrige";

type Props = { vue: VueEnsemble; ecriture: EcritureVue; onAccepter: (cles: readonly string[]) => Promise<Issue> };

export function Ecriture({ vue, ecriture, onAccepter }: Props) {
  const titre = useTitre(textes.fenetre(vue.nom_court));
  const id = useId();
  const liste = useRef<HTMLDivElement>(null);
  const [choisie, choisir] = useState("");
  const possibles = raisons(ecriture.textes);
  // The last proposal of a reason was accepted: the others are shown again.
  const raison = possibles.some(([nom]) => nom === choisie) ? choisie : "";
  const montres = grouper(montrer(ecriture.textes, raison));
  const toutes = cles(montres);

  const suivre = useSuite(liste, ecriture, titre);
  const accepter = (acceptees: readonly string[]) => suivre(toutes, acceptees, () => onAccepter(acceptees));

  return (
    <div className={styles.page}>
      <div>
        <h1 ref={titre} tabIndex={-1}>
          {textes.titre}
        </h1>
        <p className={styles.chapo}>{textes.chapo}</p>
      </div>
      {vue.modifiable && <QuiEcrit titre={titre} />}
      {ecriture.nombre === 0 ? (
        <p className={styles.feuille}>{textes.aucune}</p>
      ) : (
        <>
          <div className={styles.feuille}>
            <div className={styles.choix}>
              <CadreChamp id={id} libelle={textes.raison} aide={null} refus={null} taille="large">
                <select
                  id={id}
                  className={champs.saisie}
                  value={raison}
                  onChange={({ target }) => {
                    choisir(target.value);
                    annoncer(textes.nombre(cles(montrer(ecriture.textes, target.value)).length));
                  }}
                >
                  <option value="">{textes.toutes(ecriture.nombre)}</option>
                  {possibles.map(([nom, nombre]) => (
                    <option key={nom} value={nom}>
                      {textes.uneRaison(nom, nombre)}
                    </option>
                  ))}
                </select>
              </CadreChamp>
              {vue.modifiable && (
                <Bouton genre="principal" onAppui={() => accepter(toutes)}>
                  {textes.accepterTout(toutes.length)}
                </Bouton>
              )}
            </div>
            <p className={styles.aide}>
              {vue.modifiable ? textes.unRetour : textes.range} {textes.legende}
            </p>
          </div>
          <div ref={liste} className={styles.textes}>
            {montres.map((texte) => (
              <TexteCorrige key={texte.corrections[0]?.cle} dossier={vue.id} texte={texte} onAccepter={vue.modifiable ? accepter : null} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}
