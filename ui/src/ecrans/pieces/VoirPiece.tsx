// A file that was joined, looked at without leaving the window: pages drawn again, words, or a picture.
import { useCallback, useEffect, useState } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton } from "../../composants/Bouton";
import { Dialogue } from "../../composants/Dialogue";
import { exporterPiece, useAction } from "../../etat/actions";
import { appeler, enEchec } from "../../ipc/commandes";
import type { ContenuDePiece } from "../../ipc/generated/ContenuDePiece";
import type { PieceRegardee } from "../../ipc/generated/PieceRegardee";
import type { PieceVue } from "../../ipc/generated/PieceVue";
import { textes } from "../../textes/pieces";
import { adresseDe } from "../apercu/pages";
import styles from "./VoirPiece.module.css";

type Props = { piece: PieceVue; dossier: string };

export function VoirPiece({ piece, dossier }: Props) {
  const [regardee, regarder] = useState<PieceRegardee | null>(null);
  const voir = useAction(
    useCallback(async () => {
      regarder(await appeler("piece_voir", { id: dossier, piece: piece.id }));
    }, [dossier, piece.id]),
  );
  return (
    <>
      <Bouton genre="ordinaire" onAppui={voir.lancer} enCours={voir.enCours} nomVocal={textes.voirLong(piece.titre)}>
        {textes.voir}
      </Bouton>
      {regardee && (
        <Dialogue titre={piece.titre} ouvert onFermer={() => regarder(null)}>
          <Regardee regardee={regardee} piece={piece} dossier={dossier} />
        </Dialogue>
      )}
    </>
  );
}

function Regardee({ regardee: { nature, joint, contenu }, piece, dossier }: Props & { regardee: PieceRegardee }) {
  const ouverture = useAction(exporterPiece);
  return (
    <div className={styles.piece}>
      <p className={styles.identite}>{[piece.fichier, nature, joint].filter((morceau) => morceau !== null).join(" · ")}</p>
      <Contenu contenu={contenu} piece={piece} dossier={dossier} />
      <div>
        <Bouton genre="ordinaire" onAppui={() => ouverture.lancer(dossier, piece.id, "ouvrir")} enCours={ouverture.enCours}>
          {textes.ouvrir}
        </Bouton>
      </div>
    </div>
  );
}

function Contenu({ contenu, piece, dossier }: Props & { contenu: ContenuDePiece }) {
  if (contenu === "rien") return <p>{textes.rien}</p>;
  if ("image" in contenu) return <img className={styles.image} src={contenu.image} alt={piece.titre} />;
  if ("pages" in contenu) return <Pages total={contenu.pages} piece={piece} dossier={dossier} />;
  return (
    <>
      <p className={styles.remarque}>{textes.mots}</p>
      {contenu.textes.map((texte, rang) => (
        // Pages have no other name than their rank.
        // oxlint-disable-next-line no-array-index-key
        <section key={rang} className={styles.mots}>
          <h3>{textes.page(rang + 1, contenu.textes.length)}</h3>
          <p>{texte.trim() === "" ? textes.pageSansTexte : texte}</p>
        </section>
      ))}
    </>
  );
}

type Dessin = { numero: number; adresse: string } | { numero: number; echec: string };

/** One page at a time: an act may have many. */
function Pages({ total, piece, dossier }: Props & { total: number }) {
  const [numero, aller] = useState(1);
  const [dessin, dessiner] = useState<Dessin | null>(null);
  useEffect(() => {
    let adresse: string | null = null;
    let montre = true;
    appeler("piece_page", { id: dossier, piece: piece.id, numero }).then(
      ({ svg }) => {
        if (!montre) return;
        adresse = adresseDe(svg);
        dessiner({ numero, adresse });
      },
      (cause: unknown) => {
        if (montre) dessiner({ numero, echec: enEchec(cause).message });
      },
    );
    return () => {
      montre = false;
      if (adresse !== null) URL.revokeObjectURL(adresse);
    };
  }, [dossier, piece.id, numero]);
  return (
    <>
      <p className={styles.remarque}>{textes.dessin}</p>
      <div className={styles.gestes}>
        <Bouton genre="ordinaire" onAppui={() => aller(numero - 1)} inactif={numero === 1}>
          {textes.precedente}
        </Bouton>
        <span role="status">{textes.page(numero, total)}</span>
        <Bouton genre="ordinaire" onAppui={() => aller(numero + 1)} inactif={numero === total}>
          {textes.suivante}
        </Bouton>
      </div>
      {dessin?.numero !== numero && <Attente texte={textes.attente} />}
      {dessin?.numero === numero && ("echec" in dessin ? <p>{dessin.echec}</p> : <img className={styles.feuille} src={dessin.adresse} alt={textes.page(numero, total)} />)}
    </>
  );
}
