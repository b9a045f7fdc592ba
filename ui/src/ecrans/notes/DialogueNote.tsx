// Where a note is written: what it is about, its text, and the day on which it comes back.
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { Bouton } from "../../composants/Bouton";
import { CadreChamp, descriptions } from "../../composants/champs/CadreChamp";
import { Calendrier } from "../../composants/champs/Calendrier";
import champs from "../../composants/champs/Champ.module.css";
import { Dialogue } from "../../composants/Dialogue";
import { brouillons, type Notes } from "../../etat/notes";
import { enEchec } from "../../ipc/commandes";
import type { RappelDemande } from "../../ipc/generated/RappelDemande";
import type { RefusChamp } from "../../ipc/generated/RefusChamp";
import type { SujetNote } from "../../ipc/generated/SujetNote";
import { textes as edition } from "../../textes/edition";
import { textes } from "../../textes/notes";
import styles from "./DialogueNote.module.css";
import type { DemandeFenetre } from "./fenetre";
import type { Sujet } from "./sujets";

type Props = { dossier: string; demande: DemandeFenetre; onEcrire: Notes["ecrire"]; onFermer: () => void };

/** Days before a step, unless she says otherwise. */
const DELAI_PROPOSE = "15";

export function DialogueNote({ dossier, demande, onEcrire, onFermer }: Props) {
  const base = useId();
  const cle = cleDe(dossier, demande);
  const [garde] = useState(brouillons.get(cle) ?? null);
  const depart = departDe(demande);
  const sujets = sujetsOfferts(demande);
  const [choisi, choisir] = useState(0);
  const [texte, ecrireTexte] = useState(garde?.texte ?? depart.texte);
  const [rappel, ecrireRappel] = useState(garde?.rappel ?? depart.rappel);
  const [refus, refuser] = useState<readonly RefusChamp[]>([]);
  const [enCours, definirEnCours] = useState(false);
  const champTexte = useRef<HTMLTextAreaElement>(null);
  const champRappel = useRef<HTMLInputElement>(null);
  /** The reminder is a number of days before a step, not a day. */
  const compte = demande.genre === "rappel" || (demande.genre === "existante" && (demande.note.rappel?.avant ?? null) !== null);
  const refusDe = (champ: string) => refus.find((un) => un.champ === champ)?.message ?? null;

  // What was begun is there again the next time, however this window goes.
  const intacte = texte === depart.texte && rappel === depart.rappel;
  useEffect(() => {
    if (intacte) brouillons.delete(cle);
    else brouillons.set(cle, { texte, rappel });
  }, [cle, intacte, texte, rappel]);
  const surRefus = (refuses: readonly RefusChamp[]) => {
    refuser(refuses);
    (refuses[0]?.champ === "rappel" ? champRappel : champTexte).current?.focus();
  };
  const surEnvoi = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (enCours) return;
    if (texte.trim() === "") return surRefus([{ champ: "texte", message: textes.vide }]);
    definirEnCours(true);
    try {
      await onEcrire(sujetDe(demande, sujets[choisi]), texte, rappelDe(demande, compte, rappel));
      brouillons.delete(cle);
      onFermer();
    } catch (cause) {
      const { message, champs: refuses } = enEchec(cause);
      surRefus(refuses.length > 0 ? refuses : [{ champ: "texte", message }]);
      definirEnCours(false);
    }
  };
  const titre = demande.genre === "existante" ? textes.modifierTitre : demande.genre === "rappel" ? textes.meLeRappeler : textes.ajouter;
  const aideRappel = demande.genre === "rappel" ? textes.avantAide(demande.date) : compte ? textes.avantReste : textes.rappelAide;
  return (
    <Dialogue titre={titre} ouvert ecriture onFermer={onFermer}>
      <form className={styles.formulaire} onSubmit={(evenement) => void surEnvoi(evenement)} noValidate>
        {sujets.length > 1 ? (
          <CadreChamp id={`${base}sujet`} libelle={textes.sujet} aide={null} refus={null} taille="large">
            <select id={`${base}sujet`} className={champs.saisie} value={choisi} onChange={({ target }) => choisir(Number(target.value))}>
              {sujets.map(({ chemin, nom }, rang) => (
                <option key={chemin} value={rang}>
                  {nom}
                </option>
              ))}
            </select>
          </CadreChamp>
        ) : (
          <p className={styles.sujet}>{demande.genre === "existante" ? demande.note.lieu : sujets[0]?.nom}</p>
        )}
        <CadreChamp id={`${base}texte`} libelle={textes.texte} aide={garde === null ? null : textes.brouillon} refus={refusDe("texte")} taille="large">
          <textarea
            ref={champTexte}
            id={`${base}texte`}
            className={champs.saisie}
            rows={4}
            // The dialog was opened to write it.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={texte}
            aria-invalid={refusDe("texte") !== null || undefined}
            aria-describedby={descriptions(`${base}texte`, refusDe("texte"), [], garde === null ? null : textes.brouillon)}
            onChange={({ target }) => {
              ecrireTexte(target.value);
              refuser([]);
            }}
          />
        </CadreChamp>
        <CadreChamp id={`${base}rappel`} libelle={compte ? textes.avant : textes.rappel} aide={aideRappel} refus={refusDe("rappel")} taille="large">
          <span className={`${champs.ligne} ${styles.rappel}`}>
            <input
              ref={champRappel}
              id={`${base}rappel`}
              className={champs.saisie}
              type="text"
              inputMode={compte ? "numeric" : "text"}
              autoComplete="off"
              placeholder={compte ? undefined : edition.formatJour}
              value={rappel}
              aria-invalid={refusDe("rappel") !== null || undefined}
              aria-describedby={descriptions(`${base}rappel`, refusDe("rappel"), [], aideRappel)}
              onChange={({ target }) => {
                ecrireRappel(target.value);
                refuser([]);
              }}
            />
            {!compte && <Calendrier texte={rappel} nom={textes.rappel} onChoix={ecrireRappel} />}
          </span>
        </CadreChamp>
        <p className={styles.aide}>{textes.aide}</p>
        <div>
          <Bouton genre="principal" envoi="formulaire" enCours={enCours}>
            {textes.enregistrer}
          </Bouton>
        </div>
      </form>
    </Dialogue>
  );
}

function sujetsOfferts(demande: DemandeFenetre): readonly Sujet[] {
  switch (demande.genre) {
    case "existante":
      return [];
    case "nouvelle":
      return demande.sujets;
    case "rappel":
      return [demande.sujet];
  }
}

function departDe(demande: DemandeFenetre): { texte: string; rappel: string } {
  switch (demande.genre) {
    case "existante":
      return { texte: demande.note.texte, rappel: demande.note.rappel?.avant ?? demande.note.rappel?.jour ?? "" };
    case "nouvelle":
      return { texte: "", rappel: "" };
    case "rappel":
      return { texte: textes.meLeRappelerTexte(demande.sujet.nom), rappel: DELAI_PROPOSE };
  }
}

/** Days that are emptied take the reminder away; a reminder that is being asked for wants some. */
function rappelDe({ genre }: DemandeFenetre, compte: boolean, saisi: string): RappelDemande {
  if (!compte || (genre === "existante" && saisi.trim() === "")) return { le: { jour: saisi } };
  return { avant: { jours: saisi } };
}

function cleDe(dossier: string, demande: DemandeFenetre): string {
  return [dossier, demande.genre, demande.genre === "existante" ? demande.note.id : (sujetsOfferts(demande)[0]?.chemin ?? "")].join(" ");
}

function sujetDe(demande: DemandeFenetre, choisi: Sujet | undefined): SujetNote {
  if (demande.genre === "existante") return { existante: { note: demande.note.id } };
  const { chemin = "", champ = "", ecran = null } = choisi ?? {};
  return { nouvelle: { chemin, champ, ecran } };
}
