// The same document as text: headings, paragraphs, in reading order.
import { useEffect } from "react";
import { Bouton } from "../../composants/Bouton";
import type { ApercuVue } from "../../ipc/generated/ApercuVue";
import type { EntreeSommaire } from "../../ipc/generated/EntreeSommaire";
import { textes } from "../../textes/apercu";
import { textes as erreurs } from "../../textes/erreurs";
import styles from "./FeuillesLues.module.css";
import type { Pages } from "./pages";

type Props = { apercu: ApercuVue; pages: Pages };

export function FeuillesLues({ apercu, pages }: Props) {
  const { demander } = pages;
  useEffect(() => {
    const arret = new AbortController();
    // All of it, one after the other: searching in the text needs every page.
    const toutDemander = async () => {
      for (let numero = 1; numero <= apercu.pages && !arret.signal.aborted; numero += 1) await demander(numero);
    };
    void toutDemander();
    return () => arret.abort();
  }, [apercu.pages, demander]);
  return (
    <article className={styles.texte} aria-label={textes.texteDe(apercu.titre)}>
      {Array.from({ length: apercu.pages }, (_, rang) => (
        <FeuilleLue key={rang + 1} numero={rang + 1} apercu={apercu} pages={pages} />
      ))}
    </article>
  );
}

function FeuilleLue({ numero, apercu, pages }: { numero: number; apercu: ApercuVue; pages: Pages }) {
  const page = pages.lire(numero);
  const titres = apercu.sommaire.filter((entree) => entree.page === numero);
  return (
    <section className={styles.page} data-page={numero} tabIndex={-1} aria-label={textes.pageSur(numero, apercu.pages)}>
      <h2>{textes.page(numero)}</h2>
      {page.etat === "attente" && <p>{textes.pageAttente(numero)}</p>}
      {page.etat === "echec" && (
        <>
          <p>{textes.pageEchec(numero)}</p>
          <Bouton genre="lien" onAppui={() => void pages.demander(numero)}>
            {erreurs.reessayer}
          </Bouton>
        </>
      )}
      {page.etat === "prete" && page.texte.trim() === "" && <p>{textes.pageVide}</p>}
      {page.etat === "prete" && paragraphes(page.texte).map((texte, rang) => <Paragraphe key={`${rang} ${texte}`} texte={texte} titres={titres} />)}
    </section>
  );
}

/** Blank lines part paragraphs; without any, each line is one. */
function paragraphes(texte: string): string[] {
  const coupure = /\n\s*\n/.test(texte) ? /\n\s*\n/ : /\n/;
  return texte
    .split(coupure)
    .map((morceau) => morceau.trim())
    .filter((morceau) => morceau !== "");
}

function Paragraphe({ texte, titres }: { texte: string; titres: readonly EntreeSommaire[] }) {
  const cherche = reduire(texte);
  const niveau = titres.find(({ titre }) => reduire(titre) === cherche)?.niveau;
  if (niveau === undefined) return <p>{texte}</p>;
  return niveau <= 1 ? <h3>{texte}</h3> : <h4>{texte}</h4>;
}

function reduire(texte: string): string {
  return texte.replaceAll(/\s+/g, " ").trim();
}
