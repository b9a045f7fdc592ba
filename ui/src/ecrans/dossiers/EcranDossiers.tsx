// First screen: the dossiers of this machine, and the examples.
import { useCallback, useState } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { Echec } from "../../composants/Echec";
import { Icone } from "../../composants/Icone";
import { Coque } from "../../coque/Coque";
import { NavBureau } from "../../coque/NavBureau";
import { aller, useTitre } from "../../navigation/usage";
import { CLE_ACCUEIL, chargerAccueil } from "../../etat/accueil";
import { choisirFichier, dupliquerDossier, ouvrirExemple, useAction } from "../../etat/actions";
import { annoncer } from "../../etat/journal";
import { premierePassee } from "../../etat/premiere";
import { useReserve } from "../../etat/reserve";
import { useRessource } from "../../etat/ressource";
import { useAvance } from "../../etat/suite";
import { appeler } from "../../ipc/commandes";
import type { Accueil } from "../../ipc/generated/Accueil";
import type { DossierResume } from "../../ipc/generated/DossierResume";
import type { RangementVue } from "../../ipc/generated/RangementVue";
import { ecrireRoute } from "../../navigation/route";
import { textes as coque } from "../../textes/coque";
import { textes } from "../../textes/dossiers";
import { textes as erreurs } from "../../textes/erreurs";
import { Premiere } from "../premiere/Premiere";
import { QuiEcrit } from "../reglages/QuiEcrit";
import { DialogueRemettre } from "./DialogueRemettre";
import { DialogueRenommer } from "./DialogueRenommer";
import { DossiersRanges } from "./DossiersRanges";
import styles from "./EcranDossiers.module.css";
import { ListeExemples } from "./ListeExemples";
import { TableDossiers, type GesteDossier } from "./TableDossiers";

const touches = [
  { touche: "Ctrl N", effet: textes.nouveau },
  { touche: "F6", effet: coque.touches.zone },
];

export function EcranDossiers() {
  const { ressource, recharger, rafraichir } = useRessource(CLE_ACCUEIL, chargerAccueil);
  switch (ressource.etat) {
    case "attente":
      return (
        <Coque lieu={null} actions={null} plan={null} etat={null} touches={touches}>
          <Attente texte={textes.attente} />
        </Coque>
      );
    case "echec":
      return (
        <Coque lieu={null} actions={null} plan={null} etat={null} touches={touches}>
          <Echec titre={textes.echec} message={ressource.erreur.message}>
            <Bouton genre="principal" onAppui={recharger}>
              {erreurs.reessayer}
            </Bouton>
          </Echec>
        </Coque>
      );
    case "pret":
      return (
        <Premiere accueil={ressource.valeur}>
          <Coque
            lieu={<NavBureau courant="dossiers" />}
            actions={null}
            plan={null}
            etat={
              <>
                <span className={styles.jour}>{ressource.valeur.jour}</span>
                <span>{textes.version(ressource.valeur.version)}</span>
              </>
            }
            touches={touches}
          >
            <Contenu accueil={ressource.valeur} rafraichir={rafraichir} />
          </Coque>
        </Premiere>
      );
  }
}

function Contenu({ accueil, rafraichir }: { accueil: Accueil; rafraichir: () => Promise<unknown> }) {
  const titre = useTitre(`${textes.titre} - ${coque.nom}`);
  useAvance();
  const passee = useReserve(premierePassee);
  const recu = useAction(choisirFichier);
  const exemple = useAction(ouvrirExemple);
  const copie = useAction(dupliquerDossier);
  const ranger = useAction(
    useCallback(
      async (id: string, rangement: RangementVue, dire: string) => {
        await appeler("dossier_ranger", { id, rangement });
        await rafraichir();
        annoncer(dire);
        titre.current?.focus();
      },
      [rafraichir, titre],
    ),
  );
  const [aRenommer, renommer] = useState<DossierResume | null>(null);
  const [aRemettre, remettre] = useState<DossierResume | null>(null);
  const surGeste = (geste: GesteDossier, dossier: DossierResume) => {
    const { id, territoire } = dossier;
    switch (geste) {
      case "ouvrir":
        return aller({ ecran: "dossier", id, partie: [] });
      case "renommer":
        return renommer(dossier);
      case "remettre":
        return remettre(dossier);
      case "dupliquer":
        return copie.lancer(id);
      case "archiver":
        return ranger.lancer(id, "archive", textes.archive(territoire));
      case "jeter":
        return ranger.lancer(id, "corbeille", textes.jete(territoire));
    }
  };
  return (
    <div className={styles.bureau}>
      <div className={styles.titre}>
        <div>
          <h1 ref={titre} tabIndex={-1}>
            {textes.titre}
          </h1>
          <p className={styles.chapo}>{textes.chapo}</p>
        </div>
        <div className={styles.actions}>
          <Bouton genre="ordinaire" onAppui={recu.lancer} enCours={recu.enCours}>
            <Icone nom="dossier" />
            {textes.ouvrir}
          </Bouton>
          <a className={classeBouton("principal")} href={ecrireRoute({ ecran: "nouveau" })}>
            <Icone nom="plus" />
            {textes.nouveau}
          </a>
        </div>
      </div>
      {!passee && <QuiEcrit titre={titre} />}
      {accueil.dossiers.length === 0 ? <p className={styles.vide}>{textes.vide}</p> : <TableDossiers dossiers={accueil.dossiers} onGeste={surGeste} />}
      {accueil.exemples.length > 0 && <ListeExemples exemples={accueil.exemples} onOuvrir={exemple.lancer} />}
      {aRenommer && <DialogueRenommer key={aRenommer.id} dossier={aRenommer} onFermer={() => renommer(null)} onRenomme={rafraichir} />}
      {aRemettre && <DialogueRemettre key={aRemettre.id} dossier={aRemettre} onFermer={() => remettre(null)} onRemis={rafraichir} />}
      {accueil.ranges.length > 0 && (
        <DossiersRanges dossiers={accueil.ranges} onRessortir={({ id, territoire }) => ranger.lancer(id, "actif", textes.ressorti(territoire))} />
      )}
    </div>
  );
}
