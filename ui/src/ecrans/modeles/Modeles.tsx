// Under the actions of the plan: the templates that a fiche can begin from.
import { useEffect, useId, useRef, useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import type { Edition } from "../../etat/edition";
import { annoncer, signaler } from "../../etat/journal";
import { useRessource } from "../../etat/ressource";
import { appeler, enEchec } from "../../ipc/commandes";
import type { ModeleVue } from "../../ipc/generated/ModeleVue";
import { allerAuPassage } from "../../navigation/passage";
import { textes } from "../../textes/modeles";
import { DialogueModele } from "./DialogueModele";
import styles from "./Modeles.module.css";

export const CLE_MODELES = "modeles";

const charger = () => appeler("modeles_lire");

type Props = {
  /** False where the plan no longer changes. */
  creable: boolean;
  modifierListe: Edition["modifierListe"];
};

export function Modeles({ creable, modifierListe }: Props) {
  const id = useId();
  const { ressource, poser } = useRessource<ModeleVue[]>(CLE_MODELES, charger);
  const [aRenommer, renommer] = useState<ModeleVue | null>(null);
  /** The one just taken out, at its place, until something else is done. */
  const [retire, definirRetire] = useState<{ modele: ModeleVue; rang: number } | null>(null);
  const modeles = ressource.etat === "pret" ? ressource.valeur : [];
  if (modeles.length === 0 && retire === null) return null;

  const faire = async (geste: () => Promise<ModeleVue[]>, dire: string, suite: typeof retire = null) => {
    try {
      poser(await geste());
      definirRetire(suite);
      annoncer(dire);
    } catch (cause) {
      signaler("erreur", enEchec(cause).message);
    }
  };
  const creer = async ({ id: modele, nom }: ModeleVue) => {
    const issue = await modifierListe({ ajouter: { chemin: "actions", modele: `modele:${modele}` } });
    if (issue.etat !== "enregistre" || issue.retour.ajoute === null) return;
    allerAuPassage([issue.retour.ajoute]);
    const { remarque } = issue.retour;
    if (remarque === null) annoncer(textes.cree(nom));
    else signaler("information", [textes.cree(nom), remarque].join(" "));
  };
  const lignes = retire === null ? modeles : [...modeles.slice(0, retire.rang), retire.modele, ...modeles.slice(retire.rang)];
  return (
    <section className={styles.modeles} aria-labelledby={id}>
      <h2 id={id}>{textes.titre}</h2>
      <p className={styles.aide}>{textes.aide}</p>
      <ul>
        {lignes.map((modele) =>
          modele.id === retire?.modele.id ? (
            <Retire key={modele.id} modele={modele} onRemettre={() => void faire(() => appeler("modele_remettre", { modele: modele.id }), textes.remis(modele.nom))} />
          ) : (
            <li key={modele.id}>
              <div className={styles.mots}>
                <strong>{modele.nom}</strong>
                <p>{modele.contenu}</p>
                <p>{modele.signature}</p>
              </div>
              <div className={styles.gestes}>
                {creable && (
                  <Bouton genre="ordinaire" onAppui={() => void creer(modele)} nomVocal={textes.creerDe(modele.nom)}>
                    <Icone nom="plus" />
                    {textes.creer}
                  </Bouton>
                )}
                <Bouton genre="lien" onAppui={() => renommer(modele)} nomVocal={textes.renommerDe(modele.nom)}>
                  {textes.renommer}
                </Bouton>
                <Bouton
                  genre="lien"
                  onAppui={() => void faire(() => appeler("modele_supprimer", { modele: modele.id }), textes.supprime(modele.nom), { modele, rang: modeles.indexOf(modele) })}
                  nomVocal={textes.supprimerDe(modele.nom)}
                >
                  {textes.supprimer}
                </Bouton>
              </div>
            </li>
          ),
        )}
      </ul>
      {aRenommer && (
        <DialogueModele
          titre={textes.renommerTitre}
          depart={aRenommer.nom}
          aide={null}
          onNommer={async (nom) => {
            poser(await appeler("modele_renommer", { modele: aRenommer.id, nom }));
            definirRetire(null);
            annoncer(textes.renomme(nom.trim()));
          }}
          onFermer={() => renommer(null)}
        />
      )}
    </section>
  );
}

/** The button that was pressed is gone: the way back takes the focus. */
function Retire({ modele, onRemettre }: { modele: ModeleVue; onRemettre: () => void }) {
  const ligne = useRef<HTMLLIElement>(null);
  useEffect(() => ligne.current?.querySelector("button")?.focus(), []);
  return (
    <li ref={ligne}>
      <p className={styles.mots}>{textes.supprime(modele.nom)}</p>
      <div className={styles.gestes}>
        <Bouton genre="lien" onAppui={onRemettre} nomVocal={textes.annulerDe(modele.nom)}>
          {textes.annuler}
        </Bouton>
      </div>
    </li>
  );
}
