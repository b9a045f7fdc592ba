// The editor of a rich text: ProseMirror, its toolbar, and saving.
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { suivreFrappe } from "../../etat/frappes";
import { annoncer, signaler } from "../../etat/journal";
import { useRetenue } from "../../etat/retenues";
import type { PuceVue } from "../../ipc/generated/PuceVue";
import { textes } from "../../textes/texte";
import { nettoyer, type Perte } from "./collage";
import { estAuDossier, outils, outilsActifs, touches, type Outil } from "./commandes";
import { DialogueInsertion } from "./DialogueInsertion";
import { ecrireDocument, lireDocument } from "./document";
import { Enregistreur, PAUSE } from "./enregistreur";
import { identifier } from "./identifiants";
import { MenuOrthographe } from "./MenuOrthographe";
import { marquer, remarquer, type Marque } from "./marques";
import { OutilsTexte } from "./OutilsTexte";
import { inserer, lienActuel, type GenreInsertion, type Insertion } from "./insertion";
import { inconnuA, inconnuSuivant, retenir, verifierOrthographe, type MotInconnu } from "./orthographe";
import { afficherPuces, cleDonnee, cleRenvoi, vuesDesPuces } from "./puces";
import styles from "./Texte.module.css";
import riche from "./TexteRiche.module.css";
import type { PropsTexte } from "./TexteRiche";

type Props = Pick<PropsTexte, "texte" | "nom" | "ton" | "constats" | "marques" | "insertions" | "onVoir" | "onEcrire"> & { children: ReactNode };

export default function Editeur({ texte: { chemin, document, puces }, nom, ton, constats, marques, insertions, onVoir, onEcrire, children }: Props) {
  const cadre = useRef<HTMLDivElement>(null);
  const vue = useRef<EditorView | null>(null);
  const [actifs, definirActifs] = useState<ReadonlySet<Outil>>(new Set());
  const [nettoye, definirNettoye] = useState<Perte>("rien");
  const enregistreur = useRef<Enregistreur | null>(null);
  /** What is being chosen, with the address of the link at the caret. */
  const [choix, definirChoix] = useState<{ genre: GenreInsertion; lien: string } | null>(null);
  /** The unknown word that a menu is open about. */
  const [inconnu, definirInconnu] = useState<(MotInconnu & { element: HTMLElement }) | null>(null);
  /** Chips put in since the text was read: what they show comes with the next reading. */
  const ajoutees = useRef<PuceVue[]>([]);
  const description = constats.join(" ");
  const attributs = useMemo(() => attributsDuChamp(nom, description, ton), [nom, description, ton]);
  const dernier = useRef({ onEcrire, puces, attributs, marques });
  useEffect(() => {
    dernier.current = { onEcrire, puces, attributs, marques };
  });

  const depart = useRef(document);
  /** What could not be saved when the text was left. */
  const { retenue } = useRetenue(chemin, document);
  const gardee = useRef(retenue?.texte ?? null);
  useEffect(() => {
    if (!cadre.current) return;
    const etat = etatDe(gardee.current ?? depart.current, dernier.current.marques);
    const saisie = new Enregistreur(
      () => ecrireDocument((vue.current?.state ?? etat).doc),
      (ecrit, trait) => dernier.current.onEcrire(ecrit, trait),
    );
    if (gardee.current !== null) saisie.recevoir(depart.current);
    gardee.current = null;
    enregistreur.current = saisie;
    const arreter = suivreFrappe(() => saisie.couper());
    const editeur = new EditorView(cadre.current, {
      state: etat,
      // From the start: the editor would scroll to make up for what changes in its size afterwards.
      attributes: dernier.current.attributs,
      nodeViews: vuesDesPuces(() => [...dernier.current.puces, ...ajoutees.current]),
      transformPastedHTML(html) {
        const propre = nettoyer(html);
        definirNettoye(propre.perdu);
        if (propre.perdu !== "rien") annoncer(textes.nettoye[propre.perdu]);
        return propre.html;
      },
      dispatchTransaction(transaction) {
        // A paste is a stretch of its own.
        const deplace = transaction.docChanged && transaction.getMeta("uiEvent") !== undefined;
        if (deplace) saisie.couper();
        const suite = editeur.state.apply(transaction);
        editeur.updateState(suite);
        definirActifs(outilsActifs(suite));
        if (!transaction.docChanged) return;
        if (!transaction.getMeta("paste")) definirNettoye("rien");
        saisie.frapper();
        if (deplace) saisie.couper();
      },
      handleDOMEvents: {
        keydown: ({ state }, evenement) => estAuDossier(state, evenement),
        // The right button, and the key of menus, which speaks of the caret.
        contextmenu(editee, evenement) {
          const place = evenement.button === 2 ? editee.posAtCoords({ left: evenement.clientX, top: evenement.clientY })?.pos : editee.state.selection.head;
          const trouve = inconnuA(editee.state, place ?? -1);
          if (trouve === null) return false;
          evenement.preventDefault();
          definirInconnu({ ...trouve, element: elementDe(editee, trouve) });
          return true;
        },
        blur: () => {
          saisie.couper();
          return false;
        },
      },
    });
    vue.current = editeur;
    return () => {
      arreter();
      saisie.couper();
      editeur.destroy();
      vue.current = null;
      enregistreur.current = null;
    };
  }, []);

  // The name and the findings of the field, on the very element that has the focus.
  useEffect(() => {
    vue.current?.setProps({ attributes: attributs });
  }, [attributs]);

  useEffect(() => {
    const transaction = vue.current && remarquer(vue.current.state, marques);
    if (transaction) vue.current?.dispatch(transaction);
  }, [marques]);

  // The dossier changed elsewhere: undo of the top bar, another screen. What is being typed is never replaced.
  useEffect(() => {
    const editeur = vue.current;
    depart.current = document;
    const saisie = enregistreur.current;
    if (!editeur || !saisie) return;
    afficherPuces(editeur.dom, [...puces, ...ajoutees.current]);
    const suite = etatDe(document, dernier.current.marques);
    const recu = ecrireDocument(suite.doc);
    const present = ecrireDocument(editeur.state.doc);
    if (recu === present || !saisie.estAJour(present)) return;
    saisie.recevoir(recu);
    editeur.updateState(suite);
  }, [document, puces]);

  /** The word of the menu gives way to another. */
  const remplacer = ({ mot, depuis, jusque }: MotInconnu, autre: string) => {
    const editeur = vue.current;
    definirInconnu(null);
    if (!editeur) return;
    enregistreur.current?.couper();
    editeur.dispatch(editeur.state.tr.insertText(autre, depuis, jusque));
    enregistreur.current?.couper();
    annoncer(textes.orthographe.remplace(mot, autre));
    requestAnimationFrame(() => editeur.focus());
  };

  /** The caret goes to the next unknown word, whose menu opens. */
  const surOrthographe = () => {
    const editeur = vue.current;
    const trouve = editeur && inconnuSuivant(editeur.state);
    if (!trouve) return annoncer(textes.orthographe.aucun);
    editeur.dispatch(editeur.state.tr.setSelection(TextSelection.create(editeur.state.doc, trouve.depuis, trouve.jusque)).scrollIntoView());
    definirInconnu({ ...trouve, element: elementDe(editeur, trouve) });
  };

  const surInsertion = (insertion: Insertion) => {
    const editeur = vue.current;
    definirChoix(null);
    if (!editeur) return;
    const cle = cleDe(insertion);
    if (cle !== null && "texte" in insertion) ajoutees.current.push({ cle, texte: insertion.texte });
    enregistreur.current?.couper();
    editeur.dispatch(inserer(editeur.state, insertion));
    enregistreur.current?.couper();
    if ("texte" in insertion) annoncer(textes.insere(insertion.texte));
    // The dialog gives the focus back to its button first.
    requestAnimationFrame(() => editeur.focus());
  };

  return (
    <>
      <div className={riche.tete}>
        {children}
        <OutilsTexte
          nom={nom}
          actifs={actifs}
          onOutil={(outil) => {
            const editeur = vue.current;
            if (!editeur) return;
            enregistreur.current?.couper();
            outils[outil](editeur.state, editeur.dispatch, editeur);
            enregistreur.current?.couper();
            editeur.focus();
          }}
          onOrthographe={surOrthographe}
          onVoir={onVoir}
          onInsertion={(genre) => definirChoix({ genre, lien: vue.current ? lienActuel(vue.current.state) : "" })}
        />
      </div>
      {choix && <DialogueInsertion {...choix} insertions={insertions} onInserer={surInsertion} onFermer={() => definirChoix(null)} />}
      {inconnu && (
        <MenuOrthographe
          mot={inconnu.mot}
          element={inconnu.element}
          onChoisir={(mot) => remplacer(inconnu, mot)}
          onRetenir={() => {
            const { mot } = inconnu;
            definirInconnu(null);
            void retenir(mot).then(() => signaler("information", textes.orthographe.retenu(mot)));
            requestAnimationFrame(() => vue.current?.focus());
          }}
          onFermer={() => {
            definirInconnu(null);
            requestAnimationFrame(() => vue.current?.focus());
          }}
        />
      )}
      <div ref={cadre} />
      {nettoye !== "rien" && <p className={riche.nettoye}>{textes.nettoye[nettoye]}</p>}
    </>
  );
}

function attributsDuChamp(nom: string, description: string, ton: Props["ton"]): Record<string, string> {
  return {
    class: `${styles.acte} ${styles.zone}`,
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": nom,
    "aria-placeholder": textes.invite,
    // The words are judged by our own dictionary, the same on every system.
    spellcheck: "false",
    ...(description === "" ? {} : { "aria-describedby": description }),
    ...(ton === null ? {} : { "data-ton": ton }),
  };
}

/** The word where it is drawn. */
function elementDe(editeur: EditorView, { depuis }: MotInconnu): HTMLElement {
  const { node } = editeur.domAtPos(depuis + 1);
  return node instanceof HTMLElement ? node : (node.parentElement ?? editeur.dom);
}

/** Key of the chip that an insertion makes. */
function cleDe(insertion: Insertion): string | null {
  if (insertion.genre === "donnee") return cleDonnee(insertion.chemin, insertion.forme);
  return insertion.genre === "renvoi" ? cleRenvoi(insertion.cible) : null;
}

function etatDe(document: string, marques: readonly Marque[]): EditorState {
  return EditorState.create({ doc: lireDocument(document), plugins: [identifier(), marquer(marques), verifierOrthographe(), history({ newGroupDelay: PAUSE }), keymap(touches)] });
}
