// Before the session of the assembly: its date, then the last day for each recipient, counted backwards.
import { useCallback } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton } from "../../composants/Bouton";
import type { Resultat } from "../../composants/champs/brouillon";
import { Champ } from "../../composants/champs/Champ";
import { exporterAgenda, useAction } from "../../etat/actions";
import { suivreEnregistrement } from "../../etat/fermeture";
import { annoncer } from "../../etat/journal";
import { useRessource } from "../../etat/ressource";
import { appeler, enEchec } from "../../ipc/commandes";
import type { ChampVue } from "../../ipc/generated/ChampVue";
import type { JoursDeDelai } from "../../ipc/generated/JoursDeDelai";
import type { RetroplanningVue } from "../../ipc/generated/RetroplanningVue";
import { textes as erreurs } from "../../textes/erreurs";
import { textes } from "../../textes/seance";
import { DelaisSeance } from "./DelaisSeance";
import { PlanSeance } from "./PlanSeance";
import styles from "./Seance.module.css";

const REPERE = "avant-la-seance";

/** From the top of the sheet to this part of it. */
export function allerSeance() {
  document.getElementById(REPERE)?.focus();
  document.getElementById(REPERE)?.scrollIntoView({ block: "center" });
}

export function Seance({ dossier }: { dossier: string }) {
  const { ressource, recharger, rafraichir } = useRessource(
    `seance/${dossier}`,
    useCallback(() => appeler("dossier_retroplanning", { id: dossier, seance: null, jours: [] }), [dossier]),
  );
  const definir = useCallback(
    async (seance: string, jours: JoursDeDelai[]): Promise<Resultat> => {
      try {
        const demande = appeler("dossier_retroplanning", { id: dossier, seance, jours });
        suivreEnregistrement(demande.then(() => true, () => false));
        const { titre, alerte } = await demande;
        await rafraichir();
        annoncer([titre, alerte].filter((phrase) => phrase !== null).join(". "));
        return { etat: "enregistre" };
      } catch (cause) {
        const { message } = enEchec(cause);
        annoncer(message);
        return { etat: "refuse", message };
      }
    },
    [dossier, rafraichir],
  );
  return (
    <section className={styles.seance} aria-labelledby={REPERE}>
      <h2 id={REPERE} tabIndex={-1}>{textes.titre}</h2>
      <p className={styles.aide}>{textes.aide}</p>
      {ressource.etat === "attente" && <Attente texte={textes.attente} />}
      {ressource.etat === "echec" && (
        <div role="alert">
          <p>{ressource.erreur.message}</p>
          <Bouton genre="ordinaire" onAppui={recharger}>
            {erreurs.reessayer}
          </Bouton>
        </div>
      )}
      {ressource.etat === "pret" && <Contenu dossier={dossier} plan={ressource.valeur} onDefinir={definir} />}
    </section>
  );
}

type Props = { dossier: string; plan: RetroplanningVue; onDefinir: (seance: string, jours: JoursDeDelai[]) => Promise<Resultat> };

function Contenu({ dossier, plan, onDefinir }: Props) {
  const exporter = useAction(exporterAgenda);
  const { seance, titre, alerte, lignes } = plan;
  const champ: ChampVue = { chemin: "seance", libelle: textes.seance, nature: "jour", valeur: seance, options: [], aide: textes.seanceAide, lecture_seule: false };
  return (
    <>
      <div className={styles.champs}>
        <Champ champ={champ} ton={null} constats={[]} onSaisir={(_, texte) => onDefinir(texte, [])} />
      </div>
      {titre !== null && (
        <>
          <PlanSeance titre={titre} alerte={alerte} lignes={lignes} />
          <DelaisSeance lignes={lignes} onChanger={(code, jours) => onDefinir(seance, [{ code, jours }])} />
          <div>
            <Bouton genre="ordinaire" onAppui={() => exporter.lancer(dossier)} enCours={exporter.enCours}>
              {textes.exporter}
            </Bouton>
          </div>
        </>
      )}
    </>
  );
}
