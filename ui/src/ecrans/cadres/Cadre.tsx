// What a framework says and what it does not say yet; each row can be corrected from the text that somebody has.
import { useState, type ReactNode } from "react";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { useAction } from "../../etat/actions";
import { exporterCadre } from "../../etat/cadres";
import { signaler } from "../../etat/journal";
import type { CadreDetailVue } from "../../ipc/generated/CadreDetailVue";
import type { RangeeCadreVue } from "../../ipc/generated/RangeeCadreVue";
import { ecrireRoute } from "../../navigation/route";
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/cadre";
import { QuiEcrit } from "../reglages/QuiEcrit";
import styles from "./Cadre.module.css";
import { DialogueForme } from "./DialogueForme";
import { formeDe, type Geste } from "./formes";
import { Rangees, type GroupeDeRangees } from "./Rangees";
import { ResumeCadre } from "./ResumeCadre";
import { idRubrique, type Rubrique } from "./rubriques";

type Props = { cadre: CadreDetailVue; rafraichir: () => Promise<unknown> };
type Ouvert = { geste: Geste; rangee: RangeeCadreVue | null };

export function Cadre({ cadre, rafraichir }: Props) {
  const { code, libelle } = cadre.resume;
  const titre = useTitre(textes.fenetre(libelle));
  const [ouvert, ouvrir] = useState<Ouvert | null>(null);
  const exporter = useAction(exporterCadre);
  const surGeste = (geste: Geste, rangee: RangeeCadreVue | null) => ouvrir({ geste, rangee });
  const ajout = (geste: Geste) => (
    <div>
      <Bouton genre="ordinaire" onAppui={() => surGeste(geste, null)}>
        {textes.gestes[geste]}
      </Bouton>
    </div>
  );
  const liste = (rubrique: keyof typeof textes.vides & Rubrique, rangees: readonly RangeeCadreVue[], gestes: (rangee: RangeeCadreVue) => readonly Geste[], pied: ReactNode = null) => (
    <Section rubrique={rubrique} aide={rubrique === "places" ? textes.placesAide : null}>
      {rangees.length === 0 ? <Rien rubrique={rubrique} /> : <Rangees groupes={[{ titre: null, rangees }]} nom={textes.rubriques[rubrique]} gestes={gestes} onGeste={surGeste} />}
      {pied}
    </Section>
  );
  return (
    <div className={styles.page}>
      <div className={styles.titre}>
        <div>
          <p className={styles.surtitre}>{textes.surtitre}</p>
          <h1 ref={titre} tabIndex={-1}>
            {libelle}
          </h1>
        </div>
        <div className={styles.actions}>
          <Bouton genre="ordinaire" onAppui={() => exporter.lancer(code)} enCours={exporter.enCours}>
            {textes.exporter}
          </Bouton>
          <a className={classeBouton("principal")} href={ecrireRoute({ ecran: "coller", code })}>
            {textes.coller}
          </a>
        </div>
      </div>
      <QuiEcrit titre={titre} />
      <Section rubrique="texte" aide={null}>
        <ResumeCadre cadre={cadre} onGeste={(geste) => surGeste(geste, null)} />
      </Section>
      {liste("places", cadre.places, ({ retirable }) => (retirable ? ["combler", "retirer"] : ["combler"]))}
      {liste("engagements", cadre.engagements, corrigeable, ajout("engagement"))}
      <Section rubrique="objectifs" aide={null}>
        {cadre.objectifs.length === 0 && <Rien rubrique="objectifs" />}
        <Rangees groupes={parEngagement(cadre)} nom={textes.rubriques.objectifs} gestes={rattachable} onGeste={surGeste} />
        {ajout("objectif")}
      </Section>
      {liste("comptes", cadre.comptes, () => ["compter"])}
      {liste("indicateurs", cadre.indicateurs, (rangee) => (rangee.taux ? [...rattachable(rangee), "denominateur"] : rattachable(rangee)), ajout("indicateur"))}
      {liste("echeances", cadre.echeances, ({ retirable }) => (retirable ? ["dater", "retirer"] : ["dater"]), ajout("etape"))}
      {liste("seuils", cadre.seuils, () => ["changer"])}
      {liste("financeurs", cadre.financeurs.map(({ rangee }) => rangee), () => ["corriger", "financeur"])}
      <Phrases rubrique="publies" phrases={cadre.publies} aide={textes.publiesAide} />
      <Phrases rubrique="inconnus" phrases={cadre.inconnus} aide={null} />
      <Phrases rubrique="retouches" phrases={cadre.retouches} aide={textes.retouchesAide} />
      {ouvert && (
        <DialogueForme
          forme={formeDe(ouvert.geste, cadre, ouvert.rangee, rafraichir)}
          source={cadre.derniere_source}
          onFermer={() => ouvrir(null)}
          onFait={() => {
            ouvrir(null);
            signaler("information", textes.enregistre);
          }}
        />
      )}
    </div>
  );
}

/** What ships is corrected; what was added here, or came with a copy, can also be taken out. */
function corrigeable({ retirable }: RangeeCadreVue): readonly Geste[] {
  return retirable ? ["corriger", "retirer"] : ["corriger"];
}

/** An objective or an indicator also says what it continues of another year. */
function rattachable(rangee: RangeeCadreVue): readonly Geste[] {
  return [...corrigeable(rangee), "rattacher"];
}

/** Objectives under their engagement, engagements without any included: a hole is a thing to see. */
function parEngagement({ engagements, objectifs }: CadreDetailVue): GroupeDeRangees[] {
  return engagements.map(({ code, titre }) => ({
    titre: `${code} ${titre}`,
    rangees: objectifs.filter(({ engagement }) => engagement === code),
  }));
}

function Section({ rubrique, aide, children }: { rubrique: Rubrique; aide: string | null; children: ReactNode }) {
  const id = idRubrique(rubrique);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {textes.rubriques[rubrique]}
      </h2>
      {aide !== null && <p className={styles.aide}>{aide}</p>}
      {children}
    </section>
  );
}

function Rien({ rubrique }: { rubrique: keyof typeof textes.vides }) {
  return <p className={styles.rien}>{textes.vides[rubrique]}</p>;
}

function Phrases({ rubrique, phrases, aide }: { rubrique: "publies" | "inconnus" | "retouches"; phrases: readonly string[]; aide: string | null }) {
  return (
    <Section rubrique={rubrique} aide={phrases.length === 0 ? null : aide}>
      {phrases.length === 0 ? (
        <Rien rubrique={rubrique} />
      ) : (
        <ul className={styles.phrases}>
          {phrases.map((phrase, rang) => (
            // The same change may be made twice on one day.
            <li key={`${phrases.length - rang} ${phrase}`}>{phrase}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
