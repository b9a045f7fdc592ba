// Before the session of the assembly: its date, then the last day for each recipient, counted backwards.
import { useCallback, useEffect, useRef } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton } from "../../composants/Bouton";
import { Champ } from "../../composants/champs/Champ";
import { exporterAgenda, useAction } from "../../etat/actions";
import type { Edition } from "../../etat/edition";
import { annoncer } from "../../etat/journal";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { RetroplanningVue } from "../../ipc/generated/RetroplanningVue";
import type { SeanceVue } from "../../ipc/generated/SeanceVue";
import { textes as erreurs } from "../../textes/erreurs";
import { textes } from "../../textes/seance";
import { tonDe } from "../travail/cibles";
import { useDecrire } from "../travail/notesDuPassage";
import { useSaisieChamp } from "../travail/saisieChamp";
import { DelaisSeance } from "./DelaisSeance";
import { PlanSeance } from "./PlanSeance";
import styles from "./Seance.module.css";

const REPERE = "avant-la-seance";

/** From the top of the sheet to this part of it. */
export function allerSeance() {
  document.getElementById(REPERE)?.focus();
  document.getElementById(REPERE)?.scrollIntoView({ block: "center" });
}

type Props = { dossier: string; seance: SeanceVue; liens: ReadonlyMap<string, readonly ConstatVue[]>; edition: Edition };

export function Seance({ dossier, seance: { titre, jour, delais }, liens, edition: { saisir } }: Props) {
  const decrire = useDecrire(liens);
  const onSaisir = useSaisieChamp(saisir, titre);
  const compte = [jour, ...delais].map(({ valeur }) => valeur).join(" ");
  const { ressource, recharger } = useRessource(
    `seance/${dossier}`,
    // Counted again when one of its days changed, by typing or by undo.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    useCallback(() => appeler("dossier_retroplanning", { id: dossier }), [dossier, compte]),
  );
  return (
    <section className={styles.seance} aria-labelledby={REPERE}>
      <h2 id={REPERE} tabIndex={-1}>{titre}</h2>
      <p className={styles.aide}>{textes.aide}</p>
      <div className={styles.champs}>
        <Champ champ={jour} ton={tonDe(liens.get(jour.chemin))} constats={decrire(jour.chemin)} onSaisir={onSaisir} />
      </div>
      {ressource.etat === "attente" && <Attente texte={textes.attente} />}
      {ressource.etat === "echec" && (
        <div role="alert">
          <p>{ressource.erreur.message}</p>
          <Bouton genre="ordinaire" onAppui={recharger}>
            {erreurs.reessayer}
          </Bouton>
        </div>
      )}
      {ressource.etat === "pret" && ressource.valeur !== null && (
        <Plan dossier={dossier} plan={ressource.valeur}>
          <DelaisSeance champs={delais} onSaisir={onSaisir} />
        </Plan>
      )}
    </section>
  );
}

function Plan({ dossier, plan, children }: { dossier: string; plan: RetroplanningVue; children: React.ReactNode }) {
  const exporter = useAction(exporterAgenda);
  const { titre, alerte, reserves, lignes } = plan;
  // What was there when the screen opened is read, not spoken.
  const dit = useRef<RetroplanningVue | null>(plan);
  useEffect(() => {
    if (dit.current === plan) return;
    dit.current = plan;
    annoncer([plan.titre, plan.alerte, ...plan.reserves].filter((phrase) => phrase !== null).join(". "));
  }, [plan]);
  return (
    <>
      <PlanSeance titre={titre} alerte={alerte} reserves={reserves} lignes={lignes} />
      {children}
      <div>
        <Bouton genre="ordinaire" onAppui={() => exporter.lancer(dossier)} enCours={exporter.enCours}>
          {textes.exporter}
        </Bouton>
      </div>
    </>
  );
}
