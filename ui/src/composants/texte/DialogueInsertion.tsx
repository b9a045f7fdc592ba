// Choosing what to put into a text: a figure of the dossier, an article, an address, a footnote.
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { signaler } from "../../etat/journal";
import { enEchec } from "../../ipc/commandes";
import type { InsertionsVue } from "../../ipc/generated/InsertionsVue";
import { repond } from "../../texte/recherche";
import { textes } from "../../textes/texte";
import { Attente } from "../Attente";
import { Bouton } from "../Bouton";
import { CadreChamp, descriptions } from "../champs/CadreChamp";
import champs from "../champs/Champ.module.css";
import { ChampRecherche } from "../champs/ChampRecherche";
import { Dialogue } from "../Dialogue";
import styles from "./DialogueInsertion.module.css";
import { adresseLue, type GenreInsertion, type Insertion } from "./insertion";

type Props = {
  genre: GenreInsertion;
  /** Address of the link at the caret. */
  lien: string;
  insertions: () => Promise<InsertionsVue>;
  onInserer: (insertion: Insertion) => void;
  onFermer: () => void;
};

export function DialogueInsertion({ genre, lien, insertions, onInserer, onFermer }: Props) {
  return (
    <Dialogue titre={textes.inserer[genre]} ouvert onFermer={onFermer}>
      {genre === "lien" && <Lien actuel={lien} onInserer={onInserer} />}
      {genre === "note" && <Note onInserer={onInserer} />}
      {(genre === "donnee" || genre === "renvoi") && <Choix genre={genre} insertions={insertions} onInserer={onInserer} onFermer={onFermer} />}
    </Dialogue>
  );
}

type Entree = { id: string; titre: string; detail: string; insertion: Insertion };
type Groupe = { titre: string; entrees: Entree[] };

function Choix({ genre, insertions, onInserer, onFermer }: { genre: "donnee" | "renvoi" } & Pick<Props, "insertions" | "onInserer" | "onFermer">) {
  const [groupes, definir] = useState<Groupe[] | null>(null);
  const [cherche, definirCherche] = useState("");
  const cadre = useRef<HTMLDivElement>(null);
  const base = useId();
  const fermer = useRef(onFermer);
  useEffect(() => {
    let actif = true;
    insertions().then(
      (vue) => actif && definir(genre === "donnee" ? donnees(vue) : renvois(vue)),
      (cause: unknown) => {
        signaler("erreur", enEchec(cause).message);
        if (actif) fermer.current();
      },
    );
    return () => {
      actif = false;
    };
  }, [genre, insertions]);
  if (groupes === null) return <Attente texte={textes.attente} />;
  const trouves = groupes
    .map(({ titre, entrees }) => ({ titre, entrees: entrees.filter((entree) => repond(`${entree.titre} ${entree.detail} ${titre} ${nature(entree)}`, cherche)) }))
    .filter(({ entrees }) => entrees.length > 0);
  const [seule, ...autres] = trouves.flatMap(({ entrees }) => entrees);
  const surTouche = (evenement: KeyboardEvent) => {
    if (evenement.key === "Enter" && evenement.target instanceof HTMLInputElement && seule && autres.length === 0) {
      evenement.preventDefault();
      return onInserer(seule.insertion);
    }
    const sens = evenement.key === "ArrowDown" ? 1 : evenement.key === "ArrowUp" ? -1 : 0;
    if (sens === 0) return;
    const places = [...(cadre.current?.querySelectorAll<HTMLElement>("input, button") ?? [])];
    const suite = places[places.indexOf(document.activeElement as HTMLElement) + sens];
    if (!suite) return;
    evenement.preventDefault();
    suite.focus();
  };
  return (
    // Arrows go from the field to the list and along it, as in a menu; Tab does too. Enter takes the only one left.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={cadre} onKeyDown={surTouche}>
      <ChampRecherche nom={textes.chercher} valeur={cherche} onValeur={definirCherche} />
      <div className={styles.liste}>
        {trouves.map(({ titre, entrees }, rang) => (
          <section key={titre} aria-labelledby={`${base}${rang}`}>
            <h3 id={`${base}${rang}`} className={styles.groupe}>
              {titre}
            </h3>
            <ul>
              {entrees.map((entree) => (
                <li key={entree.id}>
                  <button type="button" className={styles.entree} onClick={() => onInserer(entree.insertion)}>
                    <strong>{entree.titre}</strong>
                    {entree.detail !== "" && <span>{entree.detail}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {trouves.length === 0 && <p className={styles.rien}>{textes.rien}</p>}
      </div>
    </div>
  );
}

/** The amounts are found by that word, said in their name or not. */
function nature({ titre }: Entree): string {
  return titre.includes("€") ? textes.montant : "";
}

function donnees({ donnees: liste }: InsertionsVue): Groupe[] {
  const groupes: Groupe[] = [];
  for (const { groupe, chemin, forme, libelle, texte } of liste) {
    const entree: Entree = { id: `${chemin} ${forme}`, titre: texte, detail: libelle, insertion: { genre: "donnee", chemin, forme, texte } };
    const dernier = groupes.at(-1);
    if (dernier?.titre === groupe) dernier.entrees.push(entree);
    else groupes.push({ titre: groupe, entrees: [entree] });
  }
  return groupes;
}

function renvois({ renvois: liste }: InsertionsVue): Groupe[] {
  const entrees = liste.map(({ code, libelle }): Entree => {
    const [nom = libelle] = libelle.split(" – ");
    return { id: code, titre: libelle, detail: "", insertion: { genre: "renvoi", cible: code, texte: nom.charAt(0).toLowerCase() + nom.slice(1) } };
  });
  return [{ titre: textes.articlesEtFiches, entrees }];
}

function Lien({ actuel, onInserer }: { actuel: string } & Pick<Props, "onInserer">) {
  const id = useId();
  const champ = useRef<HTMLInputElement>(null);
  const [adresse, definirAdresse] = useState(actuel);
  const [refus, definirRefus] = useState<string | null>(null);
  const surEnvoi = (evenement: FormEvent) => {
    evenement.preventDefault();
    const href = adresseLue(adresse);
    if (href !== null) return onInserer({ genre: "lien", href });
    definirRefus(textes.adresseRefusee);
    champ.current?.focus();
  };
  return (
    <form className={styles.formulaire} onSubmit={surEnvoi} noValidate>
      <CadreChamp id={id} libelle={textes.adresse} aide={textes.adresseAide} refus={refus} taille="large">
        <input
          ref={champ}
          id={id}
          className={champs.saisie}
          inputMode="url"
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={adresse}
          aria-invalid={refus !== null || undefined}
          aria-describedby={descriptions(id, refus, [], textes.adresseAide)}
          onChange={({ target }) => {
            definirAdresse(target.value);
            definirRefus(null);
          }}
        />
      </CadreChamp>
      <div className={styles.gestes}>
        <Bouton genre="principal" envoi="formulaire">
          {textes.valider}
        </Bouton>
        {actuel !== "" && (
          <Bouton genre="ordinaire" onAppui={() => onInserer({ genre: "lien", href: null })}>
            {textes.retirerLien}
          </Bouton>
        )}
      </div>
    </form>
  );
}

function Note({ onInserer }: Pick<Props, "onInserer">) {
  const id = useId();
  const champ = useRef<HTMLTextAreaElement>(null);
  const [texte, definirTexte] = useState("");
  const [refus, definirRefus] = useState<string | null>(null);
  const surEnvoi = (evenement: FormEvent) => {
    evenement.preventDefault();
    if (texte.trim() !== "") return onInserer({ genre: "note", texte: texte.trim() });
    definirRefus(textes.noteVide);
    champ.current?.focus();
  };
  return (
    <form className={styles.formulaire} onSubmit={surEnvoi} noValidate>
      <CadreChamp id={id} libelle={textes.note} aide={textes.noteAide} refus={refus} taille="large">
        <textarea
          ref={champ}
          id={id}
          className={champs.saisie}
          rows={3}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={texte}
          aria-invalid={refus !== null || undefined}
          aria-describedby={descriptions(id, refus, [], textes.noteAide)}
          onChange={({ target }) => {
            definirTexte(target.value);
            definirRefus(null);
          }}
        />
      </CadreChamp>
      <div className={styles.gestes}>
        <Bouton genre="principal" envoi="formulaire">
          {textes.valider}
        </Bouton>
      </div>
    </form>
  );
}
