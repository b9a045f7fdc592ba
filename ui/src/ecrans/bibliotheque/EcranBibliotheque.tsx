// The texts and the rules of this machine, found by their words.
import { useCallback, useDeferredValue, useRef, useState } from "react";
import { Bouton } from "../../composants/Bouton";
import champs from "../../composants/champs/Champ.module.css";
import { useGeste } from "../../coque/gestes";
import type { BibliothequeVue } from "../../ipc/generated/BibliothequeVue";
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/bibliotheque";
import { Bibliotheque } from "./Bibliotheque";
import styles from "./Bibliotheque.module.css";
import { chercherRegles, chercherTextes } from "./recherche";
import { TableRegles } from "./TableRegles";
import { TableTextes } from "./TableTextes";

export function EcranBibliotheque() {
  return <Bibliotheque cherche>{(vue) => <Listes vue={vue} />}</Bibliotheque>;
}

function Listes({ vue }: { vue: BibliothequeVue }) {
  const titre = useTitre(textes.fenetre(textes.titre));
  const [saisi, saisir] = useState("");
  const mots = useDeferredValue(saisi.trim());
  const champ = useRef<HTMLInputElement>(null);
  useGeste("chercher", useCallback(() => champ.current?.focus(), []));
  const trouves = chercherTextes(vue.textes, mots);
  const regles = chercherRegles(vue.regles, mots);
  const titreDesRegles = useRef<HTMLHeadingElement>(null);
  const rien = trouves.length === 0 && regles.length === 0;
  return (
    <div className={styles.page}>
      <div>
        <h1 ref={titre} tabIndex={-1}>
          {textes.titre}
        </h1>
        <p className={styles.aide}>{textes.chapo}</p>
      </div>
      <search className={styles.recherche}>
        <input
          ref={champ}
          className={champs.saisie}
          type="search"
          aria-label={textes.chercher}
          placeholder={textes.chercher}
          autoComplete="off"
          value={saisi}
          onChange={({ target }) => saisir(target.value)}
        />
        <p role="status">{mots === "" ? "" : rien ? textes.aucun(mots) : textes.trouves(trouves.length, regles.length)}</p>
        {trouves.length > 0 && regles.length > 0 && (
          <Bouton genre="lien" onAppui={() => titreDesRegles.current?.focus()}>
            {textes.allerAuxRegles(regles.length)}
          </Bouton>
        )}
      </search>
      {trouves.length > 0 && <TableTextes trouves={trouves} />}
      {regles.length > 0 && <TableRegles regles={regles} titre={titreDesRegles} />}
    </div>
  );
}
