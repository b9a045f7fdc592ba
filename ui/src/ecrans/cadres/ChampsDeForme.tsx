// The fields of a short form, with what is missing said beside each.
import { Calendrier } from "../../composants/champs/Calendrier";
import { CadreChamp, descriptions, type Taille } from "../../composants/champs/CadreChamp";
import champsStyles from "../../composants/champs/Champ.module.css";
import { textes as edition } from "../../textes/edition";
import type { ChampDeForme, Valeurs } from "./forme";

type Props = {
  /** Begins the ids of the fields. */
  base: string;
  champs: readonly ChampDeForme[];
  valeurs: Valeurs;
  /** What is said beside a field, by key. */
  refus: ReadonlyMap<string, string>;
  onChanger: (cle: string, valeur: string) => void;
};

export function ChampsDeForme({ base, champs, valeurs, refus, onChanger }: Props) {
  return champs.map((champ) => {
    const { cle, libelle, aide, genre, options } = champ;
    const id = `${base}${cle}`;
    const dit = refus.get(cle) ?? null;
    const valeur = valeurs[cle] ?? "";
    const commun = {
      id,
      className: champsStyles.saisie,
      value: valeur,
      "aria-invalid": dit !== null || undefined,
      "aria-required": champ.exige === "oui" || undefined,
      "aria-describedby": descriptions(id, dit, [], aide),
      onChange: ({ target }: { target: { value: string } }) => onChanger(cle, target.value),
    };
    return (
      <CadreChamp key={cle} id={id} libelle={libelle} aide={aide} refus={dit} taille={tailleDe(champ)}>
        {genre === "long" && <textarea {...commun} rows={3} />}
        {genre === "choix" && (
          <select {...commun}>
            {options.map(({ code, libelle: nom }) => (
              <option key={code} value={code}>
                {nom}
              </option>
            ))}
          </select>
        )}
        {genre === "ligne" && <input {...commun} autoComplete="off" />}
        {genre === "jour" && (
          <span className={champsStyles.ligne}>
            <input {...commun} autoComplete="off" placeholder={edition.formatJour} />
            <Calendrier texte={valeur} nom={libelle} onChoix={(texte) => onChanger(cle, texte)} />
          </span>
        )}
      </CadreChamp>
    );
  });
}

function tailleDe({ genre, cle }: ChampDeForme): Taille {
  if (genre === "long" || LARGES.has(cle)) return "large";
  return "moyen";
}

const LARGES: ReadonlySet<string> = new Set(["source.titre", "objet"]);
