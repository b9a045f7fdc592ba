// The words to find, those to put in their place, and every passage that holds them.
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { CadreChamp, descriptions } from "../../composants/champs/CadreChamp";
import champs from "../../composants/champs/Champ.module.css";
import { useGeste } from "../../coque/gestes";
import type { Edition, Recherche } from "../../etat/edition";
import { annoncer, signaler } from "../../etat/journal";
import { appeler, enEchec } from "../../ipc/commandes";
import type { EcritureVue } from "../../ipc/generated/EcritureVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/remplacer";
import { cles, grouper } from "../ecriture/corrections";
import styles from "../ecriture/Ecriture.module.css";
import { useSuite } from "../ecriture/suite";
import { TexteCorrige } from "../ecriture/TexteCorrige";
import { QuiEcrit } from "../reglages/QuiEcrit";
import ici from "./Remplacer.module.css";

type Props = {
  vue: VueEnsemble;
  /** How many times the dossier changed since the screen is there. */
  ecrits: number;
  onRemplacer: Edition["remplacer"];
};

/** Sealed: only what follows its signature is still written. */
const SIGNES = new Set(["signe", "clos"]);

/** How long one rests before the words are looked for. */
const REPOS = 250;

export function Remplacer({ vue, ecrits, onRemplacer }: Props) {
  const titre = useTitre(textes.fenetre(vue.nom_court));
  const id = useId();
  const champ = useRef<HTMLInputElement>(null);
  const liste = useRef<HTMLDivElement>(null);
  const [recherche, definir] = useState<Recherche>({ mots: "", casse: false, entier: false });
  const [par, definirPar] = useState("");
  const trouves = useOccurrences(vue.id, recherche, ecrits);
  const viser = useCallback(() => {
    champ.current?.focus();
    champ.current?.select();
  }, []);
  useGeste("chercher", viser);
  useGeste("remplacer", viser);

  const nouveau = par.trim();
  const montres = grouper((trouves?.textes ?? []).map((t) => ({ ...t, corrections: t.corrections.map((c) => ({ ...c, apres: nouveau })) })));
  const toutes = cles(montres);
  const remplace = vue.modifiable && nouveau !== "" && toutes.length > 0;

  const suivre = useSuite(liste, trouves, champ);
  const remplacer = (choisies: readonly string[]) => suivre(toutes, choisies, () => onRemplacer(recherche, nouveau, choisies));

  return (
    <div className={styles.page}>
      <div>
        <h1 ref={titre} tabIndex={-1}>
          {textes.titre}
        </h1>
        <p className={styles.chapo}>{textes.chapo}</p>
      </div>
      {vue.modifiable && <QuiEcrit titre={titre} />}
      <form className={styles.feuille} role="search" onSubmit={(envoi) => envoi.preventDefault()}>
        <div className={ici.champs}>
          <CadreChamp id={`${id}mots`} libelle={textes.mots} aide={null} refus={null} taille="large">
            <input ref={champ} id={`${id}mots`} className={champs.saisie} type="search" autoComplete="off" value={recherche.mots} onChange={({ target }) => definir({ ...recherche, mots: target.value })} />
          </CadreChamp>
          <CadreChamp id={`${id}par`} libelle={textes.par} aide={textes.parAide} refus={null} taille="large">
            <input
              id={`${id}par`}
              className={champs.saisie}
              autoComplete="off"
              value={par}
              disabled={!vue.modifiable}
              aria-describedby={descriptions(`${id}par`, null, [], textes.parAide)}
              onChange={({ target }) => definirPar(target.value)}
            />
          </CadreChamp>
        </div>
        <div className={ici.options}>
          <label className={champs.coche}>
            <input type="checkbox" checked={recherche.casse} onChange={({ target }) => definir({ ...recherche, casse: target.checked })} />
            {textes.casse}
          </label>
          <label className={champs.coche}>
            <input type="checkbox" checked={recherche.entier} onChange={({ target }) => definir({ ...recherche, entier: target.checked })} />
            {textes.entier}
          </label>
          {remplace && (
            <Bouton genre="principal" onAppui={() => remplacer(toutes)}>
              {textes.remplacerTout(toutes.length)}
            </Bouton>
          )}
        </div>
        <p className={styles.aide}>
          {phrase(recherche.mots.trim(), trouves)} {vue.modifiable ? remplace && textes.unRetour : textes.range}
          {SIGNES.has(vue.statut.code) && ` ${textes.signe}`}
        </p>
      </form>
      <div ref={liste} className={styles.textes}>
        {montres.map((texte) => (
          <TexteCorrige key={texte.corrections[0]?.cle} dossier={vue.id} texte={texte} onAccepter={remplace ? remplacer : null} gestes={textes} />
        ))}
      </div>
    </div>
  );
}

function phrase(mots: string, trouves: EcritureVue | null): string {
  if (mots === "") return textes.invite;
  if (trouves === null) return "";
  return trouves.nombre === 0 ? textes.aucune(mots) : `${textes.nombre(trouves.nombre)}.`;
}

/** Where the words stand, a moment after one stops typing; null as long as nothing was asked. */
function useOccurrences(id: string, { mots, casse, entier }: Recherche, ecrits: number): EcritureVue | null {
  const [trouves, definir] = useState<{ ecrits: number; vue: EcritureVue } | null>(null);
  useEffect(() => {
    let vivant = true;
    const vide = mots.trim() === "";
    const chercher = () => {
      if (vide) return definir(null);
      appeler("dossier_occurrences", { id, mots, casse, entier }).then(
        (suite) => {
          if (!vivant) return;
          definir({ ecrits, vue: suite });
          annoncer(suite.nombre === 0 ? textes.aucune(mots.trim()) : textes.nombre(suite.nombre));
        },
        (cause: unknown) => vivant && signaler("erreur", enEchec(cause).message),
      );
    };
    const minuterie = window.setTimeout(chercher, vide ? 0 : REPOS);
    return () => {
      vivant = false;
      window.clearTimeout(minuterie);
    };
  }, [id, mots, casse, entier, ecrits]);
  return trouves?.vue ?? null;
}
