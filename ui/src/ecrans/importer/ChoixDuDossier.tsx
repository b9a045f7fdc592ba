// A PDF that does not say its dossier, as a scan: somebody says it, then it is told as the others.
import { useCallback, useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { CLE_ACCUEIL, chargerAccueil } from "../../etat/accueil";
import { laisserRecu, rattacherRecu, useAction } from "../../etat/actions";
import { useRessource } from "../../etat/ressource";
import type { FichierRecuVue } from "../../ipc/generated/FichierRecuVue";
import { textes } from "../../textes/importer";
import { ChoixUnique } from "../nouveau/ChoixUnique";
import styles from "./Importer.module.css";
import { Tete } from "./Tete";

export function ChoixDuDossier({ recu: { numero, fichier } }: { recu: FichierRecuVue }) {
  const { ressource } = useRessource(CLE_ACCUEIL, chargerAccueil);
  const [choisi, choisir] = useState<string | null>(null);
  const rattacher = useAction(useCallback((id: string) => rattacherRecu(numero, id), [numero]));
  const laisser = useAction(laisserRecu);
  const dossiers = ressource.etat === "pret" ? ressource.valeur.dossiers : [];
  return (
    <div className={styles.page}>
      <Tete titre={textes.pdf} fichier={fichier} />
      <p>{dossiers.length > 0 ? textes.pdfAide : textes.pdfSansDossier}</p>
      {dossiers.length > 0 && (
        <ChoixUnique titre={textes.pdfChoix} options={dossiers.map(({ id, territoire, periode, nom, titre }) => ({ code: id, libelle: `${territoire}, ${periode}`, detail: nom ?? titre }))} valeur={choisi} refuse={null} onChoix={choisir} />
      )}
      <div className={styles.gestes}>
        {dossiers.length > 0 && (
          <Bouton genre="principal" onAppui={() => choisi !== null && rattacher.lancer(choisi)} enCours={rattacher.enCours} inactif={choisi === null}>
            {textes.examiner}
          </Bouton>
        )}
        <Bouton genre="ordinaire" onAppui={() => laisser.lancer(numero, "revenir")} enCours={laisser.enCours}>
          {textes.laisser}
        </Bouton>
      </div>
    </div>
  );
}
