// What leaves together, in one folder: the assembly's documents, and what the day of signature needs.
import { useCallback, useEffect, useId, useState } from "react";
import { hote } from "#hote";
import { Bouton } from "../../composants/Bouton";
import { CadreChamp, descriptions } from "../../composants/champs/CadreChamp";
import champs from "../../composants/champs/Champ.module.css";
import { exporterLiasse, useAction } from "../../etat/actions";
import { appeler } from "../../ipc/commandes";
import type { AvanceeVue } from "../../ipc/generated/AvanceeVue";
import type { ImpressionVue } from "../../ipc/generated/ImpressionVue";
import type { LiasseVue } from "../../ipc/generated/LiasseVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { textes } from "../../textes/exporter";
import styles from "./Exporter.module.css";
import { TableDocuments } from "./TableDocuments";

type Props = { vue: VueEnsemble; impressions: readonly ImpressionVue[]; onSortie: () => void };

function useLiasse(dossier: string, onSortie: () => void) {
  const [avancee, definir] = useState<AvanceeVue | null>(null);
  const { lancer, enCours } = useAction(
    useCallback(
      async (liasse: LiasseVue) => {
        definir(null);
        if (await exporterLiasse(dossier, liasse)) onSortie();
      },
      [dossier, onSortie],
    ),
  );
  useEffect(() => (enCours ? hote.suivre("liasse-avance", definir) : undefined), [enCours]);
  return { lancer, enCours, avancee: enCours ? avancee : null };
}

/** What is being written, and the way to want no more of it. */
function Avancee({ avancee: { rang, total, nom } }: { avancee: AvanceeVue }) {
  const id = useId();
  const arreter = useAction(useCallback(() => appeler("liasse_arreter"), []));
  return (
    <div className={styles.avancee}>
      <label htmlFor={id}>{textes.avancee(rang, total, nom)}</label>
      <progress id={id} max={total} value={rang - 1} />
      <Bouton genre="ordinaire" onAppui={() => arreter.lancer()}>
        {textes.arreter}
      </Bouton>
    </div>
  );
}

export function Assemblee({ vue, impressions, onSortie }: Props) {
  const titre = useId();
  const { lancer, enCours, avancee } = useLiasse(vue.id, onSortie);
  return (
    <section className={styles.bloc} aria-labelledby={titre}>
      <h2 id={titre}>{textes.assemblee.titre}</h2>
      <p>{textes.assemblee.aide}</p>
      <div className={styles.gestes}>
        <Bouton genre="principal" onAppui={() => lancer("assemblee")} enCours={enCours}>
          {textes.assemblee.tout}
        </Bouton>
      </div>
      {avancee && <Avancee avancee={avancee} />}
      <TableDocuments dossier={vue.id} titre={titre} documents={vue.assemblee} impressions={impressions} onSortie={onSortie} />
    </section>
  );
}

export function Signature({ vue, impressions, onSortie }: Props) {
  const base = useId();
  const mots = textes.signature;
  const [exemplaires, definirExemplaires] = useState("");
  const [paraphes, definirParaphes] = useState(true);
  const [rectoVerso, definirRectoVerso] = useState(false);
  const { lancer, enCours, avancee } = useLiasse(vue.id, onSortie);
  const id = `${base}exemplaires`;
  return (
    <section className={styles.bloc} aria-labelledby={base}>
      <h2 id={base}>{mots.titre}</h2>
      <p>{mots.aide}</p>
      <div className={styles.champs}>
        <CadreChamp id={id} libelle={mots.exemplaires} aide={mots.exemplairesAide} refus={null} taille="court">
          <input id={id} className={champs.saisie} inputMode="numeric" autoComplete="off" aria-describedby={descriptions(id, null, [], mots.exemplairesAide)} value={exemplaires} onChange={({ target }) => definirExemplaires(target.value)} />
        </CadreChamp>
      </div>
      <label className={styles.case}>
        <input type="checkbox" checked={paraphes} onChange={({ target }) => definirParaphes(target.checked)} />
        {mots.paraphes}
      </label>
      <label className={styles.case}>
        <input type="checkbox" checked={rectoVerso} onChange={({ target }) => definirRectoVerso(target.checked)} />
        {mots.rectoVerso}
      </label>
      <div className={styles.gestes}>
        <Bouton genre="principal" onAppui={() => lancer({ signature: { exemplaires, paraphes, recto_verso: rectoVerso } })} enCours={enCours}>
          {mots.tout}
        </Bouton>
      </div>
      {avancee && <Avancee avancee={avancee} />}
      <TableDocuments dossier={vue.id} titre={base} documents={vue.signature} impressions={impressions} onSortie={onSortie} />
    </section>
  );
}
