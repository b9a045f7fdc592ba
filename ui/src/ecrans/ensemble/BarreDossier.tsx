// The right of the top bar when a dossier is open: what is saved, undo, redo, the preview.
import { Bouton, classeBouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import { useGeste } from "../../coque/gestes";
import type { Edition } from "../../etat/edition";
import { enFrappe } from "../../etat/frappes";
import { useReserve } from "../../etat/reserve";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { ecrireRoute } from "../../navigation/route";
import { minuscule } from "../../texte/francais";
import { textes as coque } from "../../textes/coque";
import { textes } from "../../textes/edition";
import styles from "./BarreDossier.module.css";

type Props = { vue: VueEnsemble; edition: Edition };

export function BarreDossier({ vue, edition: { enregistre: dernier, annulable, retablissable, annuler, retablir, toutEnregistrer } }: Props) {
  const tape = useReserve(enFrappe).size > 0;
  // What is not saved yet is never said to be; what could not be saved is told first.
  const enregistre = tape && dernier.etat === "enregistre" ? ({ etat: "en_cours", libelle: textes.enFrappe } as const) : dernier;
  const premier = vue.documents[0]?.demande;
  useGeste("annuler", annuler);
  useGeste("retablir", retablir);
  useGeste("enregistrer", toutEnregistrer);
  const nomAnnuler = annulable === null ? textes.annuler : textes.annulerNomme(minuscule(annulable));
  const nomRetablir = retablissable === null ? textes.retablir : textes.retablirNomme(minuscule(retablissable));
  return (
    <>
      <span className={styles.enregistre} data-etat={enregistre.etat} title={enregistre.libelle}>
        <Icone nom={enregistre.etat === "echec" ? "verifier" : "respecte"} />
        <span className={styles.libelle}>{enregistre.libelle}</span>
        {enregistre.etat === "enregistre" && (
          <span className={styles.court} aria-hidden="true">
            {textes.enregistreCourt}
          </span>
        )}
      </span>
      <span className={styles.gestes}>
        <span title={nomAnnuler}>
          <Bouton genre="nu" onAppui={annuler} inactif={annulable === null} nomVocal={nomAnnuler}>
            <Icone nom="annuler" />
          </Bouton>
        </span>
        <span title={nomRetablir}>
          <Bouton genre="nu" onAppui={retablir} inactif={retablissable === null} nomVocal={nomRetablir}>
            <Icone nom="retablir" />
          </Bouton>
        </span>
      </span>
      {premier && (
        <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "apercu", id: vue.id, document: premier })}>
          <Icone nom="document" />
          {coque.apercu}
        </a>
      )}
    </>
  );
}
