// Tools over the pages: where we are, how large, pages or text, export.
import type { RefObject } from "react";
import { ToggleButton } from "react-aria-components";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
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
};

export function OutilsApercu({ cadre, titre, fenetre, lecture, mode, onMode, onExporter, exportEnCours }: Props) {
  const repere = useTitre(fenetre);
  const { page, total, taille } = lecture;
  const tailleLue = textes.pourCent(lecture.pourCent);
  return (
    <div ref={cadre} className={styles.outils} role="group" aria-label={textes.outils}>
      <h1 ref={repere} tabIndex={-1}>
        {titre}
      </h1>
      <div className={styles.groupe}>
        <Bouton genre="nu" onAppui={() => lecture.montrer(page - 1)} inactif={page <= 1} nomVocal={textes.precedente}>
          <Icone nom="haut" />
        </Bouton>
        <ChampPage key={page} page={page} total={total} onPage={lecture.montrer} />
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
