// The map: one square a territory, one tab stop. A class is told by its number of marks as well as by its ground.
import { useId, useRef, useState, type KeyboardEvent } from "react";
import type { FranceVue } from "../../ipc/generated/FranceVue";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/france";
import bloc from "./Bloc.module.css";
import styles from "./Carte.module.css";
import { places, voisine } from "./tuiles";

export function Carte({ vue: { annee, tuiles, lignes, classes }, mesure }: { vue: FranceVue; mesure: string }) {
  const base = useId();
  const carte = useRef<HTMLDivElement>(null);
  const premiere = tuiles.find((tuile) => tuile.lignes.length > 0)?.code ?? tuiles[0]?.code ?? "";
  const [active, activer] = useState(premiere);
  const vue = tuiles.find(({ code }) => code === active);
  const aller = (code: string) => {
    activer(code);
    carte.current?.querySelector<HTMLElement>(`[data-code="${code}"]`)?.focus();
  };
  /** Right and left go through the whole list, up and down to the neighbour. */
  const surTouche = (evenement: KeyboardEvent) => {
    const rang = tuiles.findIndex(({ code }) => code === active);
    const suite = {
      ArrowRight: tuiles[(rang + 1) % tuiles.length]?.code,
      ArrowLeft: tuiles.at(rang - 1)?.code,
      ArrowUp: voisine(active, "haut"),
      ArrowDown: voisine(active, "bas"),
      Home: tuiles[0]?.code,
      End: tuiles.at(-1)?.code,
    }[evenement.key];
    if (suite === undefined) return;
    evenement.preventDefault();
    aller(suite);
  };
  const detail = useRef<HTMLParagraphElement>(null);
  return (
    <section className={bloc.bloc} aria-labelledby={`${base}titre`}>
      <h2 id={`${base}titre`}>{textes.carte}</h2>
      <p className={styles.mesure}>{mesure}</p>
      <div ref={carte} className={styles.carte} role="group" aria-labelledby={`${base}titre`} aria-describedby={`${base}aide`}>
        {tuiles.map(({ code, classe, lignes: siennes, en_clair }) => {
          const place = places.get(code);
          if (!place) return null;
          return (
            <button
              key={code}
              type="button"
              data-code={code}
              data-classe={siennes.length === 0 ? "sans" : (classe ?? "vide")}
              data-active={code === active || undefined}
              style={{ gridColumn: place.colonne + 1, gridRow: place.rang + 1 }}
              tabIndex={code === active ? 0 : -1}
              title={textes.tuile(code, en_clair)}
              onFocus={() => activer(code)}
              onKeyDown={surTouche}
              onClick={() => detail.current?.querySelector("a")?.focus()}
            >
              <span>{code}</span> <span className="vocal">{en_clair}</span>
              <Marques classe={siennes.length === 0 ? null : classe} />
            </button>
          );
        })}
      </div>
      <p id={`${base}aide`} className={styles.aide}>
        {textes.carteAide}
      </p>
      {vue && (
        <p ref={detail} className={styles.detail}>
          <strong>{textes.territoire(vue.nom, vue.code)}</strong>
          {vue.lignes.map((rang) => {
            const ligne = lignes[rang];
            return (
              ligne && (
                <span key={ligne.dossier}>
                  <a href={ecrireRoute({ ecran: "dossier", id: ligne.dossier, partie: [] })}>
                    {ligne.nom}, {ligne.periode}
                  </a>{" "}
                  {ligne.valeur.texte}
                </span>
              )
            );
          })}
          {vue.ailleurs.map(({ dossier, libelle }) => (
            <a key={dossier} href={ecrireRoute({ ecran: "dossier", id: dossier, partie: [] })}>
              {libelle}
            </a>
          ))}
          {vue.lignes.length === 0 && vue.ailleurs.length === 0 && (
            <span>
              {textes.sansContrat(annee)} <a href={ecrireRoute({ ecran: "nouveau" })}>{textes.creer}</a>
            </span>
          )}
        </p>
      )}
      <ul className={styles.legende} aria-label={textes.legende}>
        {classes.map(({ libelle, nombre }, rang) => (
          <li key={libelle}>
            <span className={styles.echantillon} data-classe={rang}>
              <Marques classe={rang} />
            </span>
            {libelle} <small>{textes.nombre(nombre)}</small>
          </li>
        ))}
        <li>
          <span className={styles.echantillon} data-classe="vide" />
          {textes.sansValeur}
        </li>
        <li>
          <span className={styles.echantillon} data-classe="sans" />
          {textes.sansContrat(annee)}
        </li>
      </ul>
    </section>
  );
}

/** As many marks as the rank of the class. */
function Marques({ classe }: { classe: number | null }) {
  if (classe === null) return null;
  return (
    <span className={styles.marques} aria-hidden="true">
      {Array.from({ length: classe + 1 }, (_, rang) => (
        <i key={rang} />
      ))}
    </span>
  );
}
