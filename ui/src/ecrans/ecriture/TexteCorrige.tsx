// One text and what is proposed for it: each change between the words around it, with its reason.
import { useId } from "react";
import { Bouton } from "../../composants/Bouton";
import type { CorrectionVue } from "../../ipc/generated/CorrectionVue";
import type { TexteACorriger } from "../../ipc/generated/TexteACorriger";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/ecriture";
import { cles, neChangeQueLesEspaces } from "./corrections";
import styles from "./Ecriture.module.css";

type Props = {
  dossier: string;
  texte: TexteACorriger;
  /** Null when the dossier is only read. */
  onAccepter: ((cles: readonly string[]) => void) | null;
  /** How its buttons are called. */
  gestes?: Gestes;
};

export type Gestes = Pick<typeof textes, "accepter" | "accepterLong" | "accepterTexte" | "accepterTexteLong">;

export function TexteCorrige({ dossier, texte, onAccepter, gestes = textes }: Props) {
  const id = useId();
  const { titre, ecran, corrections } = texte;
  const nombre = corrections.length;
  return (
    <section className={styles.feuille} aria-labelledby={id}>
      <div className={styles.tete}>
        <h2 id={id}>
          <a href={ecrireRoute({ ecran: "travail", id: dossier, demande: ecran })} aria-label={textes.ouvrir(titre)}>
            {titre}
          </a>
        </h2>
        {onAccepter && nombre > 1 && (
          <Bouton genre="ordinaire" onAppui={() => onAccepter(cles([texte]))} nomVocal={gestes.accepterTexteLong(nombre, titre)}>
            {gestes.accepterTexte(nombre)}
          </Bouton>
        )}
      </div>
      <ul className={styles.corrections}>
        {corrections.map((correction, rang) => (
          <li key={correction.cle} data-correction={correction.cle}>
            <div>
              <Changement correction={correction} />
              <Raisons raisons={correction.raisons} avant={corrections[rang - 1]?.raisons ?? []} />
            </div>
            {onAccepter && (
              <Bouton genre="lien" onAppui={() => onAccepter([correction.cle])} nomVocal={gestes.accepterLong(enMots(correction, correction.avant), enMots(correction, correction.apres))}>
                {gestes.accepter}
              </Bouton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changement({ correction }: { correction: CorrectionVue }) {
  const { debut, avant, apres, fin } = correction;
  // Found, and nothing is proposed in its place.
  if (apres === "" && correction.raisons.length === 0) {
    return (
      <p className={styles.changement}>
        {debut}
        <mark>{avant}</mark>
        {fin}
      </p>
    );
  }
  const visibles = neChangeQueLesEspaces(correction);
  return (
    <p className={styles.changement} data-espaces={visibles || undefined}>
      {debut}
      {avant !== "" && <del>{visibles ? <Espaces texte={avant} /> : avant}</del>}
      {apres !== "" && <ins>{visibles ? <Espaces texte={apres} /> : apres}</ins>}
      {fin}
    </p>
  );
}

/** Said once for the proposals that follow one another for the same reason. */
function Raisons({ raisons, avant }: { raisons: readonly string[]; avant: readonly string[] }) {
  return raisons.filter((raison) => !avant.includes(raison)).map((raison) => (
    <p key={raison} className={styles.raison}>
      {raison}
    </p>
  ));
}

const INSECABLE = "\u00a0";

/** A space is drawn, and said. */
function Espaces({ texte }: { texte: string }) {
  return [...texte].map((signe, rang) =>
    /\s/.test(signe) ? (
      // Signs keep their order: the text does not change under them.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={rang} className={signe === INSECABLE ? styles.insecable : styles.espace}>
        <span className="vocal">{signe === INSECABLE ? textes.insecable : textes.espace}</span>
      </span>
    ) : (
      signe
    ),
  );
}

function enMots(correction: CorrectionVue, texte: string): string {
  if (!neChangeQueLesEspaces(correction)) return texte;
  return texte.replaceAll(" ", `[${textes.espace}]`).replaceAll(INSECABLE, `[${textes.insecable}]`);
}
