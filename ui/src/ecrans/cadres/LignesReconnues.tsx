// The lines as they were understood, ticked or not, each editable; then the text that they come from.
import { useId, useState, type FormEvent, type RefObject } from "react";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import { signaler } from "../../etat/journal";
import { retenir } from "../../etat/ressource";
import { appeler, enEchec } from "../../ipc/commandes";
import type { CadreDetailVue } from "../../ipc/generated/CadreDetailVue";
import type { NatureListe } from "../../ipc/generated/NatureListe";
import type { ReconnaissanceVue } from "../../ipc/generated/ReconnaissanceVue";
import { aller } from "../../navigation/usage";
import { textes as mots } from "../../textes/cadre";
import { textes } from "../../textes/coller";
import { ChampsDeForme } from "./ChampsDeForme";
import { champsDeLigne, ligneAjoutee, refusDeLigne } from "./collage";
import styles from "./Collage.module.css";
import { cleCadre } from "./EcranCadre";
import { champsDeSource, depart, manquants, sourceDe } from "./forme";
import { LigneReconnue } from "./LigneReconnue";

type Props = { cadre: CadreDetailVue; nature: NatureListe; reconnaissance: ReconnaissanceVue; repere: RefObject<HTMLHeadingElement | null> };

const aucunRefus: ReadonlyMap<string, string> = new Map();

export function LignesReconnues({ cadre, nature, reconnaissance: { lignes: lues, ecartees }, repere }: Props) {
  const base = useId();
  const [lignes, definirLignes] = useState(() =>
    lues.map((lue) => {
      const champs = champsDeLigne(lue, nature, cadre);
      return { lue, champs, valeurs: depart(champs), prise: lue.retenue, refus: aucunRefus };
    }),
  );
  const [source] = useState(() => champsDeSource(cadre.derniere_source));
  const [valeurs, definirValeurs] = useState(() => depart(source));
  const [refus, definirRefus] = useState(aucunRefus);
  const [echec, definirEchec] = useState<string | null>(null);
  const [enCours, definirEnCours] = useState(false);
  const prises = lignes.filter(({ prise }) => prise);
  const idLigne = (rang: number) => `${base}${rang}.`;

  const changer = (rang: number, suite: (ligne: (typeof lignes)[number]) => Partial<(typeof lignes)[number]>) => {
    definirEchec(null);
    definirLignes((avant) => avant.map((ligne, place) => (place === rang ? { ...ligne, ...suite(ligne) } : ligne)));
  };

  const surEnvoi = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (prises.length === 0) {
      definirEchec(textes.aucune);
      return;
    }
    const relues = lignes.map((ligne) => ({ ...ligne, refus: ligne.prise ? refusDeLigne(ligne.champs, ligne.valeurs) : aucunRefus }));
    const absents = manquants(source, valeurs);
    definirLignes(relues);
    definirRefus(new Map(absents.map((cle) => [cle, mots.manque(source.find((c) => c.cle === cle)?.libelle ?? "")])));
    const rang = relues.findIndex((ligne) => ligne.refus.size > 0);
    const fautif = rang >= 0 ? `${idLigne(rang)}${[...(relues[rang]?.refus.keys() ?? [])][0]}` : absents[0] === undefined ? null : `${base}${absents[0]}`;
    if (fautif !== null) {
      document.getElementById(fautif)?.focus();
      return;
    }
    if (enCours) return;
    definirEnCours(true);
    try {
      const { code, libelle } = cadre.resume;
      const neuf = await appeler("cadre_ajouter", {
        cadre: code,
        nature,
        source: sourceDe(valeurs),
        lignes: prises.map((ligne) => ligneAjoutee(ligne.lue, ligne.valeurs)),
      });
      retenir(cleCadre(code), neuf);
      aller({ ecran: "cadre", code });
      signaler("information", textes.ajoutees(prises.length, libelle));
    } catch (cause) {
      definirEchec(enEchec(cause).message);
      definirEnCours(false);
    }
  };

  return (
    <form className={styles.feuille} onSubmit={(evenement) => void surEnvoi(evenement)} noValidate>
      <h2 ref={repere} tabIndex={-1}>
        {textes.reconnues(lignes.length)}
      </h2>
      <p className={styles.aide}>{lignes.length === 0 ? textes.rien : textes.reconnuesAide}</p>
      {lignes.length > 0 && (
        <ol className={styles.lignes}>
          {lignes.map((ligne, rang) => (
            <LigneReconnue
              // Lines keep their order: nothing is added or taken out here.
              key={idLigne(rang)}
              base={idLigne(rang)}
              rang={rang + 1}
              ligne={ligne}
              onPrise={(prise) => changer(rang, () => ({ prise, refus: aucunRefus }))}
              onChanger={(cle, valeur) =>
                changer(rang, (avant) => ({
                  valeurs: { ...avant.valeurs, [cle]: valeur },
                  refus: new Map([...avant.refus].filter(([autre]) => autre !== cle)),
                }))
              }
            />
          ))}
        </ol>
      )}
      {ecartees.length > 0 && (
        <details className={styles.ecartees} open={lignes.length === 0}>
          <summary>{textes.ecartees(ecartees.length)}</summary>
          <p className={styles.aide}>{textes.ecarteesAide}</p>
          <ul>
            {ecartees.map((ecartee, rang) => (
              // The same page heading may come back on each page.
              <li key={`${ecartees.length - rang} ${ecartee}`}>{ecartee}</li>
            ))}
          </ul>
        </details>
      )}
      {lignes.length > 0 && (
        <>
          <fieldset className={styles.source}>
            <legend>{mots.d_apres}</legend>
            <div className={styles.champs}>
              <ChampsDeForme
                base={base}
                champs={source}
                valeurs={valeurs}
                refus={refus}
                onChanger={(cle, valeur) => {
                  definirValeurs((avant) => ({ ...avant, [cle]: valeur }));
                  definirRefus((avant) => new Map([...avant].filter(([autre]) => autre !== cle)));
                }}
              />
            </div>
          </fieldset>
          <p className={styles.signature}>{mots.signature}</p>
          {echec !== null && (
            <p className={styles.echec} role="alert">
              <Icone nom="bloquant" />
              {echec}
            </p>
          )}
          <div>
            <Bouton genre="principal" envoi="formulaire" enCours={enCours}>
              {textes.ajouter(prises.length)}
            </Bouton>
          </div>
        </>
      )}
    </form>
  );
}
