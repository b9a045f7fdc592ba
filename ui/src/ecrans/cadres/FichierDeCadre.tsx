// A framework file that came: what it holds and whose place it takes, or every fault with its line.
import { useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import { signaler } from "../../etat/journal";
import { appeler, enEchec } from "../../ipc/commandes";
import type { CadreLuVue } from "../../ipc/generated/CadreLuVue";
import { textes } from "../../textes/cadres";
import styles from "./EcranCadres.module.css";
import { ListeRetouches } from "./ListeRetouches";

type Props = {
  lu: CadreLuVue;
  /** Of its heading, under that of what holds it. */
  niveau: "h2" | "h3";
  onLaisse: () => void;
  onImporte: () => Promise<unknown>;
};

export function FichierDeCadre({ lu: { numero, fichier, cadre, place, retouches, fautes }, niveau: Titre, onLaisse, onImporte }: Props) {
  const { fichier: mots } = textes;
  const [enCours, definirEnCours] = useState(false);
  const [refus, definirRefus] = useState<string | null>(null);
  const importer = async (nom: string) => {
    definirEnCours(true);
    try {
      const fait = await appeler("cadre_importer", { numero });
      await onImporte();
      if (fait !== null) signaler("information", mots.importe(nom));
    } catch (cause) {
      // In the dialog: behind it nobody would read it.
      definirRefus(enEchec(cause).message);
      definirEnCours(false);
    }
  };
  return (
    <>
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
            <Titre>{cadre.libelle}</Titre>
            <p>{cadre.periode ?? textes.sansPeriode}</p>
            <p>
              {cadre.connaissance}, {textes.places(cadre.places_vides).toLowerCase()}
            </p>
          </div>
          <p>{place}</p>
          <ListeRetouches retouches={retouches} />
        </div>
      )}
      {refus !== null && (
        <p className={styles.refus} role="alert">
          <Icone nom="bloquant" />
          {refus}
        </p>
      )}
      <div className={styles.gestes}>
        {cadre !== null && (
          <Bouton genre="principal" onAppui={() => void importer(cadre.libelle)} enCours={enCours}>
            {mots.importer}
          </Bouton>
        )}
        <Bouton genre="ordinaire" onAppui={onLaisse}>
          {mots.laisser}
        </Bouton>
      </div>
    </>
  );
}
