// A dossier received, looked at before anything is written.
import { useCallback } from "react";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { importerRecu, laisserRecu, useAction } from "../../etat/actions";
import type { DejaVue } from "../../ipc/generated/DejaVue";
import type { ImportVue } from "../../ipc/generated/ImportVue";
import type { RecuVue } from "../../ipc/generated/RecuVue";
import { ecrireRoute } from "../../navigation/route";
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/importer";
import styles from "./Importer.module.css";

export function DossierRecu({ recu }: { recu: RecuVue }) {
  const titre = useTitre(textes.fenetre);
  const { fichier, numero } = recu;
  const importer = useAction(useCallback((comment: ImportVue) => importerRecu(recu, comment), [recu]));
  const laisser = useAction(laisserRecu);
  const { champs } = textes;
  const lignes: [string, string][] = [
    [champs.titre, recu.titre],
    [champs.territoire, recu.territoire],
    [champs.periode, recu.periode],
    [champs.cadre, recu.cadre],
    [champs.statut, recu.statut.libelle],
    [champs.contenu, recu.contenu],
    [champs.compte, recu.compte.resume],
  ];
  return (
    <div className={styles.page}>
      <div>
        <h1 ref={titre} tabIndex={-1}>
          {textes.titre}
        </h1>
        <p className={styles.chapo}>{textes.chapo(fichier)}</p>
      </div>
      <dl className={styles.contenu}>
        {lignes.map(([nom, valeur]) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
      {recu.deja && <Deja deja={recu.deja} />}
      <div className={styles.gestes}>
        {recu.deja === null && (
          <Bouton genre="principal" onAppui={() => importer.lancer("ajouter")} enCours={importer.enCours}>
            {textes.importer}
          </Bouton>
        )}
        {recu.deja && (
          <a className={classeBouton(recu.deja.identique ? "principal" : "ordinaire")} href={ecrireRoute({ ecran: "dossier", id: recu.deja.id, partie: [] })} onClick={() => laisser.lancer(numero, "rester")}>
            {textes.ouvrirLeMien}
          </a>
        )}
        {recu.deja && !recu.deja.identique && (
          <>
            <Bouton genre="ordinaire" onAppui={() => importer.lancer("remplacer")} enCours={importer.enCours}>
              {textes.remplacer}
            </Bouton>
            <Bouton genre="ordinaire" onAppui={() => importer.lancer("copier")} enCours={importer.enCours}>
              {textes.copier}
            </Bouton>
          </>
        )}
        <Bouton genre="ordinaire" onAppui={() => laisser.lancer(numero, "revenir")} enCours={laisser.enCours}>
          {textes.laisser}
        </Bouton>
      </div>
    </div>
  );
}

function Deja({ deja }: { deja: DejaVue }) {
  return (
    <section className={styles.deja}>
      <h2>{deja.ou}</h2>
      <p>
        {deja.modifie}. {deja.ecarts}
      </p>
      {!deja.identique && <p>{textes.remplacerAide}</p>}
    </section>
  );
}
