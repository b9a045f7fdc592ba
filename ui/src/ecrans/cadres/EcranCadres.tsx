// The frameworks of this machine: what is known of each, those received, the files set aside.
import { useCallback, useState } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton } from "../../composants/Bouton";
import { Echec } from "../../composants/Echec";
import { Icone } from "../../composants/Icone";
import { Coque } from "../../coque/Coque";
import { NavBureau } from "../../coque/NavBureau";
import { useAction } from "../../etat/actions";
import { adopterCadre, ecarterCadre, exporterCadre, retirerCadre } from "../../etat/cadres";
import { annoncer } from "../../etat/journal";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { CadreLuVue } from "../../ipc/generated/CadreLuVue";
import type { CadreResumeVue } from "../../ipc/generated/CadreResumeVue";
import type { CadresVue } from "../../ipc/generated/CadresVue";
import { aller, useTitre } from "../../navigation/usage";
import { textes } from "../../textes/cadres";
import { textes as coque } from "../../textes/coque";
import { textes as erreurs } from "../../textes/erreurs";
import { QuiEcrit } from "../reglages/QuiEcrit";
import { CadresRecus } from "./CadresRecus";
import { DialogueCopie } from "./DialogueCopie";
import { DialogueFichier } from "./DialogueFichier";
import { DialogueRetrait } from "./DialogueRetrait";
import styles from "./EcranCadres.module.css";
import { TableCadres, type GesteCadre } from "./TableCadres";

const charger = () => appeler("cadres_lire");
const touches = [{ touche: "F6", effet: coque.touches.zone }];

export function EcranCadres() {
  const { ressource, recharger, rafraichir } = useRessource("cadres", charger);
  return (
    <Coque lieu={<NavBureau courant="cadres" />} actions={null} plan={null} etat={null} touches={touches}>
      {ressource.etat === "attente" && <Attente texte={textes.attente} />}
      {ressource.etat === "echec" && (
        <Echec titre={textes.echec} message={ressource.erreur.message}>
          <Bouton genre="principal" onAppui={recharger}>
            {erreurs.reessayer}
          </Bouton>
        </Echec>
      )}
      {ressource.etat === "pret" && <Cadres vue={ressource.valeur} rafraichir={rafraichir} />}
    </Coque>
  );
}

type Ouvert = { dialogue: "copie" | "retrait"; cadre: CadreResumeVue } | { dialogue: "fichier"; lu: CadreLuVue };

function Cadres({ vue, rafraichir }: { vue: CadresVue; rafraichir: () => Promise<unknown> }) {
  const titre = useTitre(textes.fenetre);
  const [ouvert, ouvrir] = useState<Ouvert | null>(null);
  const fermer = useCallback(() => ouvrir(null), []);
  const exporter = useAction(exporterCadre);
  const choisir = useAction(
    useCallback(async () => {
      const lu = await appeler("cadre_choisir");
      if (lu === null) annoncer(erreurs.renonce);
      else ouvrir({ dialogue: "fichier", lu });
    }, []),
  );
  /** What changes the list: done, shown, said; the focus goes back to the heading. */
  const suivre = useAction(
    useCallback(
      async (geste: () => Promise<void>) => {
        await geste();
        await rafraichir();
        titre.current?.focus();
      },
      [rafraichir, titre],
    ),
  );
  const surGeste = (geste: GesteCadre, cadre: CadreResumeVue) => {
    switch (geste) {
      case "completer":
        return aller({ ecran: "cadre", code: cadre.code });
      case "exporter":
        return exporter.lancer(cadre.code);
      case "copier":
        return ouvrir({ dialogue: "copie", cadre });
      case "retirer":
        return ouvrir({ dialogue: "retrait", cadre });
    }
  };
  return (
    <div className={styles.page}>
      <div className={styles.titre}>
        <div>
          <h1 ref={titre} tabIndex={-1}>
            {textes.titre}
          </h1>
          <p className={styles.chapo}>{textes.chapo}</p>
        </div>
        <Bouton genre="ordinaire" onAppui={choisir.lancer} enCours={choisir.enCours}>
          <Icone nom="dossier" />
          {textes.importer}
        </Bouton>
      </div>
      <QuiEcrit titre={titre} />
      <TableCadres cadres={vue.cadres} onGeste={surGeste} />
      {vue.recus.length > 0 && (
        <CadresRecus
          recus={vue.recus}
          onAdopter={(recu) => suivre.lancer(() => adopterCadre(recu))}
          onEcarter={(recu) => suivre.lancer(() => ecarterCadre(recu))}
        />
      )}
      {vue.ecartes.length > 0 && (
        <section className={styles.bloc}>
          <h2>{textes.ecartes}</h2>
          <p className={styles.aide}>{textes.ecartesAide}</p>
          <ul className={styles.ecartes}>
            {vue.ecartes.map(({ fichier, message }) => (
              <li key={fichier}>
                <Icone nom="verifier" />
                {message}
              </li>
            ))}
          </ul>
        </section>
      )}
      {ouvert?.dialogue === "fichier" && <DialogueFichier lu={ouvert.lu} onFermer={fermer} onImporte={rafraichir} />}
      {ouvert?.dialogue === "copie" && <DialogueCopie modele={ouvert.cadre} codes={vue.cadres.map(({ code }) => code)} onFermer={fermer} />}
      {ouvert?.dialogue === "retrait" && (
        <DialogueRetrait
          onFermer={fermer}
          onRetirer={() => {
            fermer();
            suivre.lancer(() => retirerCadre(ouvert.cadre));
          }}
        />
      )}
    </div>
  );
}
