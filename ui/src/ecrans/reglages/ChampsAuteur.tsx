// The name of who writes, and for whom.
import { useId, useRef, useState, type RefObject } from "react";
import { CadreChamp, descriptions } from "../../composants/champs/CadreChamp";
import champs from "../../composants/champs/Champ.module.css";
import type { OptionVue } from "../../ipc/generated/OptionVue";
import type { ReglagesVue } from "../../ipc/generated/ReglagesVue";
import { textes } from "../../textes/dossiers";

type Auteur = {
  nom: string;
  partie: string;
  refus: string | null;
  champNom: RefObject<HTMLInputElement | null>;
  ecrireNom: (nom: string) => void;
  choisirPartie: (partie: string) => void;
  /** Null when the name is missing: the field says so, and takes the focus. */
  valider: () => { nom: string; partie: string } | null;
  /** The name that is saved comes back in the field, which says why. */
  reprendre: () => void;
};

export function useAuteur(reglages: ReglagesVue): Auteur {
  const [nom, definirNom] = useState(reglages.nom);
  const [partie, choisirPartie] = useState(reglages.partie);
  const [refus, definirRefus] = useState<string | null>(null);
  const champNom = useRef<HTMLInputElement>(null);
  return {
    nom,
    partie,
    refus,
    champNom,
    ecrireNom(suite) {
      definirNom(suite);
      definirRefus(null);
    },
    choisirPartie,
    valider() {
      if (nom.trim() !== "") return { nom: nom.trim(), partie };
      definirRefus(textes.premiere.nomManquant);
      champNom.current?.focus();
      return null;
    },
    reprendre() {
      if (reglages.nom === "" || nom.trim() !== "") return;
      definirNom(reglages.nom);
      definirRefus(textes.premiere.nomGarde(reglages.nom));
    },
  };
}

export function ChampsAuteur({ auteur: { nom, partie, refus, champNom, ecrireNom, choisirPartie }, parties }: { auteur: Auteur; parties: readonly OptionVue[] }) {
  const base = useId();
  return (
    <>
      <CadreChamp id={`${base}nom`} libelle={textes.premiere.nom} aide={null} refus={refus} taille="moyen">
        <input
          ref={champNom}
          id={`${base}nom`}
          className={champs.saisie}
          autoComplete="name"
          value={nom}
          aria-invalid={refus !== null || undefined}
          aria-describedby={descriptions(`${base}nom`, refus, [], null)}
          onChange={({ target }) => ecrireNom(target.value)}
        />
      </CadreChamp>
      <CadreChamp id={`${base}partie`} libelle={textes.premiere.partie} aide={null} refus={null} taille="court">
        <select id={`${base}partie`} className={champs.saisie} value={partie} onChange={({ target }) => choisirPartie(target.value)}>
          {parties.map(({ code, libelle }) => (
            <option key={code} value={code}>
              {libelle}
            </option>
          ))}
        </select>
      </CadreChamp>
    </>
  );
}
