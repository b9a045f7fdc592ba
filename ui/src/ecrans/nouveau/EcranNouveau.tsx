// A new dossier in three questions: territory, frame, period; a fourth where several bodies may sign.
import { useCallback, useId, useState, type FormEvent } from "react";
import { flushSync } from "react-dom";
import { Attente } from "../../composants/Attente";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { CadreChamp, descriptions } from "../../composants/champs/CadreChamp";
import { Calendrier } from "../../composants/champs/Calendrier";
import champs from "../../composants/champs/Champ.module.css";
import { Echec } from "../../composants/Echec";
import { Icone } from "../../composants/Icone";
import { Coque } from "../../coque/Coque";
import { creerDossier, useAction } from "../../etat/actions";
import { useRessource } from "../../etat/ressource";
import { appeler, enEchec } from "../../ipc/commandes";
import type { ChoixCreation } from "../../ipc/generated/ChoixCreation";
import type { DemandeCreation } from "../../ipc/generated/DemandeCreation";
import { useTitre } from "../../navigation/usage";
import { textes as coque } from "../../textes/coque";
import { textes as erreurs } from "../../textes/erreurs";
import { textes } from "../../textes/nouveau";
import { ChampTerritoire } from "./ChampTerritoire";
import { ChoixUnique } from "./ChoixUnique";
import styles from "./EcranNouveau.module.css";
import { changerDeCadre, demandeDe, QUESTIONS, reponsesDeDepart, territoireDe, type Question } from "./reponses";

const charger = () => appeler("creation_choix");
const touches = [{ touche: "F6", effet: coque.touches.zone }];

export function EcranNouveau() {
  const { ressource, recharger } = useRessource("creation", charger);
  return (
    <Coque lieu={<a href="#/">{coque.dossiers}</a>} actions={null} plan={null} etat={null} touches={touches}>
      {ressource.etat === "attente" && <Attente texte={textes.attente} />}
      {ressource.etat === "echec" && (
        <Echec titre={textes.echec} message={ressource.erreur.message}>
          <Bouton genre="principal" onAppui={recharger}>
            {erreurs.reessayer}
          </Bouton>
          <a className={classeBouton("ordinaire")} href="#/">
            {erreurs.retour}
          </a>
        </Echec>
      )}
      {ressource.etat === "pret" && <Questions choix={ressource.valeur} />}
    </Coque>
  );
}

function Questions({ choix }: { choix: ChoixCreation }) {
  const titre = useTitre(textes.fenetre);
  const base = useId();
  const [reponses, repondre] = useState(() => reponsesDeDepart(choix));
  /** What stands in the way, by question, as the answers were sent. */
  const [refus, definirRefus] = useState<ReadonlyMap<Question, string>>(new Map());
  const creer = useAction(
    useCallback(async (demande: DemandeCreation) => {
      try {
        await creerDossier(demande);
      } catch (cause) {
        const dits = new Map(enEchec(cause).champs.map(({ champ, message }) => [champ, message]));
        const refuses = QUESTIONS.flatMap((question): [Question, string][] => {
          const message = dits.get(question);
          return message === undefined ? [] : [[question, message]];
        });
        if (refuses[0] === undefined) throw cause;
        flushSync(() => definirRefus(new Map(refuses)));
        allerA(refuses[0][0]);
      }
    }, []),
  );
  const territoire = territoireDe(choix, reponses);
  const surEnvoi = (evenement: FormEvent) => {
    evenement.preventDefault();
    definirRefus(new Map());
    creer.lancer(demandeDe(choix, reponses));
  };
  const changer = (suite: Partial<typeof reponses>) => {
    repondre((avant) => ({ ...avant, ...suite }));
    definirRefus((avant) => new Map([...avant].filter(([question]) => !(question in suite))));
  };

  return (
    <form className={styles.page} onSubmit={surEnvoi} noValidate>
      <div>
        <h1 ref={titre} tabIndex={-1}>
          {textes.titre}
        </h1>
        <p className={styles.chapo}>{textes.chapo}</p>
      </div>
      {refus.size > 0 && (
        <div className={styles.resume} role="group" aria-labelledby={`${base}resume`}>
          <h2 id={`${base}resume`}>
            <Icone nom="bloquant" />
            {textes.erreurs}
          </h2>
          <ul>
            {[...refus].map(([question, message]) => (
              <li key={question}>
                <button type="button" onClick={() => allerA(question)}>
                  {message}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <section className={styles.question}>
        <h2>{textes.territoire}</h2>
        <ChampTerritoire
          territoires={choix.territoires}
          valeur={reponses.territoire}
          refuse={refus.get("territoire") ?? null}
          onChoix={(code) => code !== reponses.territoire && changer({ territoire: code, collectivite: null })}
        />
      </section>
      {territoire && territoire.collectivites.length > 1 && (
        <section className={styles.question} data-question="collectivite">
          <ChoixUnique
            titre={textes.collectivite}
            options={territoire.collectivites.map(({ code, libelle }) => ({ code, libelle, detail: null }))}
            valeur={reponses.collectivite}
            refuse={refus.get("collectivite") ?? null}
            onChoix={(collectivite) => changer({ collectivite })}
          />
        </section>
      )}
      <section className={styles.question}>
        <ChoixUnique
          titre={textes.cadre}
          options={choix.cadres.map(({ code, libelle, fiabilite }) => ({ code, libelle, detail: fiabilite }))}
          valeur={reponses.cadre}
          refuse={null}
          onChoix={(cadre) => changer(changerDeCadre(choix, reponses, cadre))}
        />
      </section>
      <section className={styles.question} aria-labelledby={`${base}periode`}>
        <h2 id={`${base}periode`}>{textes.periode}</h2>
        <p className={champs.aide} id={`${base}aide`}>
          {textes.periodeAide}
        </p>
        <div className={styles.jours}>
          {(["debut", "fin"] as const).map((question) => {
            const refuse = refus.get(question) ?? null;
            return (
              <CadreChamp key={question} id={`${base}${question}`} libelle={textes[question]} aide={null} refus={refuse} taille="court">
                <span className={champs.ligne}>
                  <input
                    id={`${base}${question}`}
                    className={champs.saisie}
                    data-question={question}
                    autoComplete="off"
                    placeholder={textes.formatJour}
                    value={reponses[question]}
                    aria-invalid={refuse !== null || undefined}
                    aria-describedby={descriptions(`${base}${question}`, refuse, [`${base}aide`], null)}
                    onChange={({ target }) => changer({ [question]: target.value })}
                  />
                  <Calendrier texte={reponses[question]} nom={textes[question]} onChoix={(jour) => changer({ [question]: jour })} />
                </span>
              </CadreChamp>
            );
          })}
        </div>
      </section>
      <div className={styles.envoi}>
        <Bouton genre="principal" envoi="formulaire" enCours={creer.enCours}>
          {textes.creer}
        </Bouton>
        <a className={classeBouton("ordinaire")} href="#/">
          {textes.renoncer}
        </a>
      </div>
    </form>
  );
}

function allerA(question: Question) {
  document.querySelector<HTMLElement>(cibles[question])?.focus();
}

/** Where each question is answered. */
const cibles: Record<Question, string> = {
  territoire: "#territoire",
  collectivite: '[data-question="collectivite"] input',
  debut: 'input[data-question="debut"]',
  fin: 'input[data-question="fin"]',
};
