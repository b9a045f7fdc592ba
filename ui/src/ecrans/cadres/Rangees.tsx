// Rows of a framework: what each says, how sure it is, where it comes from, what can be done with it.
import { Bouton } from "../../composants/Bouton";
import { Pastille } from "../../composants/Pastille";
import type { RangeeCadreVue } from "../../ipc/generated/RangeeCadreVue";
import { textes } from "../../textes/cadre";
import type { Geste } from "./formes";
import styles from "./Rangees.module.css";

export type GroupeDeRangees = { titre: string | null; rangees: readonly RangeeCadreVue[] };

type Props = {
  /** Said before the table. */
  nom: string;
  groupes: readonly GroupeDeRangees[];
  gestes: (rangee: RangeeCadreVue) => readonly Geste[];
  onGeste: (geste: Geste, rangee: RangeeCadreVue) => void;
};

export function Rangees({ nom, groupes, gestes, onGeste }: Props) {
  const { colonnes } = textes;
  return (
    <table className={styles.rangees}>
      <caption className="vocal">{nom}</caption>
      <thead>
        <tr>
          <th scope="col">{colonnes.code}</th>
          <th scope="col">{colonnes.intitule}</th>
          <th scope="col">{colonnes.precision}</th>
          <th scope="col">{colonnes.fiabilite}</th>
          <th scope="col">
            <span className="vocal">{colonnes.actions}</span>
          </th>
        </tr>
      </thead>
      {groupes.map(({ titre, rangees }) => (
        <tbody key={titre}>
          {titre !== null && (
            <tr className={styles.groupe}>
              <th scope="rowgroup" colSpan={5}>
                {titre}
              </th>
            </tr>
          )}
          {titre !== null && rangees.length === 0 && (
            <tr>
              <td colSpan={5} className={styles.rien}>
                {textes.vides.objectifs}
              </td>
            </tr>
          )}
          {rangees.map((rangee) => (
            <Rangee key={rangee.code} rangee={rangee} gestes={gestes(rangee)} onGeste={onGeste} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Rangee({ rangee, gestes, onGeste }: { rangee: RangeeCadreVue; gestes: readonly Geste[]; onGeste: Props["onGeste"] }) {
  const { code, titre, precision, fiabilite, locale, source, note, issu_de } = rangee;
  return (
    <tr data-rangee={code}>
      <th scope="row">{code}</th>
      <td>
        {titre === "" ? <span className={styles.vide}>{textes.aTrouver}</span> : titre}
        {note !== null && <p className={styles.note}>{note}</p>}
        <p className={styles.source}>
          {textes.source} : {source}
        </p>
        {issu_de.length > 0 && <p className={styles.source}>{textes.suite.continue(issu_de.map((lien) => lien.replace("/", " ")).join(", "))}</p>}
      </td>
      <td data-colonne={textes.colonnes.precision}>{precision}</td>
      <td data-colonne={textes.colonnes.fiabilite}>{locale ? <Pastille ton="information" icone="dossier" libelle={fiabilite} /> : fiabilite}</td>
      <td className={styles.gestes}>
        {gestes.map((geste) => (
          <Bouton key={geste} genre="lien" onAppui={() => onGeste(geste, rangee)} nomVocal={textes.geste(textes.gestes[geste], titre === "" ? code : `${code} ${titre}`)}>
            {textes.gestes[geste]}
          </Bouton>
        ))}
      </td>
    </tr>
  );
}
