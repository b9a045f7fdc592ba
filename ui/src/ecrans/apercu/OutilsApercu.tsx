// Tools over the pages: where we are, how large, pages or text, export.
import type { RefObject } from "react";
import { ToggleButton } from "react-aria-components";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import { MenuActions } from "../../composants/MenuActions";
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/apercu";
import type { ModeLecture } from "./Apercu";
import { ChampPage } from "./ChampPage";
import type { Lecture } from "./lecture";
import styles from "./OutilsApercu.module.css";

type Props = {
  cadre: RefObject<HTMLDivElement | null>;
  titre: string;
  fenetre: string;
  lecture: Lecture;
  mode: ModeLecture;
  onMode: (mode: ModeLecture) => void;
  onExporter: () => void;
  exportEnCours: boolean;
  /** The texts that the page prints; none on a cover. */
  textesDeLaPage: readonly { cle: string; libelle: string }[];
  onTexte: (cle: string) => void;
};

export function OutilsApercu({ cadre, titre, fenetre, lecture, mode, onMode, onExporter, exportEnCours, textesDeLaPage, onTexte }: Props) {
  const repere = useTitre(fenetre);
  const { page, total, taille } = lecture;
  const tailleLue = textes.pourCent(lecture.pourCent);
  return (
    <div ref={cadre} className={styles.outils} role="group" aria-label={textes.outils}>
      <h1 ref={repere} tabIndex={-1} title={titre}>
        {titre}
      </h1>
      <div className={styles.groupe}>
        <Bouton genre="nu" onAppui={() => lecture.montrer(page - 1)} inactif={page <= 1} nomVocal={textes.precedente}>
          <Icone nom="haut" />
        </Bouton>
        <ChampPage page={page} total={total} onPage={lecture.montrer} />
        <Bouton genre="nu" onAppui={() => lecture.montrer(page + 1)} inactif={page >= total} nomVocal={textes.suivante}>
          <Icone nom="bas" />
        </Bouton>
      </div>
      {mode === "pages" && (
        <div className={styles.groupe}>
          <Bouton genre="nu" onAppui={lecture.reduire} nomVocal={textes.reduire}>
            <Icone nom="moins" />
          </Bouton>
          <span className={styles.taille}>
            <span className="vocal">{textes.taille(tailleLue)}</span>
            <span aria-hidden="true">{tailleLue}</span>
          </span>
          <Bouton genre="nu" onAppui={lecture.agrandir} nomVocal={textes.agrandir}>
            <Icone nom="plus" />
          </Bouton>
          {taille !== "ajuster" && (
            <Bouton genre="nu" onAppui={() => lecture.tailler("ajuster")} nomVocal={textes.ajusterAide}>
              {textes.ajuster}
            </Bouton>
          )}
        </div>
      )}
      <div className={styles.fin}>
        <AllerAuTexte page={page} textesDeLaPage={textesDeLaPage} onTexte={onTexte} />
        <ToggleButton className={styles.bascule} isSelected={mode === "texte"} onChange={(lire) => onMode(lire ? "texte" : "pages")}>
          <Icone nom="lignes" />
          {textes.lire}
        </ToggleButton>
        <Bouton genre="principal" onAppui={onExporter} enCours={exportEnCours}>
          <Icone nom="exporter" />
          {textes.exporter}
        </Bouton>
      </div>
    </div>
  );
}

/** Straight there when the page prints one text; a choice when it prints several. */
function AllerAuTexte({ page, textesDeLaPage, onTexte }: { page: number } & Pick<Props, "textesDeLaPage" | "onTexte">) {
  const [seul, ...autres] = textesDeLaPage;
  const dessin = (
    <>
      <Icone nom="renvoi" />
      {textes.allerAuTexte}
    </>
  );
  if (!seul || autres.length === 0) {
    return (
      <Bouton genre="ordinaire" onAppui={() => seul && onTexte(seul.cle)} inactif={!seul} nomVocal={seul ? textes.allerAuTexteDe(seul.libelle) : textes.allerAuTexte}>
        {dessin}
      </Bouton>
    );
  }
  return (
    <MenuActions genre="ordinaire" nomVocal={textes.textesDeLaPage(page)} actions={textesDeLaPage} onAction={onTexte}>
      {dessin}
    </MenuActions>
  );
}
