// The page of the overview and its margin.
import { useEffect, useRef } from "react";
import { Bouton } from "../../composants/Bouton";
import { premierConstat } from "../../coque/constats";
import { exporterDossier, useAction } from "../../etat/actions";
import type { GraviteVue } from "../../ipc/generated/GraviteVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { ecrireRoute } from "../../navigation/route";
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/ensemble";
import { ListeNotes } from "../notes/ListeNotes";
import { Cofinancements } from "./Cofinancements";
import styles from "./ContenuEnsemble.module.css";
import { Frise } from "./Frise";
import { Marge } from "./Marge";
import { TableParties } from "./TableParties";
import { useFiltre } from "./filtre";

type Props = { vue: VueEnsemble; partie: readonly string[] };

export function ContenuEnsemble({ vue, partie }: Props) {
  const titre = useTitre(textes.fenetre(vue.nom_court));
  const exporter = useAction(exporterDossier);
  const filtre = useFiltre(vue, partie);
  const { bloquants, a_verifier } = vue.compte;
  const toutVu = partie.length === 0 && filtre.gravite === "tout";

  // What a filter hides comes back first: the finding takes the focus once it is there.
  const attendu = useRef<GraviteVue | null>(null);
  const traiter = () => {
    const gravite = bloquants > 0 ? "bloquant" : "a_verifier";
    if (toutVu) {
      premierConstat(gravite);
    } else {
      attendu.current = gravite;
      filtre.toutMontrer();
    }
  };
  useEffect(() => {
    if (!toutVu || attendu.current === null) return;
    premierConstat(attendu.current);
    attendu.current = null;
  });

  return (
    <div className={styles.ensemble}>
      <div className={styles.titre}>
        <div>
          <h1 ref={titre} tabIndex={-1}>
            {vue.titre}
          </h1>
          <p className={styles.chapo}>{vue.chapo}</p>
          <p className={styles.cadre}>
            {textes.cadre}
            <a href={ecrireRoute({ ecran: "cadre", code: vue.cadre })} aria-label={textes.lireCadre(vue.nom_du_cadre)}>
              {vue.nom_du_cadre}
            </a>
            {vue.modifiable && <a href={ecrireRoute({ ecran: "changement", id: vue.id })}>{textes.changerDeCadre}</a>}
          </p>
        </div>
        <div className={styles.actions}>
          <Bouton genre="ordinaire" onAppui={() => exporter.lancer(vue.id)} enCours={exporter.enCours}>
            {textes.exporterDossier}
          </Bouton>
          {bloquants + a_verifier > 0 && (
            <Bouton
              genre="principal"
              onAppui={traiter}
            >
              {bloquants > 0 ? textes.traiter(bloquants) : textes.verifier(a_verifier)}
            </Bouton>
          )}
        </div>
      </div>
      <div className={styles.colonnes}>
        <div className={styles.corps}>
          <Frise jalons={vue.frise} />
          <ListeNotes dossier={vue.id} modifiable={vue.modifiable} />
          <TableParties vue={vue} partie={partie} />
          <Cofinancements cofinancements={vue.cofinancements} />
        </div>
        <div className={styles.marge}>
          <Marge vue={vue} filtre={filtre} />
        </div>
      </div>
    </div>
  );
}
