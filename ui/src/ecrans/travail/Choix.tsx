// The reference list of the framework: ticked where an action serves it, with why it is asked for.
import { useCallback, useId, useRef, useState } from "react";
import champs from "../../composants/champs/Champ.module.css";
import { useGeste } from "../../coque/gestes";
import type { ChoixVue } from "../../ipc/generated/ChoixVue";
import type { LigneChoix } from "../../ipc/generated/LigneChoix";
import type { RetraitVue } from "../../ipc/generated/RetraitVue";
import { ecrireRoute } from "../../navigation/route";
import { repond } from "../../texte/recherche";
import { textes } from "../../textes/edition";
import { SourceConstat } from "../ensemble/SourceConstat";
import styles from "./Choix.module.css";

type Props = {
  dossier: string;
  choix: ChoixVue;
  /** Ids of what says the findings about the whole list. */
  constats: readonly string[];
  onAjouter: (modele: string) => Promise<void>;
  onRetirer: (retrait: RetraitVue) => Promise<void>;
};

export function Choix({ dossier, choix: { titre, chemin, groupes, manque, vide, fixe }, constats, onAjouter, onRetirer }: Props) {
  const id = useId();
  const champ = useRef<HTMLInputElement>(null);
  const [cherche, definirCherche] = useState("");
  useGeste("chercher", useCallback(() => champ.current?.focus(), []));
  const montres = groupes
    .map((groupe) => ({ ...groupe, lignes: groupe.lignes.filter(({ code, titre: objectif, statut }) => repond(`${code} ${objectif} ${statut}`, cherche)) }))
    .filter(({ lignes }) => lignes.length > 0);
  return (
    <section className={styles.choix} aria-labelledby={id} aria-describedby={constats.join(" ") || undefined} data-chemin={chemin} tabIndex={-1}>
      <div className={styles.tete}>
        <h2 id={id}>{titre}</h2>
        {groupes.length > 0 && (
          <input
            ref={champ}
            className={`${champs.saisie} ${styles.recherche}`}
            type="search"
            aria-label={textes.chercherObjectif}
            placeholder={textes.chercherObjectif}
            autoComplete="off"
            value={cherche}
            onChange={({ target }) => definirCherche(target.value)}
          />
        )}
      </div>
      {manque !== null && <p className={styles.manque}>{manque}</p>}
      {montres.length === 0 && <p className={styles.vide}>{groupes.length === 0 ? vide : textes.aucunObjectif}</p>}
      {montres.map((groupe) => (
        <fieldset key={groupe.titre}>
          <legend>{groupe.titre}</legend>
          {groupe.lignes.map((ligne) => (
            <Ligne key={ligne.code} dossier={dossier} ligne={ligne} fixe={fixe} onAjouter={onAjouter} onRetirer={onRetirer} />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

type PropsLigne = Pick<Props, "dossier" | "onAjouter" | "onRetirer"> & { ligne: LigneChoix; fixe: boolean };

function Ligne({ dossier, ligne: { code, titre, statut, impose, servi, modele, retirer, source }, fixe, onAjouter, onRetirer }: PropsLigne) {
  const id = useId();
  const coche = servi.length > 0;
  /** What was asked for, shown until the dossier answers. */
  const [demande, definirDemande] = useState<boolean | null>(null);
  const scelle = coche && retirer === null;
  const changer = async () => {
    if (fixe || scelle || demande !== null) return;
    definirDemande(!coche);
    await (retirer === null ? onAjouter(modele) : onRetirer(retirer));
    definirDemande(null);
  };
  return (
    <div className={styles.ligne}>
      <input
        id={id}
        type="checkbox"
        checked={demande ?? coche}
        aria-disabled={fixe || scelle}
        aria-describedby={`${id}statut${scelle ? ` ${id}scelle` : ""}`}
        onChange={() => void changer()}
      />
      <div className={styles.mots}>
        <label htmlFor={id}>
          <span className={styles.cote}>{code}</span> {titre}
        </label>
        <div className={styles.suite}>
          <span id={`${id}statut`} className={styles.statut} data-impose={impose}>
            {statut}
          </span>
          {coche && (
            <span className={styles.servi}>
              {textes.servi(servi.length)}{" "}
              {servi.map(({ demande: action, libelle }, rang) => (
                <span key={libelle}>
                  {rang > 0 && ", "}
                  <a href={ecrireRoute({ ecran: "travail", id: dossier, demande: action })}>{libelle}</a>
                </span>
              ))}
            </span>
          )}
          {source && <SourceConstat source={source} />}
        </div>
        {scelle && (
          <p id={`${id}scelle`} className="vocal">
            {textes.objectifScelle}
          </p>
        )}
      </div>
    </div>
  );
}
