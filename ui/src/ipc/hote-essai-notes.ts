// The notes of the fake host: written, marked, taken out and put back.
import type { Commandes } from "./commandes";
import type { ErreurUi } from "./generated/ErreurUi";
import type { NoteVue } from "./generated/NoteVue";
import type { RappelDemande } from "./generated/RappelDemande";

const SIGNATURE = "Camille Exemple, à 14\u00a0h\u00a032";

function refus(champ: string, message: string): ErreurUi {
  return { code: "refus", message, champs: [{ champ, message }] };
}

/** As Rust reads it, for the days that tests type. */
function rappelDe(rappel: RappelDemande): NoteVue["rappel"] {
  if ("avant" in rappel) {
    if (!/^\d+$/.test(rappel.avant.jours.trim())) throw refus("rappel", `«\u00a0${rappel.avant.jours}\u00a0» n’est pas un nombre de jours. Écrivez un nombre entier, par exemple 15.`);
    return { jour: "01/09/2022", avant: rappel.avant.jours.trim(), libelle: "Rappel le 1er septembre 2022", venu: false };
  }
  const jour = rappel.le.jour.trim();
  if (jour === "") return null;
  if (!/^\d{2}\/\d{2}\/\d{4}$/.test(jour)) throw refus("rappel", `«\u00a0${jour}\u00a0» n’est pas une date du calendrier. Écrivez par exemple 15/10/2022, ou videz la case pour ne pas avoir de rappel.`);
  return { jour, avant: null, libelle: `Rappel le ${jour}`, venu: false };
}

export function notesEssai(depart: readonly NoteVue[]) {
  let notes = depart;
  let retirees: readonly { note: NoteVue; rang: number }[] = [];
  const trouver = (id: string): NoteVue => {
    const note = notes.find((une) => une.id === id);
    if (!note) throw { code: "introuvable", message: "Cette note n’existe plus. Rouvrez le dossier pour voir celles qui restent." } satisfies ErreurUi;
    return note;
  };
  const garder = (note: NoteVue): NoteVue => {
    notes = notes.some(({ id }) => id === note.id) ? notes.map((une) => (une.id === note.id ? note : une)) : [...notes, note];
    return note;
  };
  return {
    toutes: () => notes,
    ecrire({ sujet, texte, rappel }: Commandes["note_ecrire"]["demande"]): NoteVue {
      if (texte.trim() === "") throw refus("texte", "Écrivez la note\u00a0: elle est vide.");
      if ("existante" in sujet) return garder({ ...trouver(sujet.existante.note), texte: texte.trim(), rappel: rappelDe(rappel) });
      const { chemin, champ, ecran } = sujet.nouvelle;
      const lieu = chemin === "" ? "Tout le dossier" : ["Passage", champ].filter((mot) => mot !== "").join(" – ");
      return garder({ id: `neuve-${notes.length + 1}`, chemin: chemin.split("/@")[0] ?? "", lieu, disparu: false, ecran: chemin === "" ? null : ecran, texte: texte.trim(), signature: SIGNATURE, etat: "a_revoir", rappel: rappelDe(rappel) });
    },
    marquer: ({ note, etat }: Commandes["note_marquer"]["demande"]) => garder({ ...trouver(note), etat }),
    supprimer({ note: id }: Commandes["note_supprimer"]["demande"]): null {
      const note = trouver(id);
      retirees = [...retirees, { note, rang: notes.indexOf(note) }];
      notes = notes.filter((une) => une !== note);
      return null;
    },
    remettre({ note: id }: Commandes["note_remettre"]["demande"]): NoteVue {
      const retrait = retirees.find(({ note }) => note.id === id);
      if (!retrait) return trouver(id);
      notes = [...notes.slice(0, retrait.rang), retrait.note, ...notes.slice(retrait.rang)];
      return retrait.note;
    },
  };
}
