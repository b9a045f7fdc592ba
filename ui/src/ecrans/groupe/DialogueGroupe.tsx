// One change for several fiches: which, what, and what it would do to each before anything is done.
import { useCallback, useEffect, useId, useMemo, useState, type FormEvent } from "react";
import { Bouton } from "../../composants/Bouton";
import { CadreChamp, descriptions } from "../../composants/champs/CadreChamp";
import { Calendrier } from "../../composants/champs/Calendrier";
import champs from "../../composants/champs/Champ.module.css";
import { Dialogue } from "../../composants/Dialogue";
import type { Edition } from "../../etat/edition";
import { annoncer, montrer } from "../../etat/journal";
import { appeler, enEchec } from "../../ipc/commandes";
import type { ElementVue } from "../../ipc/generated/ElementVue";
import type { GroupeVue } from "../../ipc/generated/GroupeVue";
import { textes as edition } from "../../textes/edition";
import { textes } from "../../textes/groupe";
import { ApercuGroupe } from "./ApercuGroupe";
import { changementDe, rienDeSaisi, type Genre, type Saisi } from "./changement";
import styles from "./Groupe.module.css";

type Props = { dossier: string; actions: readonly ElementVue[]; modifierListe: Edition["modifierListe"]; onFermer: () => void };

const GENRES = Object.entries(textes.changements) as [Genre, string][];

/** A pause in what is typed, after which the fiches are looked at again. */
const PAUSE = 250;

export function DialogueGroupe({ dossier, actions, modifierListe, onFermer }: Props) {
  const base = useId();
  const [choisies, choisir] = useState<ReadonlySet<string>>(new Set());
  const [saisi, definirSaisi] = useState<Saisi>(rienDeSaisi);
  const [echec, echouer] = useState<string | null>(null);
  const [enCours, definirEnCours] = useState(false);
  const ids = useMemo(() => actions.map(({ chemin }) => idDe(chemin)).filter((id) => choisies.has(id)), [actions, choisies]);
  const changement = useMemo(() => changementDe(saisi), [saisi]);
  const { groupe, refus } = useApercu(dossier, ids, changement);
  const ecrire = (suite: Partial<Saisi>) => {
    definirSaisi((avant) => ({ ...avant, ...suite }));
    echouer(null);
  };
  const cocher = (id: string, coche: boolean) => choisir((avant) => new Set(coche ? [...avant, id] : [...avant].filter((autre) => autre !== id)));
  const toutes = ids.length === actions.length;
  const surEnvoi = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (enCours || changement === null || groupe === null || groupe.nombre === 0) return;
    definirEnCours(true);
    const issue = await modifierListe({ grouper: { actions: ids, changement } });
    definirEnCours(false);
    if (issue.etat === "echec") return echouer(issue.message);
    annoncer(textes.fait(groupe.nombre));
    montrer(textes.fait(groupe.nombre));
    onFermer();
  };
  return (
    <Dialogue titre={textes.titre} ouvert ecriture onFermer={onFermer}>
      <form className={styles.formulaire} onSubmit={(evenement) => void surEnvoi(evenement)} noValidate>
        <fieldset className={styles.fiches}>
          <legend>{textes.fiches}</legend>
          <Case nom={textes.toutes} coche={toutes} onCocher={(coche) => choisir(new Set(coche ? actions.map(({ chemin }) => idDe(chemin)) : []))} />
          {actions.map(({ chemin, code, titre }) => (
            <Case key={chemin} code={code} nom={titre} coche={choisies.has(idDe(chemin))} onCocher={(coche) => cocher(idDe(chemin), coche)} />
          ))}
        </fieldset>
        <CadreChamp id={`${base}genre`} libelle={textes.changement} aide={null} refus={null} taille="large">
          <select id={`${base}genre`} className={champs.saisie} value={saisi.genre} onChange={({ target }) => ecrire({ genre: target.value as Genre })}>
            {GENRES.map(([genre, libelle]) => (
              <option key={genre} value={genre}>
                {libelle}
              </option>
            ))}
          </select>
        </CadreChamp>
        <Champs base={base} saisi={saisi} refus={echec ?? refus} onEcrire={ecrire} />
        <ApercuGroupe choisies={ids.length} groupe={groupe} />
        <div>
          <Bouton genre="principal" envoi="formulaire" enCours={enCours} inactif={groupe === null || groupe.nombre === 0}>
            {textes.appliquer(groupe?.nombre ?? 0)}
          </Bouton>
        </div>
      </form>
    </Dialogue>
  );
}

/** The last step of a path. */
function idDe(chemin: string): string {
  return chemin.slice(chemin.lastIndexOf("/") + 1);
}

function Case({ code, nom, coche, onCocher }: { code?: string; nom: string; coche: boolean; onCocher: (coche: boolean) => void }) {
  const id = useId();
  return (
    <div className={styles.case}>
      <input id={id} type="checkbox" checked={coche} onChange={({ target }) => onCocher(target.checked)} />
      <label htmlFor={id}>
        {code !== undefined && code !== "" && <span className={styles.cote}>{code} </span>}
        {nom}
      </label>
    </div>
  );
}

type PropsChamps = { base: string; saisi: Saisi; refus: string | null; onEcrire: (suite: Partial<Saisi>) => void };

function Champs({ base, saisi, refus, onEcrire }: PropsChamps) {
  switch (saisi.genre) {
    case "ajouter_partenaire":
      return <Ligne id={`${base}nom`} libelle={textes.partenaire} aide={textes.partenaireAide} refus={refus} valeur={saisi.nom} onValeur={(nom) => onEcrire({ nom })} />;
    case "remplacer_partenaire":
      return (
        <>
          <Ligne id={`${base}ancien`} libelle={textes.ancien} aide={null} refus={refus} valeur={saisi.ancien} onValeur={(ancien) => onEcrire({ ancien })} />
          <Ligne id={`${base}nouveau`} libelle={textes.nouveau} aide={textes.partenaireAide} refus={null} valeur={saisi.nouveau} onValeur={(nouveau) => onEcrire({ nouveau })} />
        </>
      );
    case "debut":
      return <Ligne id={`${base}debut`} libelle={textes.debut} aide={textes.debutAide} refus={refus} nature="jour" valeur={saisi.debut} onValeur={(debut) => onEcrire({ debut })} />;
    case "fin":
      return <Ligne id={`${base}fin`} libelle={textes.fin} aide={textes.finAide} refus={refus} nature="jour" valeur={saisi.fin} onValeur={(fin) => onEcrire({ fin })} />;
  }
}

type PropsLigne = { id: string; libelle: string; aide: string | null; refus: string | null; nature?: "texte" | "jour"; valeur: string; onValeur: (valeur: string) => void };

function Ligne({ id, libelle, aide, refus, nature = "texte", valeur, onValeur }: PropsLigne) {
  return (
    <CadreChamp id={id} libelle={libelle} aide={aide} refus={refus} taille="large">
      <span className={nature === "jour" ? `${champs.ligne} ${styles.jour}` : champs.ligne}>
        <input
          id={id}
          className={champs.saisie}
          type="text"
          autoComplete="off"
          placeholder={nature === "jour" ? edition.formatJour : undefined}
          value={valeur}
          aria-invalid={refus !== null || undefined}
          aria-describedby={descriptions(id, refus, [], aide)}
          onChange={({ target }) => onValeur(target.value)}
        />
        {nature === "jour" && <Calendrier texte={valeur} nom={libelle} onChoix={onValeur} />}
      </span>
    </CadreChamp>
  );
}

/** What the change would do, asked again once one stops typing; what is refused is said beside its field. */
function useApercu(dossier: string, ids: readonly string[], changement: ReturnType<typeof changementDe>): { groupe: GroupeVue | null; refus: string | null } {
  const [lu, definir] = useState<{ cle: string; groupe: GroupeVue | null; refus: string | null } | null>(null);
  const cle = changement === null || ids.length === 0 ? "" : JSON.stringify([ids, changement]);
  const demander = useCallback(async () => {
    if (changement === null) return;
    try {
      const groupe = await appeler("fiches_apercevoir", { id: dossier, actions: [...ids], changement });
      definir({ cle, groupe, refus: null });
      annoncer(textes.compte(groupe.nombre, groupe.lignes.length));
    } catch (cause) {
      definir({ cle, groupe: null, refus: enEchec(cause).message });
    }
  }, [dossier, ids, changement, cle]);
  useEffect(() => {
    if (cle === "") return;
    const attente = window.setTimeout(() => void demander(), PAUSE);
    return () => window.clearTimeout(attente);
  }, [cle, demander]);
  // An answer to what was typed before is out of date.
  return lu?.cle === cle ? lu : { groupe: null, refus: null };
}
