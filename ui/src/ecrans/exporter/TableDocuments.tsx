// Documents with their proposed names: looked at, saved as PDF or for a word processor, with what left the last time.
import { useCallback, type ReactNode } from "react";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { Pastille } from "../../composants/Pastille";
import { exporterDocument, useAction } from "../../etat/actions";
import type { DocumentVue } from "../../ipc/generated/DocumentVue";
import type { FormatDocument } from "../../ipc/generated/FormatDocument";
import type { ImpressionVue } from "../../ipc/generated/ImpressionVue";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/exporter";
import styles from "./Exporter.module.css";

type Props = {
  dossier: string;
  /** Id of the heading that names the table. */
  titre: string;
  documents: readonly DocumentVue[];
  impressions: readonly ImpressionVue[];
  /** Something left: what is known of it is asked again. */
  onSortie: () => void;
  /** Rows after the documents. */
  children?: ReactNode;
};

export function TableDocuments({ dossier, titre, documents, impressions, onSortie, children }: Props) {
  const { colonnes } = textes;
  return (
    <table className={styles.fichiers} aria-labelledby={titre}>
      <thead>
        <tr>
          <th scope="col">{colonnes.document}</th>
          <th scope="col">{colonnes.fichier}</th>
          <th scope="col">
            <span className="vocal">{colonnes.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((voulu) => (
          <LigneDocument key={voulu.fichier} dossier={dossier} voulu={voulu} impression={impressionDe(voulu, impressions)} onSortie={onSortie} />
        ))}
        {children}
      </tbody>
    </table>
  );
}

function impressionDe({ demande }: DocumentVue, impressions: readonly ImpressionVue[]): ImpressionVue | undefined {
  return impressions.find(({ document }) => document.document === demande.document && document.exercice === demande.exercice && document.action === demande.action && document.partie === demande.partie);
}

type PropsLigne = { dossier: string; voulu: DocumentVue; impression: ImpressionVue | undefined; onSortie: () => void };

function LigneDocument({ dossier, voulu: { demande, libelle, fichier }, impression, onSortie }: PropsLigne) {
  const sortir = useCallback(
    async (format: FormatDocument) => {
      if (await exporterDocument(dossier, demande, format)) onSortie();
    },
    [dossier, demande, onSortie],
  );
  const [pdf, docx] = [useAction(sortir), useAction(sortir)];
  return (
    <tr>
      <th scope="row">{libelle}</th>
      <td>
        {fichier}
        {impression && <span className={styles.sortie}>{impression.quand}</span>}
        {impression?.perimee && <Pastille ton="a_verifier" icone="verifier" libelle={textes.perimee} />}
      </td>
      <td className={styles.actions}>
        <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "apercu", id: dossier, document: demande })} aria-label={textes.voirLong(libelle)}>
          {textes.voir}
        </a>
        <Bouton genre="ordinaire" onAppui={() => docx.lancer("docx")} enCours={docx.enCours} nomVocal={textes.docxLong(libelle)}>
          {textes.docx}
        </Bouton>
        <Bouton genre="principal" onAppui={() => pdf.lancer("pdf")} enCours={pdf.enCours} nomVocal={textes.pdfLong(libelle)}>
          {textes.pdf}
        </Bouton>
      </td>
    </tr>
  );
}
