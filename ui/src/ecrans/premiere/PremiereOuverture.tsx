// The first opening: who writes, how it looks, and the ways to begin.
import { useCallback, useId, useRef, type FormEvent } from "react";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import { ChoixAffichage } from "../../coque/ChoixAffichage";
import { Coque } from "../../coque/Coque";
import { choisirFichier, ouvrirExemple, useAction } from "../../etat/actions";
import { suivreEnregistrement } from "../../etat/fermeture";
import { passerPremiere } from "../../etat/premiere";
import { appeler } from "../../ipc/commandes";
import type { ExempleResume } from "../../ipc/generated/ExempleResume";
import type { ReglagesVue } from "../../ipc/generated/ReglagesVue";
import { aller, attendreTitre, useTitre } from "../../navigation/usage";
import { textes as coque } from "../../textes/coque";
import { textes as dossiers } from "../../textes/dossiers";
import { textes } from "../../textes/premiere";
import { ListeExemples } from "../dossiers/ListeExemples";
import { ChampsAuteur, useAuteur } from "../reglages/ChampsAuteur";
import { useDepart } from "../reglages/depart";
import styles from "./PremiereOuverture.module.css";

const touches = [{ touche: "F6", effet: coque.touches.zone }];

type Props = { reglages: ReglagesVue; exemples: readonly ExempleResume[]; poser: (neufs: ReglagesVue) => void };

export function PremiereOuverture({ reglages, exemples, poser }: Props) {
  const base = useId();
  const titre = useTitre(textes.fenetre);
  const auteur = useAuteur(reglages);
  const dite = useRef(false);
  const commencement = useAction(
    useCallback(
      async (nom: string, partie: string, suite: () => unknown) => {
        const neufs = await appeler("reglages_definir", { nom, partie });
        // The list takes the place of this screen, unless what follows leads elsewhere.
        attendreTitre();
        poser(neufs);
        await suite();
      },
      [poser],
    ),
  );
  /** Nothing begins before one knows who writes, or that one will not say. */
  const commencer = (suite: () => unknown) => {
    const dit = auteur.valider();
    if (!dit) return;
    dite.current = true;
    commencement.lancer(dit.nom, dit.partie, suite);
  };
  // Left by another way, as the tour that the palette starts: the name that was typed goes all the same.
  useDepart(() => {
    const nom = auteur.nom.trim();
    if (dite.current || nom === "") return;
    dite.current = true;
    void suivreEnregistrement(dossiers.premiere.titre, appeler("reglages_definir", { nom, partie: auteur.partie }));
  });
  /** A name that was typed is kept: nobody said that it was not theirs. */
  const passer = () => {
    if (auteur.nom.trim() !== "") return commencer(() => {});
    attendreTitre();
    passerPremiere();
  };
  const creer = (evenement: FormEvent) => {
    evenement.preventDefault();
    commencer(() => aller({ ecran: "nouveau" }));
  };
  return (
    <Coque lieu={null} actions={null} plan={null} etat={null} touches={touches}>
      <div className={styles.page} data-premiere="">
        <div className={styles.titre}>
          <h1 ref={titre} tabIndex={-1}>
            {textes.titre}
          </h1>
          <p>{dossiers.chapo}</p>
        </div>
        <form className={styles.commencer} onSubmit={creer} noValidate>
          <section className={styles.feuille} aria-labelledby={`${base}qui`}>
            <h2 id={`${base}qui`}>{dossiers.premiere.titre}</h2>
            <p>{dossiers.premiere.aide}</p>
            <div className={styles.champs}>
              <ChampsAuteur auteur={auteur} parties={reglages.parties} />
            </div>
            <p className={styles.passer}>
              <Bouton genre="lien" onAppui={passer}>
                {textes.passer}
              </Bouton>
              <span>{auteur.nom.trim() === "" ? textes.passerAide : textes.passerAvecNom}</span>
            </p>
          </section>
          <section aria-labelledby={`${base}commencer`}>
            <h2 id={`${base}commencer`}>{textes.commencer}</h2>
            <ul className={styles.voies}>
              <li>
                <Bouton genre="principal" envoi="formulaire" enCours={commencement.enCours}>
                  <Icone nom="plus" />
                  {textes.creer}
                </Bouton>
                <p>{textes.creerAide}</p>
              </li>
              <li>
                <Bouton genre="ordinaire" onAppui={() => commencer(choisirFichier)}>
                  <Icone nom="dossier" />
                  {textes.ouvrir}
                </Bouton>
                <p>{textes.ouvrirAide}</p>
              </li>
            </ul>
          </section>
          {exemples.length > 0 && <ListeExemples exemples={exemples} onOuvrir={(nom) => commencer(() => ouvrirExemple(nom))} />}
        </form>
        <section className={styles.affichage} aria-labelledby={`${base}affichage`}>
          <h2 id={`${base}affichage`}>{coque.affichage}</h2>
          <ChoixAffichage noms={["theme", "taille"]} />
        </section>
      </div>
    </Coque>
  );
}
