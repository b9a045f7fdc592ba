// A framework file that was chosen: what it holds and whose place it takes, or every fault with its line.
import { useCallback } from "react";
import { Bouton } from "../../composants/Bouton";
import { Dialogue } from "../../composants/Dialogue";
import { Icone } from "../../composants/Icone";
import { useAction } from "../../etat/actions";
import { signaler } from "../../etat/journal";
import { appeler } from "../../ipc/commandes";
import type { CadreLuVue } from "../../ipc/generated/CadreLuVue";
import { textes } from "../../textes/cadres";
import styles from "./EcranCadres.module.css";
import { ListeRetouches } from "./ListeRetouches";

type Props = { lu: CadreLuVue; onFermer: () => void; onImporte: () => Promise<unknown> };

export function DialogueFichier({ lu: { numero, fichier, cadre, place, retouches, fautes }, onFermer, onImporte }: Props) {
  const { fichier: mots } = textes;
  const importer = useAction(
    useCallback(
      async (nom: string) => {
        const fait = await appeler("cadre_importer", { numero });
        await onImporte();
        if (fait !== null) signaler("information", mots.importe(nom));
        onFermer();
      },
      [numero, onImporte, onFermer, mots],
    ),
  );
  return (
    <Dialogue titre={mots.titre} ouvert onFermer={onFermer}>
      {cadre === null ? (
        <div className={styles.fichier}>
          <p>{mots.fautes(fichier, fautes.length)}</p>
          <ul className={styles.ecartes}>
            {fautes.map(({ chemin, message }) => (
              <li key={`${chemin} ${message}`}>
                <Icone nom="bloquant" />
                {message}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <div className={styles.fichier}>
          <p>{mots.contient(fichier)}</p>
          <div className={styles.contenu}>
            <h3>{cadre.libelle}</h3>
            <p>{cadre.periode ?? textes.sansPeriode}</p>
            <p>
              {cadre.connaissance}, {textes.places(cadre.places_vides).toLowerCase()}
            </p>
          </div>
          <p>{place}</p>
          <ListeRetouches retouches={retouches} />
        </div>
      )}
      <div className={styles.gestes}>
        {cadre !== null && (
          <Bouton genre="principal" onAppui={() => importer.lancer(cadre.libelle)} enCours={importer.enCours}>
            {mots.importer}
          </Bouton>
        )}
        <Bouton genre="ordinaire" onAppui={onFermer}>
          {mots.laisser}
        </Bouton>
      </div>
    </Dialogue>
  );
}
