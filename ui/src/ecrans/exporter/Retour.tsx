// What comes back from signature: looked at, told as the core tells it, then kept with the dossier.
import { useContext, useId, useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { Icone, type NomIcone } from "../../composants/Icone";
import { exporterPiece, useAction } from "../../etat/actions";
import { GestesCourants } from "../../etat/edition";
import { annoncer } from "../../etat/journal";
import { appeler, enEchec } from "../../ipc/commandes";
import type { PieceVue } from "../../ipc/generated/PieceVue";
import type { RetourChoisi } from "../../ipc/generated/RetourChoisi";
import type { SignatureVue } from "../../ipc/generated/SignatureVue";
import type { VerdictRetour } from "../../ipc/generated/VerdictRetour";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { textes as erreurs } from "../../textes/erreurs";
import { textes } from "../../textes/exporter";
import { VoirPiece } from "../pieces/VoirPiece";
import bloc from "./Exporter.module.css";
import styles from "./Retour.module.css";

const mots = textes.retour;
const ICONES: Record<VerdictRetour, NomIcone> = { conforme: "respecte", anomalie: "bloquant", non_verifiable: "verifier" };

export function Retour({ vue }: { vue: VueEnsemble }) {
  const base = useId();
  const [choisi, definirChoisi] = useState<RetourChoisi | null>(null);
  const [refus, definirRefus] = useState<string | null>(null);
  const [enCours, definirEnCours] = useState(false);
  const examiner = async () => {
    if (enCours) return;
    definirEnCours(true);
    try {
      const recu = await appeler("retour_choisir", { id: vue.id });
      if (recu === null) return annoncer(erreurs.renonce);
      definirRefus(null);
      definirChoisi(recu);
      annoncer(recu.retour.resume);
    } catch (cause) {
      const { message } = enEchec(cause);
      // What was looked at before is no longer the file that is held.
      definirChoisi(null);
      definirRefus(message);
      annoncer(message);
    } finally {
      definirEnCours(false);
    }
  };
  return (
    <section className={bloc.bloc} aria-labelledby={base}>
      <h2 id={base}>{mots.titre}</h2>
      <p className={styles.texte}>{mots.aide}</p>
      <div>
        <Bouton genre="ordinaire" onAppui={() => void examiner()} enCours={enCours}>
          {mots.examiner}
        </Bouton>
      </div>
      {refus !== null && (
        <p className={bloc.verdict} data-verdict="anomalie">
          <Icone nom="bloquant" />
          {refus}
        </p>
      )}
      {choisi !== null && <Compte choisi={choisi} vue={vue} />}
      {vue.retours.length > 0 && (
        <div className={styles.groupe}>
          <h3 id={`${base}joints`}>{mots.joints}</h3>
          <ul className={styles.liste} aria-labelledby={`${base}joints`}>
            {vue.retours.map((piece) => (
              <li key={piece.id}>
                <Piece piece={piece} dossier={vue.id} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** What was joined, and the ways to have it back. */
function Piece({ piece, dossier }: { piece: PieceVue; dossier: string }) {
  const { id, titre, fichier } = piece;
  const [copie, ouverture] = [useAction(exporterPiece), useAction(exporterPiece)];
  return (
    <div className={styles.piece}>
      <p>
        {titre}
        {fichier !== null && <span className={styles.fichier}>{fichier}</span>}
      </p>
      <div className={bloc.gestes}>
        <VoirPiece piece={piece} dossier={dossier} />
        <Bouton genre="ordinaire" onAppui={() => copie.lancer(dossier, id, "garder")} enCours={copie.enCours} nomVocal={mots.copieLong(titre)}>
          {mots.copie}
        </Bouton>
        <Bouton genre="ordinaire" onAppui={() => ouverture.lancer(dossier, id, "ouvrir")} enCours={ouverture.enCours} nomVocal={mots.ouvrirLong(titre)}>
          {mots.ouvrir}
        </Bouton>
      </div>
    </div>
  );
}

/** The account of one file. */
export function Compte({ choisi: { fichier, numero, sha256, titre, retour }, vue }: { choisi: RetourChoisi; vue: VueEnsemble }) {
  const base = useId();
  return (
    <div className={styles.compte}>
      <h3>{mots.examine(fichier)}</h3>
      <p className={bloc.verdict} data-verdict={retour.verdict}>
        <Icone nom={ICONES[retour.verdict]} />
        {retour.resume}
      </p>
      <p className={styles.texte}>{retour.document.phrase}</p>
      <Enumeration titre={mots.ajouts} phrases={retour.ajouts} />
      <Enumeration titre={mots.remarques} phrases={retour.remarques} />
      {retour.signatures.length > 0 && (
        <div className={styles.groupe}>
          <h4 id={base}>{mots.signatures}</h4>
          <ol className={styles.signatures} aria-labelledby={base}>
            {retour.signatures.map((signature) => (
              <li key={signature.champ}>
                <Signature signature={signature} />
              </li>
            ))}
          </ol>
        </div>
      )}
      <Enumeration titre={mots.restent(retour.restent.length)} phrases={retour.restent} />
      <p className={styles.limites}>{retour.limites}</p>
      <Joindre numero={numero} titre={titre} joint={vue.retours.some((piece) => piece.sha256 === sha256)} modifiable={vue.modifiable} />
    </div>
  );
}

function Signature({ signature }: { signature: SignatureVue }) {
  const { pour, signataire, intacte, verdict, defauts, apres, remarques } = signature;
  const lignes = (["organisation", "emetteur", "validite", "date", "algorithme"] as const).flatMap((nom) => {
    const valeur = signature[nom];
    return valeur === null ? [] : [{ nom, valeur }];
  });
  return (
    <div className={styles.signature}>
      <p className={styles.signataire}>
        <strong>{signataire}</strong>
        {pour !== null && <span>{pour}</span>}
      </p>
      <p className={bloc.verdict} data-verdict={intacte ? "conforme" : "anomalie"}>
        <Icone nom={intacte ? "respecte" : "bloquant"} />
        {verdict}
      </p>
      <Phrases phrases={defauts} />
      <dl className={styles.donnees}>
        {lignes.map(({ nom, valeur }) => (
          <div key={nom}>
            <dt>{mots.libelles[nom]}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
      <p>{apres}</p>
      <Phrases phrases={remarques} />
    </div>
  );
}

function Joindre({ numero, titre, joint, modifiable }: { numero: number; titre: string | null; joint: boolean; modifiable: boolean }) {
  const gestes = useContext(GestesCourants);
  const [enCours, definirEnCours] = useState(false);
  if (titre === null) return <p>{mots.autre}</p>;
  if (joint) {
    return (
      <p className={bloc.verdict} data-verdict="conforme">
        <Icone nom="respecte" />
        {mots.joint}
      </p>
    );
  }
  // A dossier that was put away is read, not written.
  if (gestes === null || !modifiable) return null;
  const joindre = async () => {
    definirEnCours(true);
    await gestes.joindre(numero);
    definirEnCours(false);
  };
  return (
    <div className={styles.groupe}>
      <p className={styles.texte}>{mots.sousLeTitre(titre)}</p>
      <div>
        <Bouton genre="principal" onAppui={() => void joindre()} enCours={enCours}>
          {mots.joindre}
        </Bouton>
      </div>
    </div>
  );
}

function Enumeration({ titre, phrases }: { titre: string; phrases: readonly string[] }) {
  if (phrases.length === 0) return null;
  return (
    <div className={styles.groupe}>
      <h4>{titre}</h4>
      <Phrases phrases={phrases} />
    </div>
  );
}

function Phrases({ phrases }: { phrases: readonly string[] }) {
  if (phrases.length === 0) return null;
  return (
    <ul className={styles.liste}>
      {phrases.map((phrase) => (
        <li key={phrase}>{phrase}</li>
      ))}
    </ul>
  );
}
