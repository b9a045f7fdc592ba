// Elements in order: opened, moved with buttons or Alt and an arrow, taken out, added.
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import { MenuActions } from "../../composants/MenuActions";
import { combinaison } from "../../coque/combinaisons";
import type { ElementVue } from "../../ipc/generated/ElementVue";
import type { ListeVue } from "../../ipc/generated/ListeVue";
import { allerAuPassage } from "../../navigation/passage";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/edition";
import { textes as notes } from "../../textes/notes";
import { Insertion, Lecture, Verrou } from "./DuCadre";
import styles from "./Liste.module.css";
import { place, sensDesTouches, type Sens } from "./ordre";

type Props = {
  dossier: string;
  liste: ListeVue;
  /** Whether fields of this element stand on this same screen. */
  modifiable: (chemin: string) => boolean;
  onModifier: (chemin: string) => void;
  /** Ids of what says the findings about an element. */
  constats: (chemin: string) => readonly string[];
  /** Into this list, or into the one that would hold a text to insert. */
  onAjouter: (modele: string, chemin: string) => void;
  /** Writes a note of work about an element; null where nothing is written any more. */
  onNoter: ((element: ElementVue) => void) | null;
  /** Writes one that comes back some days before the date of an element. */
  onRappeler: (element: ElementVue, date: string) => void;
  onCopier: (element: ElementVue) => Promise<void>;
  onRetirer: (element: ElementVue, libelle: string) => Promise<void>;
  onDeplacer: (element: ElementVue, apres: string | null, rang: number) => Promise<void>;
};

type Geste = "monter" | "descendre" | "retirer";

export function Liste({ dossier, liste, modifiable, onModifier, constats, onAjouter, onNoter, onRappeler, onCopier, onRetirer, onDeplacer }: Props) {
  const id = useId();
  const cadre = useRef<HTMLElement>(null);
  /** Where the focus goes once the list has its new order. */
  const [suite, definirSuite] = useState<{ chemin: string | null; geste: Geste } | null>(null);
  const { elements, ajouts } = liste;

  useEffect(() => {
    if (!suite) return;
    const ligne = suite.chemin === null ? null : cadre.current?.querySelector(`[data-chemin="${CSS.escape(suite.chemin)}"]`);
    const boutons = [...((ligne ?? cadre.current)?.querySelectorAll<HTMLButtonElement>("button:not(:disabled)") ?? [])];
    (boutons.find((bouton) => bouton.dataset.geste === suite.geste) ?? boutons[0])?.focus();
  }, [suite]);

  const deplacer = async (element: ElementVue, sens: Sens, geste: Geste) => {
    const but = place(elements, element.chemin, sens);
    if (!but) return;
    await onDeplacer(element, but.apres, but.rang);
    definirSuite({ chemin: element.chemin, geste });
  };
  const retirer = async (element: ElementVue, libelle: string) => {
    const rang = elements.indexOf(element);
    await onRetirer(element, libelle);
    definirSuite({ chemin: (elements[rang + 1] ?? elements[rang - 1])?.chemin ?? null, geste: "retirer" });
  };
  const surTouche = (evenement: KeyboardEvent, element: ElementVue) => {
    const sens = sensDesTouches[combinaison(evenement)];
    if (liste.fixe || sens === undefined) return;
    evenement.preventDefault();
    void deplacer(element, sens, sens === -1 ? "monter" : "descendre");
  };

  return (
    <section ref={cadre} className={styles.liste} aria-labelledby={id}>
      <div className={styles.tete}>
        <h2 id={id}>{liste.titre}</h2>
        {elements.length > 0 && <p>{textes.nombre(elements.length)}</p>}
      </div>
      {elements.length === 0 ? (
        <p className={styles.vide}>{liste.vide}</p>
      ) : (
        <ol>
          {elements.map((element, rang) => (
            // The keys of the row work from any of its buttons.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li key={element.chemin} data-chemin={element.chemin} aria-describedby={constats(element.chemin).join(" ") || undefined} tabIndex={-1} onKeyDown={(evenement) => surTouche(evenement, element)}>
              <span className={styles.cote}>{element.code}</span>
              <div className={styles.mots}>
                {element.ouvrir ? (
                  <a href={ecrireRoute({ ecran: "travail", id: dossier, demande: element.ouvrir })} onClick={() => element.ouvrir?.element === null && allerAuPassage([element.chemin])}>
                    {element.titre}
                  </a>
                ) : (
                  <span>{element.titre}</span>
                )}
                {element.detail !== "" && <p>{element.detail}</p>}
                {element.verrou && <Verrou verrou={element.verrou} />}
                {element.a_inserer && <Lecture titre={element.titre} aInserer={element.a_inserer} />}
              </div>
              {element.a_inserer && <Insertion aInserer={element.a_inserer} onAjouter={onAjouter} />}
              <div className={styles.gestes}>
                {onNoter && element.rappelable !== null && (
                  <Bouton genre="lien" onAppui={() => onRappeler(element, element.rappelable ?? "")} nomVocal={notes.meLeRappelerDe(element.titre)}>
                    {notes.meLeRappeler}
                  </Bouton>
                )}
                {element.ouvrir === null && modifiable(element.chemin) && (
                  <Bouton genre="lien" onAppui={() => onModifier(element.chemin)} nomVocal={textes.modifierNomme(element.titre)}>
                    {textes.modifier}
                  </Bouton>
                )}
                {onNoter && element.a_inserer === null && <Geste geste="noter" nom={notes.ajouterA(element.titre)} inactif={false} onAppui={() => onNoter(element)} />}
                {!liste.fixe && (
                  <>
                    <Geste geste="monter" nom={textes.monter(element.titre)} inactif={rang === 0} onAppui={() => void deplacer(element, -1, "monter")} />
                    <Geste geste="descendre" nom={textes.descendre(element.titre)} inactif={rang === elements.length - 1} onAppui={() => void deplacer(element, 1, "descendre")} />
                    {liste.copiable && <Geste geste="copier" nom={textes.copier(element.titre)} inactif={false} onAppui={() => void onCopier(element)} />}
                    {element.retirer !== null && <Geste geste="retirer" nom={element.retirer} inactif={false} onAppui={() => void retirer(element, element.retirer ?? "")} />}
                  </>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      <Ajouts titre={liste.titre} ajouts={ajouts} onAjouter={(modele) => onAjouter(modele, liste.chemin)} />
    </section>
  );
}

function Ajouts({ titre, ajouts, onAjouter }: { titre: string; ajouts: ListeVue["ajouts"]; onAjouter: (modele: string) => void }) {
  const [seul, ...autres] = ajouts;
  if (!seul) return null;
  return (
    <div className={styles.pied}>
      {autres.length === 0 ? (
        <Bouton genre="ordinaire" onAppui={() => onAjouter(seul.code)}>
          <Icone nom="plus" />
          {seul.libelle}
        </Bouton>
      ) : (
        <MenuActions
          genre="ordinaire"
          nomVocal={textes.ajoutListe(titre)}
          actions={ajouts.map(({ code, libelle }) => ({ cle: code, libelle }))}
          onAction={onAjouter}
        >
          <Icone nom="plus" />
          {textes.ajouter}
        </MenuActions>
      )}
    </div>
  );
}

const icones = { noter: "memo", copier: "copier", monter: "monter", descendre: "descendre", retirer: "corbeille" } as const;

function Geste({ geste, nom, inactif, onAppui }: { geste: keyof typeof icones; nom: string; inactif: boolean; onAppui: () => void }) {
  return (
    <button type="button" className={styles.geste} data-geste={geste} aria-label={nom} title={nom} disabled={inactif} onClick={onAppui}>
      <Icone nom={icones[geste]} />
    </button>
  );
}
