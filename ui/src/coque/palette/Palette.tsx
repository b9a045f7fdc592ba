// Ctrl+K: one field for every place, every command and every word; the arrows choose, Entrée goes there.
import { Fragment, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Dialogue } from "../../composants/Dialogue";
import champs from "../../composants/champs/Champ.module.css";
import { CLE_ACCUEIL, chargerAccueil } from "../../etat/accueil";
import { annoncer } from "../../etat/journal";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { RechercheVue } from "../../ipc/generated/RechercheVue";
import { textes } from "../../textes/palette";
import { dossierOuvert, entrees, type Entree } from "./entrees";
import styles from "./Palette.module.css";

type Props = { ouvert: boolean; onFermer: () => void };

export function Palette({ ouvert, onFermer }: Props) {
  return (
    <Dialogue titre={textes.titre} ouvert={ouvert} onFermer={onFermer}>
      <Recherche onFermer={onFermer} />
    </Dialogue>
  );
}

/** Between two letters of a word. */
const PAUSE_MS = 120;
const RIEN: RechercheVue = { corrigee: null, trouves: [] };

/** What the texts of every dossier answer, a little after the last letter; the former answer stays meanwhile. */
function useTextes(cherche: string) {
  const [reponse, repondre] = useState<{ mots: string; vue: RechercheVue; echec: boolean }>({ mots: "", vue: RIEN, echec: false });
  const mots = cherche.trim();
  useEffect(() => {
    if (mots.length < 2) return;
    let actuel = true;
    const attente = setTimeout(() => {
      appeler("dossiers_chercher", { mots, dossier: dossierOuvert()?.id ?? null }).then(
        (vue) => actuel && repondre({ mots, vue, echec: false }),
        () => actuel && repondre({ mots, vue: RIEN, echec: true }),
      );
    }, PAUSE_MS);
    return () => {
      actuel = false;
      clearTimeout(attente);
    };
  }, [mots]);
  return mots.length < 2 ? { vue: RIEN, echec: false, enCours: false } : { ...reponse, enCours: reponse.mots !== mots };
}

function Recherche({ onFermer }: { onFermer: () => void }) {
  const base = useId();
  const liste = useRef<HTMLDivElement>(null);
  const [cherche, chercher] = useState("");
  const [rang, choisir] = useState(0);
  const { ressource } = useRessource(CLE_ACCUEIL, chargerAccueil);
  const accueil = ressource.etat === "pret" ? ressource.valeur : null;
  const { vue, enCours, echec } = useTextes(cherche);
  const offertes = useMemo(() => entrees(cherche, accueil, vue.trouves), [cherche, accueil, vue]);
  const courant = Math.min(rang, offertes.length - 1);
  const id = (place: number) => `${base}-${place}`;
  useEffect(() => {
    if (!enCours && cherche.trim() !== "") annoncer(textes.trouves(offertes.length));
  }, [enCours, cherche, offertes.length]);
  useEffect(() => {
    liste.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  });

  const agir = (entree: Entree | undefined) => {
    if (!entree) return;
    onFermer();
    // The dialog gives the focus back first.
    requestAnimationFrame(entree.agir);
  };
  const surTouche = (evenement: KeyboardEvent) => {
    const pas: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const deplacement = pas[evenement.key];
    if (deplacement !== undefined) {
      evenement.preventDefault();
      if (offertes.length > 0) choisir((courant + deplacement + offertes.length) % offertes.length);
    } else if (evenement.key === "Enter") {
      evenement.preventDefault();
      agir(offertes[courant]);
    }
  };
  return (
    <div className={styles.palette}>
      <input
        className={champs.saisie}
        type="search"
        role="combobox"
        aria-label={textes.champ}
        aria-expanded={offertes.length > 0}
        aria-controls={`${base}liste`}
        aria-autocomplete="list"
        aria-activedescendant={offertes.length > 0 ? id(courant) : undefined}
        aria-describedby={`${base}aide`}
        placeholder={textes.champ}
        autoComplete="off"
        spellCheck={false}
        // The dialog was opened to type here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={cherche}
        onChange={({ target }) => {
          chercher(target.value);
          choisir(0);
        }}
        onKeyDown={surTouche}
      />
      {vue.corrigee !== null && !enCours && <p className={styles.note}>{textes.corrigee(vue.corrigee)}</p>}
      {echec && !enCours && <p className={styles.note}>{textes.echec}</p>}
      <div ref={liste} id={`${base}liste`} className={styles.liste} role="listbox" aria-label={textes.resultats}>
        {parGroupe(offertes).map(([groupe, siennes]) => (
          <div key={groupe} role="group" aria-labelledby={`${base}${groupe}`}>
            <div id={`${base}${groupe}`} className={styles.groupe}>
              {textes.groupes[groupe]}
            </div>
            {siennes.map(({ entree, place }) => (
              // The keys are those of the field, which keeps the focus.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div key={entree.cle} id={id(place)} className={styles.entree} role="option" aria-selected={place === courant} onClick={() => agir(entree)} onMouseMove={() => choisir(place)}>
                <span className={styles.libelle}>{entree.libelle}</span>
                {entree.detail !== "" && <span className={styles.detail}>{entree.detail}</span>}
                {entree.extrait.length > 0 && <Extrait entree={entree} />}
              </div>
            ))}
          </div>
        ))}
      </div>
      {offertes.length === 0 && <p className={styles.note}>{enCours ? textes.enCours : textes.aucun}</p>}
      <p id={`${base}aide`} className={styles.touches}>
        {textes.touches}
      </p>
    </div>
  );
}

function Extrait({ entree: { extrait } }: { entree: Entree }) {
  return (
    <span className={styles.extrait}>
      {extrait.map(({ texte, trouve }, rang) => (
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={rang}>{trouve ? <mark>{texte}</mark> : texte}</Fragment>
      ))}
    </span>
  );
}

/** The entries in the order that they come in, with their place in the whole list. */
function parGroupe(offertes: readonly Entree[]) {
  const groupes = new Map<Entree["groupe"], { entree: Entree; place: number }[]>();
  for (const [place, entree] of offertes.entries()) groupes.set(entree.groupe, [...(groupes.get(entree.groupe) ?? []), { entree, place }]);
  return [...groupes];
}
