// A new dossier in three questions: territory, frame, period; a fourth where several bodies may sign.
import { useCallback, useId, useRef, useState, type FormEvent } from "react";
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
import { cite } from "../../texte/francais";
import { textes as coque } from "../../textes/coque";
import { textes as erreurs } from "../../textes/erreurs";
import { textes } from "../../textes/nouveau";
import { ChampTerritoire } from "./ChampTerritoire";
import { ChoixUnique } from "./ChoixUnique";
import styles from "./EcranNouveau.module.css";
import { demandeDe, manques, periodeDe, reponsesDeDepart, territoireDe, type Question } from "./reponses";

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
  const [absents, definirAbsents] = useState<readonly Question[]>([]);
  /** A date that Rust did not read, or a period upside down: said beside the field that it quotes, else the last one. */
  const [periode, definirPeriode] = useState<{ question: "debut" | "fin"; message: string } | null>(null);
  const resume = useRef<HTMLDivElement>(null);
  const creer = useAction(
    useCallback(async (demande: DemandeCreation) => {
      try {
        await creerDossier(demande);
      } catch (cause) {
        const { message } = enEchec(cause);
        const question = (["debut", "fin"] as const).find((nom) => cite(message, demande[nom])) ?? (/période/i.test(message) ? "fin" : null);
        if (question === null) throw cause;
        definirPeriode({ question, message });
        document.querySelector<HTMLElement>(cibles[question])?.focus();
      }
    }, []),
  );
  const territoire = territoireDe(choix, reponses);
  const refus = (question: Question) => (absents.includes(question) ? textes.manques[question] : periode?.question === question ? periode.message : null);

  const surEnvoi = (evenement: FormEvent) => {
    evenement.preventDefault();
    const restants = manques(choix, reponses);
    definirAbsents(restants);
    definirPeriode(null);
    if (restants.length === 0) creer.lancer(demandeDe(choix, reponses));
    else requestAnimationFrame(() => resume.current?.focus());
  };
  const changer = (suite: Partial<typeof reponses>) => {
    repondre((avant) => ({ ...avant, ...suite }));
    definirAbsents((avant) => avant.filter((question) => !(question in suite)));
    definirPeriode(null);
  };

  return (
    <form className={styles.page} onSubmit={surEnvoi} noValidate>
      <div>
        <h1 ref={titre} tabIndex={-1}>
          {textes.titre}
        </h1>
        <p className={styles.chapo}>{textes.chapo}</p>
      </div>
      {absents.length > 0 && (
        <div ref={resume} className={styles.resume} tabIndex={-1} role="group" aria-labelledby={`${base}resume`}>
          <h2 id={`${base}resume`}>
            <Icone nom="bloquant" />
            {textes.erreurs}
          </h2>
          <ul>
            {absents.map((question) => (
              <li key={question}>
                <button type="button" onClick={() => document.querySelector<HTMLElement>(cibles[question])?.focus()}>
                  {textes.manques[question]}
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
          refuse={refus("territoire")}
          onChoix={(code) => changer({ territoire: code, collectivite: null })}
        />
      </section>
      {territoire && territoire.collectivites.length > 1 && (
        <section className={styles.question} data-question="collectivite">
          <ChoixUnique
            titre={textes.collectivite}
            options={territoire.collectivites.map(({ code, libelle }) => ({ code, libelle, detail: null }))}
            valeur={reponses.collectivite}
            refuse={refus("collectivite")}
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
          onChoix={(cadre) => changer({ cadre, ...periodeDe(choix.cadres.find(({ code }) => code === cadre)) })}
        />
      </section>
      <section className={styles.question} aria-labelledby={`${base}periode`}>
        <h2 id={`${base}periode`}>{textes.periode}</h2>
        <p className={champs.aide} id={`${base}aide`}>
          {textes.periodeAide}
        </p>
        <div className={styles.jours}>
          {(["debut", "fin"] as const).map((question) => (
            <CadreChamp key={question} id={`${base}${question}`} libelle={textes[question]} aide={null} refus={refus(question)} taille="court">
              <span className={champs.ligne}>
                <input
                  id={`${base}${question}`}
                  className={champs.saisie}
                  data-question={question}
                  autoComplete="off"
                  placeholder={textes.formatJour}
                  value={reponses[question]}
                  aria-invalid={refus(question) !== null || undefined}
                  aria-describedby={descriptions(`${base}${question}`, refus(question), [`${base}aide`], null)}
                  onChange={({ target }) => changer({ [question]: target.value })}
                />
                <Calendrier texte={reponses[question]} nom={textes[question]} onChoix={(jour) => changer({ [question]: jour })} />
              </span>
            </CadreChamp>
          ))}
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

/** Where each question is answered, for the links of the summary. */
const cibles: Record<Question, string> = {
  territoire: "#territoire",
  collectivite: '[data-question="collectivite"] input',
  debut: 'input[data-question="debut"]',
  fin: 'input[data-question="fin"]',
};
