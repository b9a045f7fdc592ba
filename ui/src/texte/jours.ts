// Days as the screens write them, for the calendar; what people type is read by Rust.
import { CalendarDate } from "@internationalized/date";

const MOIS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

/** « 15 octobre 2022 », « 1er janvier 2022 », « 15/10/2022 »; null for anything else. */
export function jourLu(texte: string): CalendarDate | null {
  const [, jour, mois, annee] = /^(\d{1,2})(?:er)?[\s/]+(\p{L}+|\d{1,2})[\s/]+(\d{4})$/u.exec(texte.trim()) ?? [];
  if (jour === undefined || mois === undefined || annee === undefined) return null;
  const numero = /^\d/.test(mois) ? Number(mois) : MOIS.indexOf(mois) + 1;
  const date = new CalendarDate(Number(annee), numero, Number(jour));
  // An impossible day is brought back into its month by the library: it is not the day that was written.
  return date.month === numero && date.day === Number(jour) ? date : null;
}

/** « 15/10/2022 ». */
export function jourEcrit({ day, month, year }: CalendarDate): string {
  return [String(day).padStart(2, "0"), String(month).padStart(2, "0"), year].join("/");
}
