// Left of the pages: the documents of the dossier, the contents, the thumbnails.
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Icone } from "../../composants/Icone";
import type { ApercuVue } from "../../ipc/generated/ApercuVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/apercu";
import { textes as ensemble } from "../../textes/ensemble";
import type { Pages } from "./pages";
import styles from "./PlanDocument.module.css";
import { Vignettes } from "./Vignettes";

type Props = { vue: VueEnsemble; apercu: ApercuVue; pages: Pages; page: number; onPage: (numero: number) => void };

export function PlanDocument({ vue, apercu, pages, page, onPage }: Props) {
  const ici = ecrireRoute({ ecran: "apercu", id: vue.id, document: apercu.demande });
  const rangLu = apercu.sommaire.findLastIndex((entree) => entree.page <= page);
  return (
    <div className={styles.plan}>
      <h2>{ensemble.documents}</h2>
      <ul className={styles.documents}>
        {vue.documents.map(({ demande, libelle }) => {
          const adresse = ecrireRoute({ ecran: "apercu", id: vue.id, document: demande });
          return (
            <li key={libelle}>
              <a href={adresse} aria-current={adresse === ici ? "page" : undefined}>
                <Icone nom="document" />
                {libelle}
              </a>
            </li>
          );
        })}
      </ul>
      <Tabs className={styles.onglets}>
        <TabList className={styles.choix} aria-label={textes.plan}>
          <Tab id="sommaire">{textes.sommaire}</Tab>
          <Tab id="pages">{textes.pages}</Tab>
        </TabList>
        <TabPanel id="sommaire">
          {apercu.sommaire.length === 0 && <p className={styles.vide}>{textes.sommaireVide}</p>}
          <ol className={styles.sommaire}>
            {apercu.sommaire.map(({ titre, niveau, page: numero }, rang) => (
              <li key={`${numero} ${titre}`}>
                <button type="button" data-niveau={niveau} aria-current={rang === rangLu ? "true" : undefined} onClick={() => onPage(numero)}>
                  <span>{titre}</span>
                  <span className={styles.numero}>
                    <span className="vocal">, page </span>
                    {numero}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </TabPanel>
        <TabPanel id="pages">
          <Vignettes apercu={apercu} pages={pages} page={page} onPage={onPage} />
        </TabPanel>
      </Tabs>
    </div>
  );
}
