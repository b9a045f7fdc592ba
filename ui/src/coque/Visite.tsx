// The strip of the guided tour: what to try on this screen, the steps before and after.
import { Bouton } from "../composants/Bouton";
import { useReserve } from "../etat/reserve";
import { visite } from "../etat/visite";
import { ecrireRoute } from "../navigation/route";
import { aller, useRoute } from "../navigation/usage";
import { etapes, textes } from "../textes/visite";
import { lieuDe, montrerEtape, quitterLeTour } from "./tour";
import styles from "./Visite.module.css";

export function Visite() {
  const ou = useReserve(visite);
  return ou === null ? null : <Bande {...ou} />;
}

function Bande({ etape, dossier }: { etape: number; dossier: string }) {
  const lieu = lieuDe(etape, dossier);
  const ici = ecrireRoute(useRoute());
  const total = etapes.length;
  const { titre = "", texte = "" } = etapes[etape] ?? {};
  return (
    <section className={styles.bande} aria-label={textes.nom} data-zone="visite" tabIndex={-1}>
      <div className={styles.mots}>
        <h2>
          <span>{textes.etape(etape + 1, total)}</span> {titre}
        </h2>
        <p>{texte}</p>
      </div>
      <div className={styles.gestes}>
        {ecrireRoute(lieu) !== ici && (
          <Bouton genre="lien" onAppui={() => aller(lieu)}>
            {textes.revenir}
          </Bouton>
        )}
        <Bouton genre="nu" onAppui={quitterLeTour}>
          {textes.quitter}
        </Bouton>
        {etape > 0 && (
          <Bouton genre="ordinaire" onAppui={() => montrerEtape(etape - 1, dossier)}>
            {textes.precedente}
          </Bouton>
        )}
        {etape + 1 < total ? (
          <Bouton genre="principal" onAppui={() => montrerEtape(etape + 1, dossier)}>
            {textes.suivante}
          </Bouton>
        ) : (
          <Bouton genre="principal" onAppui={quitterLeTour}>
            {textes.finir}
          </Bouton>
        )}
      </div>
    </section>
  );
}
