// The preview once it is ready: plan of the document, tools, pages or text.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { classeBouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import { Coque, type PlanDeCoque } from "../../coque/Coque";
import { fermerDialogue } from "../../coque/dialogues";
import { useImpression } from "../../coque/impression";
import { Lieu } from "../../coque/Lieu";
import { exporterDocument, useAction } from "../../etat/actions";
import { annoncer } from "../../etat/journal";
import { useReserve } from "../../etat/reserve";
import type { ApercuVue } from "../../ipc/generated/ApercuVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { pageAttendue } from "../../navigation/passage";
import { ecrireRoute } from "../../navigation/route";
import { textes as coque } from "../../textes/coque";
import { textes } from "../../textes/apercu";
import styles from "./Apercu.module.css";
import { FeuillesDessinees } from "./FeuillesDessinees";
import { FeuillesLues } from "./FeuillesLues";
import { useLecture } from "./lecture";
import { OutilsApercu } from "./OutilsApercu";
import { usePages } from "./pages";
import { PlanDocument } from "./PlanDocument";
import { allerAuTexte, nomDe, pageDe, textesDe } from "./zones";

export type ModeLecture = "pages" | "texte";

const touches = [{ touche: "F6", effet: coque.touches.zone }];
/** A point is 1/72 inch, a pixel 1/96. */
const PIXELS_PAR_POINT = 96 / 72;

type Props = { vue: VueEnsemble; apercu: ApercuVue };

export function Apercu({ vue, apercu }: Props) {
  const [mode, definirMode] = useState<ModeLecture>("pages");
  const pages = usePages(vue.id, apercu.demande);
  const largeurPleine = apercu.largeur * PIXELS_PAR_POINT;
  const cadre = useRef<HTMLDivElement>(null);
  const outils = useRef<HTMLDivElement>(null);
  const lecture = useLecture(
    apercu.pages,
    cadre,
    outils,
    useCallback(() => {
      const feuille = cadre.current?.querySelector("[data-page]");
      return feuille ? Math.round((feuille.clientWidth / largeurPleine) * 100) : 100;
    }, [largeurPleine]),
  );
  const { lancer, enCours } = useAction(exporterDocument);
  const exporter = useCallback(() => lancer(vue.id, apercu.demande, "pdf"), [lancer, vue.id, apercu.demande]);
  useImpression(exporter);

  const presents = textesDe(apercu, lecture.page);

  // Someone came from a text: its page is shown and takes the focus.
  const attendue = useReserve(pageAttendue);
  const { rejoindre } = lecture;
  useEffect(() => {
    if (attendue === null) return;
    pageAttendue.ecrire(null);
    const numero = pageDe(apercu, attendue.ecran, attendue.chemin);
    if (numero === null) annoncer(textes.sansPage);
    else requestAnimationFrame(() => rejoindre(numero));
  }, [attendue, apercu, rejoindre]);

  const plan = useMemo<PlanDeCoque>(
    () => ({
      nom: textes.plan,
      bouton: coque.sommaireBouton,
      contenu: (
        <PlanDocument
          vue={vue}
          apercu={apercu}
          pages={pages}
          page={lecture.page}
          onPage={(numero) => {
            fermerDialogue();
            // The drawer gives the focus back when it closes: the page takes it after.
            setTimeout(() => lecture.rejoindre(numero));
          }}
        />
      ),
    }),
    [vue, apercu, pages, lecture],
  );

  return (
    <Coque
      lieu={<Lieu id={vue.id} nom={vue.nom_court} statut={vue.statut.libelle} />}
      actions={
        <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "dossier", id: vue.id, partie: [] })}>
          <Icone nom="retour" />
          {textes.retour}
        </a>
      }
      plan={plan}
      etat={
        <>
          {vue.mention !== null && <span>{vue.mention}</span>}
          <span>{textes.empreinte(apercu.empreinte)}</span>
        </>
      }
      touches={touches}
    >
      <div className={styles.apercu}>
        <OutilsApercu
          cadre={outils}
          titre={apercu.titre}
          fenetre={textes.fenetre(apercu.titre, vue.nom_court)}
          lecture={lecture}
          mode={mode}
          onMode={definirMode}
          onExporter={exporter}
          exportEnCours={enCours}
          textesDeLaPage={presents.map((zone, rang) => ({ cle: String(rang), libelle: nomDe(vue, zone) }))}
          onTexte={(cle) => {
            const zone = presents[Number(cle)];
            if (zone) allerAuTexte(vue.id, zone);
          }}
        />
        <div ref={cadre} className={styles.cadre}>
          {mode === "pages" ? (
            <FeuillesDessinees vue={vue} apercu={apercu} pages={pages} taille={lecture.taille} largeurPleine={largeurPleine} />
          ) : (
            <FeuillesLues vue={vue} apercu={apercu} pages={pages} />
          )}
        </div>
      </div>
    </Coque>
  );
}
