// What is pasted, and what was recognised in it; nothing is written before the last button.
import { useCallback, useId, useRef, useState, type FormEvent } from "react";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { CadreChamp, descriptions } from "../../composants/champs/CadreChamp";
import champs from "../../composants/champs/Champ.module.css";
import { useAction } from "../../etat/actions";
import { annoncer } from "../../etat/journal";
import { appeler } from "../../ipc/commandes";
import type { CadreDetailVue } from "../../ipc/generated/CadreDetailVue";
import type { NatureListe } from "../../ipc/generated/NatureListe";
import type { ReconnaissanceVue } from "../../ipc/generated/ReconnaissanceVue";
import { ecrireRoute } from "../../navigation/route";
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/coller";
import { ChoixUnique } from "../nouveau/ChoixUnique";
import { QuiEcrit } from "../reglages/QuiEcrit";
import styles from "./Collage.module.css";
import { LignesReconnues } from "./LignesReconnues";

/** What was read in one paste; the number makes a second reading start afresh. */
type Lecture = { rang: number; nature: NatureListe; reconnaissance: ReconnaissanceVue };

export function Collage({ cadre }: { cadre: CadreDetailVue }) {
  const { code, libelle } = cadre.resume;
  const titre = useTitre(textes.fenetre(libelle));
  const id = useId();
  const champ = useRef<HTMLTextAreaElement>(null);
  const reconnues = useRef<HTMLHeadingElement>(null);
  const [nature, definirNature] = useState<NatureListe>("objectifs");
  const [texte, definirTexte] = useState("");
  const [refus, definirRefus] = useState<string | null>(null);
  const [lecture, definirLecture] = useState<Lecture | null>(null);
  const reconnaitre = useAction(
    useCallback(
      async (quoi: NatureListe, colle: string) => {
        const reconnaissance = await appeler("cadre_reconnaitre", { cadre: code, nature: quoi, texte: colle });
        definirLecture((avant) => ({ rang: (avant?.rang ?? 0) + 1, nature: quoi, reconnaissance }));
        annoncer(textes.reconnues(reconnaissance.lignes.length));
        requestAnimationFrame(() => {
          reconnues.current?.focus();
          reconnues.current?.scrollIntoView({ block: "start" });
        });
      },
      [code],
    ),
  );
  const surEnvoi = (evenement: FormEvent) => {
    evenement.preventDefault();
    if (texte.trim() === "") {
      definirRefus(textes.vide);
      champ.current?.focus();
    } else reconnaitre.lancer(nature, texte);
  };
  return (
    <div className={styles.page}>
      <div>
        <p>
          <a href={ecrireRoute({ ecran: "cadre", code })}>{libelle}</a>
        </p>
        <h1 ref={titre} tabIndex={-1}>
          {textes.titre}
        </h1>
        <p className={styles.chapo}>{textes.chapo(libelle)}</p>
      </div>
      <QuiEcrit titre={titre} />
      <form className={styles.feuille} onSubmit={surEnvoi} noValidate>
        <ChoixUnique
          titre={textes.nature}
          options={(Object.entries(textes.natures) as [NatureListe, string][]).map(([cle, nom]) => ({ code: cle, libelle: nom, detail: null }))}
          valeur={nature}
          refuse={null}
          onChoix={(choisie) => definirNature(choisie as NatureListe)}
        />
        <CadreChamp id={id} libelle={textes.collage} aide={textes.collageAide} refus={refus} taille="large">
          <textarea
            ref={champ}
            id={id}
            className={champs.saisie}
            rows={8}
            value={texte}
            aria-invalid={refus !== null || undefined}
            aria-describedby={descriptions(id, refus, [], textes.collageAide)}
            onChange={({ target }) => {
              definirTexte(target.value);
              definirRefus(null);
            }}
          />
        </CadreChamp>
        <div className={styles.gestes}>
          <Bouton genre={lecture === null ? "principal" : "ordinaire"} envoi="formulaire" enCours={reconnaitre.enCours}>
            {textes.reconnaitre}
          </Bouton>
          <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "cadre", code })}>
            {textes.renoncer}
          </a>
        </div>
      </form>
      {lecture !== null && <LignesReconnues key={lecture.rang} cadre={cadre} nature={lecture.nature} reconnaissance={lecture.reconnaissance} repere={reconnues} />}
    </div>
  );
}
