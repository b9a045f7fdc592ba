// The editor of a rich text: ProseMirror, its toolbar, and saving.
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { annoncer } from "../../etat/journal";
import { textes } from "../../textes/texte";
import { DELAI } from "../champs/brouillon";
import { nettoyer } from "./collage";
import { outils, outilsActifs, touches, type Outil } from "./commandes";
import { ecrireDocument, lireDocument } from "./document";
import { identifier } from "./identifiants";
import { OutilsTexte } from "./OutilsTexte";
import { afficherPuces, vuesDesPuces } from "./puces";
import styles from "./Texte.module.css";
import riche from "./TexteRiche.module.css";
import type { PropsTexte } from "./TexteRiche";

type Props = Pick<PropsTexte, "texte" | "nom" | "ton" | "constats" | "onEcrire"> & { children: ReactNode };

export default function Editeur({ texte: { document, puces }, nom, ton, constats, onEcrire, children }: Props) {
  const cadre = useRef<HTMLDivElement>(null);
  const vue = useRef<EditorView | null>(null);
  const [actifs, definirActifs] = useState<ReadonlySet<Outil>>(new Set());
  const [nettoye, definirNettoye] = useState(false);
  /** What is saved, and what was sent last. */
  const enregistre = useRef("");
  const envoye = useRef("");
  const minuterie = useRef(0);
  const dernier = useRef({ onEcrire, puces });
  useEffect(() => {
    dernier.current = { onEcrire, puces };
  });

  const enregistrer = useCallback(async () => {
    window.clearTimeout(minuterie.current);
    if (!vue.current) return;
    const ecrit = ecrireDocument(vue.current.state.doc);
    if (ecrit === enregistre.current || ecrit === envoye.current) return;
    envoye.current = ecrit;
    if (await dernier.current.onEcrire(ecrit)) enregistre.current = ecrit;
    // Refused: the next pause tries again.
    else if (envoye.current === ecrit) envoye.current = "";
  }, []);

  const depart = useRef(document);
  const description = constats.join(" ");
  useEffect(() => {
    if (!cadre.current) return;
    const etat = etatDe(depart.current);
    enregistre.current = ecrireDocument(etat.doc);
    const editeur = new EditorView(cadre.current, {
      state: etat,
      nodeViews: vuesDesPuces(() => dernier.current.puces),
      transformPastedHTML(html) {
        const propre = nettoyer(html);
        definirNettoye(propre.perdu);
        if (propre.perdu) annoncer(textes.nettoye);
        return propre.html;
      },
      dispatchTransaction(transaction) {
        const suite = editeur.state.apply(transaction);
        editeur.updateState(suite);
        definirActifs(outilsActifs(suite));
        if (!transaction.docChanged) return;
        if (!transaction.getMeta("paste")) definirNettoye(false);
        window.clearTimeout(minuterie.current);
        minuterie.current = window.setTimeout(() => void enregistrer(), DELAI);
      },
      handleDOMEvents: {
        blur: () => {
          void enregistrer();
          return false;
        },
      },
    });
    vue.current = editeur;
    return () => {
      void enregistrer();
      editeur.destroy();
      vue.current = null;
    };
  }, [enregistrer]);

  // The name and the findings of the field, on the very element that has the focus.
  useEffect(() => {
    vue.current?.setProps({
      attributes: {
        class: `${styles.acte} ${styles.zone}`,
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": nom,
        spellcheck: "true",
        ...(description === "" ? {} : { "aria-describedby": description }),
        ...(ton === null ? {} : { "data-ton": ton }),
      },
    });
  }, [nom, description, ton]);

  // The dossier changed elsewhere: undo of the top bar, another screen. What is being typed is never replaced.
  useEffect(() => {
    const editeur = vue.current;
    depart.current = document;
    if (!editeur) return;
    afficherPuces(editeur.dom, puces);
    const suite = etatDe(document);
    const recu = ecrireDocument(suite.doc);
    const present = ecrireDocument(editeur.state.doc);
    if (recu === present || present !== enregistre.current) return;
    enregistre.current = recu;
    envoye.current = "";
    editeur.updateState(suite);
  }, [document, puces]);

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
            outils[outil](editeur.state, editeur.dispatch, editeur);
            editeur.focus();
          }}
        />
      </div>
      <div ref={cadre} />
      {nettoye && <p className={riche.nettoye}>{textes.nettoye}</p>}
    </>
  );
}

function etatDe(document: string): EditorState {
  return EditorState.create({ doc: lireDocument(document), plugins: [identifier(), history(), keymap(touches)] });
}
