// A grid of figures that behaves as a spreadsheet: keys, ranges, exchange with Excel and LibreOffice.
import { memo, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type ClipboardEvent, type ComponentProps, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { annoncer, signaler } from "../../etat/journal";
import { combinaison } from "../../coque/combinaisons";
import { gesteDHistorique } from "../../coque/gestes";
import { commencerFrappe, finirFrappe, suivreFrappe } from "../../etat/frappes";
import type { CelluleGrille } from "../../ipc/generated/CelluleGrille";
import type { GrilleVue } from "../../ipc/generated/GrilleVue";
import type { LigneGrille } from "../../ipc/generated/LigneGrille";
import { textes } from "../../textes/grille";
import { Bouton } from "../Bouton";
import { BulleRefus } from "./BulleRefus";
import { useDebord } from "./debord";
import type { TonDePassage } from "../gravite";
import { Icone } from "../Icone";
import styles from "./GrilleSaisie.module.css";
import { LigneSaisie, sansMarque, type Marque } from "./LigneSaisie";
import { additionne, afficher, celluleEn, cellulesDe, genreDe, lignesDeCellules, nommer, ouverte, pourTableur, preparerCollage, preparerEffacement, preparerRecopie } from "./modele";
import { depart, etendue, memePosition, mouvoir, multiple, type Mouvement, type Position } from "./selection";
import { ecrireTsv, lireTsv } from "./tsv";
import { gestesDeGrille, mouvementDe, suitesDeFrappe, type GesteDeGrille } from "./touches";
import { useSaisies, type Saisir } from "./saisies";

type PropsGrille = {
  grille: GrilleVue;
  /** Beside the title. Must be stable. */
  outil?: ReactNode;
  /** Long titles of rows are cut to one line when their code is enough; codes alone take no room. */
  titres?: "entiers" | "courts" | "codes";
  ton: (chemin: string) => TonDePassage | null;
  /** Ids of what says the findings about a cell. */
  constats: (chemin: string) => readonly string[];
  onSaisir: Saisir;
  /** Name of what `onAnnuler` would undo now. */
  annulable: string | null;
  /** Name of what was undone last, and could be done again. */
  retablissable: string | null;
  onAnnuler: () => void;
};

/** Drawn again when its figures, its findings or what would be undone change: a screen holds several. */
export const GrilleSaisie = memo(function GrilleSaisie({ grille, outil, titres = "entiers", ton, constats, onSaisir, annulable, retablissable, onAnnuler }: PropsGrille) {
  const base = useId();
  const table = useRef<HTMLTableElement>(null);
  const lignes = useMemo(() => lignesDeCellules(grille), [grille]);
  const rangs = useMemo(() => new Map(lignes.map((ligne, rang) => [ligne, rang])), [lignes]);
  const colonnes = grille.entetes.length - 1;
  const taille = { lignes: lignes.length, colonnes };
  const [choisie, choisir] = useState(depart);
  const selection = mouvoir(choisie, { genre: "borner" }, taille);
  const zone = etendue(selection);
  const plusieurs = multiple(selection);
  /** What is typed in the active cell; null when it is only looked at. */
  const [frappe, definirFrappe] = useState<string | null>(null);
  const nomDe = useCallback(
    (chemin: string) => {
      for (const ligne of lignes) {
        const colonne = ligne.cellules.findIndex((cellule) => cellule.chemin === chemin);
        if (colonne >= 0) return nommer(grille, ligne, colonne);
      }
      return grille.titre;
    },
    [grille, lignes],
  );
  const { refus, attentes, rapport, envoyer, oublier, fermerRapport } = useSaisies(lignes, onSaisir, nomDe, { annulable, retablissable });
  const active = celluleEn(lignes, selection.active);
  const cadre = useRef<HTMLDivElement>(null);
  useDebord(cadre);
  const [dedans, definirDedans] = useState(false);
  const refusActif = dedans && active && active.chemin !== null ? refus.get(active.cle) : undefined;

  // The focus follows the active cell when a key or the pointer moved it, never otherwise.
  const suivre = useRef(false);
  const repere = `${selection.active.ligne}-${selection.active.colonne}`;
  useLayoutEffect(() => {
    if (!suivre.current) return;
    suivre.current = false;
    const cellule = table.current?.querySelector<HTMLElement>(`[data-position="${repere}"]`);
    const champ = cellule?.querySelector("input");
    (champ ?? cellule)?.focus();
    if (!champ) cellule?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  usePressePapiersSansSelection(table);

  const bouger = (mouvement: Mouvement) => {
    suivre.current = true;
    choisir(mouvoir(selection, mouvement, taille));
  };
  const commencer = (texte: string) => {
    if (!ouverte(active)) {
      annoncer(active?.lecture_seule === true ? textes.scellee : textes.calculee);
      return;
    }
    suivre.current = true;
    definirFrappe(texte);
  };
  const montre = (cellule: CelluleGrille) => (cellule.chemin === null ? undefined : (attentes.get(cellule.cle)?.texte ?? refus.get(cellule.cle)?.texte)) ?? afficher(cellule);
  const valider = (mouvement: Mouvement | null) => {
    const texte = frappe;
    definirFrappe(null);
    if (texte !== null && ouverte(active) && texte !== montre(active)) {
      const ligne = lignes[selection.active.ligne];
      if (ligne) void envoyer(nommer(grille, ligne, selection.active.colonne), [{ chemin: active.chemin, nature: active.nature, texte }], null);
    }
    if (mouvement) bouger(mouvement);
  };
  const tapee = frappe !== null && ouverte(active) && frappe !== montre(active);
  useEffect(() => {
    if (!tapee) return;
    commencerFrappe(table);
    return () => finirFrappe(table);
  }, [tapee]);
  // A screen left in the middle of a cell keeps what was typed in it.
  const dernier = useRef(valider);
  useLayoutEffect(() => {
    dernier.current = valider;
  });
  useEffect(() => () => dernier.current(null), [dernier]);
  useEffect(
    () =>
      suivreFrappe(() => {
        // The focus of the field that goes stays with its cell.
        suivre.current = table.current?.querySelector("input") !== null;
        dernier.current(null);
      }),
    [dernier],
  );
  const effacer = (mots: "effacer" | "couper") => {
    const saisies = preparerEffacement(lignes, zone, montre);
    // Emptying a cell also forgets what was refused in it.
    cellulesDe(lignes, zone).flat().forEach(oublier);
    const [seule, ...autres] = saisies;
    if (!seule) return;
    const ligne = lignes[selection.active.ligne];
    const libelle = autres.length === 0 && ligne && !plusieurs ? nommer(grille, ligne, selection.active.colonne) : textes[mots][genreDe(saisies)](saisies.length);
    const dire = mots === "effacer" ? textes.effaces : textes.coupes;
    void envoyer(libelle, saisies, autres.length > 0 ? { dire: dire[genreDe(saisies)] } : null);
  };
  const recopier = () => {
    const saisies = preparerRecopie(lignes, zone, montre);
    if (saisies.length === 0) {
      annoncer(textes.rienACopier);
      return;
    }
    void envoyer(textes.recopier[genreDe(saisies)](saisies.length), saisies, { dire: textes.recopies[genreDe(saisies)] });
  };
  const faire: Record<GesteDeGrille, () => void> = {
    modifier: () => commencer(active ? montre(active) : ""),
    vider: () => effacer("effacer"),
    recopier,
    abandonner: () => {
      if (active) oublier(active);
      fermerRapport();
      if (plusieurs) bouger({ genre: "aller", position: selection.active });
    },
  };
  const surTouche = (evenement: KeyboardEvent) => {
    const touche = combinaison(evenement);
    if (frappe !== null) {
      const suite = suitesDeFrappe[touche];
      if (suite) {
        evenement.preventDefault();
        valider(suite);
      } else if (touche === "Échap" || gesteDHistorique(evenement) === "annuler") {
        // What is typed and not saved goes first; the dossier has its turn with the next key.
        evenement.preventDefault();
        suivre.current = true;
        definirFrappe(null);
      }
      return;
    }
    const mouvement = mouvementDe(evenement);
    if (mouvement) {
      evenement.preventDefault();
      bouger(surEnTete(evenement) && mouvement.genre === "bouger" && mouvement.colonnes > 0 ? { genre: "aller", position: selection.active } : mouvement);
      return;
    }
    // The header of a row is read: its cells are written.
    if (surEnTete(evenement)) return;
    const geste = gestesDeGrille[touche];
    if (geste) {
      if (geste !== "abandonner") evenement.preventDefault();
      faire[geste]();
    } else if (estFrappe(evenement)) {
      // The field takes the focus before the sign, or the accent to come, is inserted: nothing is lost.
      flushSync(() => commencer(""));
    }
  };
  const surCopie = (evenement: ClipboardEvent) => {
    if (frappe !== null || surEnTete(evenement)) return;
    evenement.preventDefault();
    evenement.clipboardData.setData("text/plain", ecrireTsv(cellulesDe(lignes, zone).map((ligne) => ligne.map((cellule) => pourTableur(cellule, montre)))));
  };
  const surCoupe = (evenement: ClipboardEvent) => {
    if (frappe !== null || surEnTete(evenement)) return;
    surCopie(evenement);
    effacer("couper");
  };
  const surCollage = (evenement: ClipboardEvent) => {
    if (frappe !== null || surEnTete(evenement)) return;
    evenement.preventDefault();
    const collage = preparerCollage(grille, lignes, lireTsv(evenement.clipboardData.getData("text/plain")), zone, montre);
    if ("autresAnnees" in collage) {
      signaler("erreur", textes.autresAnnees(collage.autresAnnees.join(", ")));
      return;
    }
    if (collage.saisies.length === 0) {
      annoncer(textes.rienAColler);
      return;
    }
    void envoyer(textes.coller[genreDe(collage.saisies)](collage.saisies.length), collage.saisies, { collage });
  };
  const surAppui = (evenement: MouseEvent) => {
    const position = positionDe(evenement.target);
    if (!position || evenement.button !== 0) return;
    if (frappe !== null) {
      if (evenement.target instanceof HTMLInputElement) return;
      valider(null);
    }
    evenement.preventDefault();
    bouger(evenement.shiftKey ? { genre: "etendre_a", position } : { genre: "aller", position });
  };
  const surSurvol = (evenement: MouseEvent) => {
    const position = positionDe(evenement.target);
    if (position && !memePosition(position, selection.active) && evenement.buttons === 1 && frappe === null) bouger({ genre: "etendre_a", position });
  };
  // Someone came from elsewhere: a finding, a screen reader.
  const surFocus = useCallback(
    (position: Position) => choisir((avant) => (memePosition(position, avant.active) ? avant : { active: position, ancre: position })),
    [choisir],
  );
  const surSortie = useCallback(() => dernier.current(null), []);
  const refusVisibles = lignes.flatMap((ligne) => ligne.cellules.flatMap(({ chemin, cle }, colonne) => (chemin !== null && refus.has(cle) ? [{ cle, ligne, colonne }] : [])));
  /** How many cells could not be read of those that this one adds up. */
  const manquent = (ligne: LigneGrille, colonne: number): number =>
    refusVisibles.filter((refuse) => refus.get(refuse.cle)?.motif === "refusee" && additionne(grille, ligne, colonne, refuse)).length;
  /** What a row shows when none of its cells waits or was refused: worked out once, for most rows stay as they are. */
  const calmes = useMemo(() => ({ selon: [ton, constats], contenus: new WeakMap<LigneGrille, Contenu>() }), [ton, constats]).contenus;
  const contenuDe = (ligne: LigneGrille): Contenu => {
    const calme = refus.size === 0 && (attentes.size === 0 || !ligne.cellules.some(({ cle }) => attentes.has(cle)));
    const connu = calme ? calmes.get(ligne) : undefined;
    if (connu) return connu;
    const contenu = { textes: ligne.cellules.map(montre), enTete: enTete(ligne), marques: ligne.cellules.map((cellule, colonne) => marque(ligne, cellule, colonne)) };
    if (calme) calmes.set(ligne, contenu);
    return contenu;
  };
  const enTete = ({ chemin }: LigneGrille): Marque => (chemin === null ? sansMarque : { ...sansMarque, ton: ton(chemin), decrite: constats(chemin).join(" ") });
  const marque = (ligne: LigneGrille, { chemin, cle }: CelluleGrille, colonne: number): Marque => {
    if (chemin === null) {
      const manque = refusVisibles.length === 0 ? 0 : manquent(ligne, colonne);
      return manque === 0 ? sansMarque : { ...sansMarque, manque };
    }
    const refuse = refus.has(cle);
    const decrite = [...(refuse ? [idRefus(base, cle)] : []), ...constats(chemin)];
    const teinte = ton(chemin);
    return refuse || teinte !== null || decrite.length > 0 ? { ...sansMarque, refuse, ton: teinte, decrite: decrite.join(" ") } : sansMarque;
  };

  return (
    <section className={styles.bloc} aria-labelledby={`${base}titre`}>
      <div className={styles.tete}>
        <h2 id={`${base}titre`}>{grille.titre}</h2>
        <p id={`${base}description`}>{grille.description}</p>
        {outil}
      </div>
      <div className={styles.place}>
        <div ref={cadre} className={styles.cadre}>
          <table
            ref={table}
            // A table for those who read it, a grid for those who write in it.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
            role="grid"
            aria-labelledby={`${base}titre`}
            aria-describedby={`${base}description`}
            aria-multiselectable="true"
            data-titres={titres}
            onFocus={() => definirDedans(true)}
            onBlur={({ currentTarget, relatedTarget }) => definirDedans(currentTarget.contains(relatedTarget))}
            onKeyDown={surTouche}
            onCopy={surCopie}
            onCut={surCoupe}
            onPaste={surCollage}
            onMouseDown={surAppui}
            onMouseMove={surSurvol}
            onDoubleClick={({ target }) => positionDe(target) && frappe === null && commencer(active ? montre(active) : "")}
          >
            <thead>
              <tr>
                {grille.entetes.map((entete, rang) => (
                  <th key={entete} scope="col" data-nature={rang > 0 ? lignes[0]?.cellules[rang - 1]?.nature : undefined}>
                    {entete}
                  </th>
                ))}
              </tr>
            </thead>
            {groupes(grille.lignes).map(({ titre, siennes }) => (
              <tbody key={titre ? titre.code + titre.titre : "debut"}>
                {titre && (
                  <tr className={styles.groupe}>
                    <th scope="rowgroup" colSpan={colonnes + 1}>
                      <span>
                        {titre.code !== "" && <span className={styles.cote}>{titre.code} </span>}
                        {titre.titre}
                      </span>
                    </th>
                  </tr>
                )}
                {siennes.map((ligne) => {
                  const rang = rangs.get(ligne) ?? 0;
                  const estActive = rang === selection.active.ligne;
                  const dansZone = plusieurs && rang >= zone.haut && rang <= zone.bas;
                  const contenu = contenuDe(ligne);
                  return (
                    <LigneSaisie
                      key={rang}
                      ligne={ligne}
                      rang={rang}
                      entetes={grille.entetes}
                      active={estActive ? selection.active.colonne : null}
                      zone={dansZone ? [zone.gauche, zone.droite] : null}
                      frappe={estActive ? frappe : null}
                      {...contenu}
                      onFrappe={definirFrappe}
                      onFocus={surFocus}
                      onSortie={surSortie}
                    />
                  );
                })}
              </tbody>
            ))}
          </table>
        </div>
        {refusActif && <BulleRefus table={table} position={repere} message={refusActif.message} />}
      </div>
      {rapport !== null && (
        <div className={styles.rapport} data-genre={rapport.genre}>
          <Icone nom={rapport.genre === "incomplet" ? "verifier" : "respecte"} />
          <p>{rapport.texte}</p>
          {rapport.annule !== null && rapport.annule === annulable && (
            <Bouton genre="lien" onAppui={onAnnuler}>
              {textes.annuler}
            </Bouton>
          )}
        </div>
      )}
      {refusVisibles.length > 0 && (
        <ul className={styles.refus}>
          {refusVisibles.map(({ cle, ligne, colonne }) => (
            <li key={cle} id={idRefus(base, cle)}>
              <Icone nom="bloquant" />
              <span>
                <strong>{textes.nomCellule(ligne.titre, grille.entetes[colonne + 1] ?? "")}</strong> : {refus.get(cle)?.message}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.pied}>
        {grille.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p className={styles.aides}>
          {textes.aides.map(({ touche, effet }) => (
            <span key={touche}>
              <kbd>{touche}</kbd> {effet}
            </span>
          ))}
        </p>
      </div>
    </section>
  );
});

type Contenu = Pick<ComponentProps<typeof LigneSaisie>, "textes" | "enTete" | "marques">;

type Groupe = { titre: LigneGrille | null; siennes: LigneGrille[] };

/** Each group row opens a body of the table. */
function groupes(lignes: readonly LigneGrille[]): Groupe[] {
  const suite: Groupe[] = [];
  for (const ligne of lignes) {
    if (ligne.genre === "groupe") suite.push({ titre: ligne, siennes: [] });
    else if (suite.length === 0) suite.push({ titre: null, siennes: [ligne] });
    else suite.at(-1)?.siennes.push(ligne);
  }
  return suite;
}

function idRefus(base: string, cle: string): string {
  return `${base}refus-${cle.replaceAll(/[^\w-]/g, "_")}`;
}

function positionDe(cible: EventTarget): Position | null {
  const position = cible instanceof Element ? cible.closest<HTMLElement>("[data-position]")?.dataset.position : undefined;
  const [ligne, colonne] = position?.split("-").map(Number) ?? [];
  return ligne === undefined || colonne === undefined ? null : { ligne, colonne };
}

/** From the header of a row: what is said of the whole row leads there. */
function surEnTete({ target }: { target: EventTarget }): boolean {
  return target instanceof Element && target.closest("th") !== null;
}

/** A sign, or a dead key that announces one. AltGr counts as Ctrl and Alt on Windows. */
function estFrappe(evenement: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = evenement;
  const combinee = (ctrlKey || metaKey || altKey) && !evenement.getModifierState("AltGraph");
  return !combinee && (key.length === 1 || key === "Dead" || key === "Process");
}

/** WebKit copies, cuts and pastes without a text selection only when it is told that the page answers. */
function usePressePapiersSansSelection(table: { current: HTMLTableElement | null }) {
  useEffect(() => {
    const element = table.current;
    if (!element) return;
    const repondre = (evenement: Event) => {
      if (!(evenement.target instanceof HTMLInputElement)) evenement.preventDefault();
    };
    const noms = ["beforecopy", "beforecut", "beforepaste"];
    for (const nom of noms) element.addEventListener(nom, repondre);
    return () => {
      for (const nom of noms) element.removeEventListener(nom, repondre);
    };
  }, [table]);
}
