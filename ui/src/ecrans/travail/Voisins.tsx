// The strip above the sheet: the screens before and after, and how many findings this one has.
import { flushSync } from "react-dom";
import { iconeDeGravite } from "../../composants/gravite";
import { Icone } from "../../composants/Icone";
import { Pastille } from "../../composants/Pastille";
import { premierConstat } from "../../coque/constats";
import { choisirCote, cote } from "../../etat/cote";
import { useReserve } from "../../etat/reserve";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { DocumentDemande } from "../../ipc/generated/DocumentDemande";
import type { RenvoiEcran } from "../../ipc/generated/RenvoiEcran";
import { ecrireRoute } from "../../navigation/route";
import { pluriel } from "../../texte/francais";
import { textes as apercus } from "../../textes/apercu";
import { textes } from "../../textes/edition";
import { textes as ensemble } from "../../textes/ensemble";
import { compter } from "../ensemble/selection";
import styles from "./Voisins.module.css";

type Props = { id: string; precedent: RenvoiEcran | null; suivant: RenvoiEcran | null; constats: readonly ConstatVue[]; /** The document that prints the screen, and how to ask for its page. */
  apercu: { document: DocumentDemande; onVoir: () => void } | null };

export function Voisins({ id, precedent, suivant, constats, apercu }: Props) {
  const aCote = useReserve(cote) === "page";
  const bloquants = compter(constats, "bloquant");
  const aVerifier = compter(constats, "a_verifier");
  return (
    <div className={styles.bande}>
      <nav aria-label={textes.voisins}>
        {precedent && (
          <a href={ecrireRoute({ ecran: "travail", id, demande: precedent.demande })} aria-label={textes.precedent(precedent.libelle)} title={precedent.libelle}>
            <span className={styles.gauche}>
              <Icone nom="chevron" />
            </span>
            <span className={styles.libelle}>{precedent.libelle}</span>
          </a>
        )}
        {suivant && (
          <a href={ecrireRoute({ ecran: "travail", id, demande: suivant.demande })} aria-label={textes.suivant(suivant.libelle)} title={suivant.libelle}>
            <span className={styles.libelle}>{suivant.libelle}</span>
            <Icone nom="chevron" />
          </a>
        )}
      </nav>
      {apercu && (
        <a className={styles.voir} href={ecrireRoute({ ecran: "apercu", id, document: apercu.document })} onClick={apercu.onVoir}>
          <Icone nom="document" />
          <span className={styles.libelle}>{textes.voirApercu}</span>
        </a>
      )}
      {apercu && (
        <button type="button" className={styles.aCote} aria-pressed={aCote} title={apercus.aCoteAide} onClick={() => choisirCote(aCote ? "constats" : "page")}>
          {apercus.aCote}
        </button>
      )}
      <p className={styles.compte}>
        {bloquants > 0 && <Compte gravite="bloquant" libelle={pluriel(bloquants, "bloquant", "bloquants")} />}
        {aVerifier > 0 && <Compte gravite="a_verifier" libelle={ensemble.etats.a_verifier(aVerifier)} />}
      </p>
    </div>
  );
}

/** The findings may be far down the sheet: their count leads to the first of them. */
function Compte({ gravite, libelle }: { gravite: "bloquant" | "a_verifier"; libelle: string }) {
  return (
    <button type="button" onClick={() => {
        // Their cards come back in the place of the page.
        flushSync(() => choisirCote("constats"));
        premierConstat(gravite);
      }} aria-label={textes.premierConstat(libelle)}>
      <Pastille ton={gravite} icone={iconeDeGravite[gravite]} libelle={libelle} />
    </button>
  );
}
