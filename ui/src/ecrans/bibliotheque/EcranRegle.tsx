// One rule: what it checks and why, and what each framework says of it.
import { Pastille } from "../../composants/Pastille";
import type { AvisVue } from "../../ipc/generated/AvisVue";
import type { RegleVue } from "../../ipc/generated/RegleVue";
import { ecrireRoute } from "../../navigation/route";
import { useTitre } from "../../navigation/usage";
import { typographier } from "../../texte/francais";
import { textes } from "../../textes/bibliotheque";
import { Bibliotheque } from "./Bibliotheque";
import styles from "./Bibliotheque.module.css";
import { Introuvable } from "./Introuvable";
import { TeteDePage } from "./TeteDePage";

export function EcranRegle({ code }: { code: string }) {
  return (
    <Bibliotheque>
      {(vue) => {
        const regle = vue.regles.find((une) => une.code === code);
        return regle ? <Regle regle={regle} /> : <Introuvable />;
      }}
    </Bibliotheque>
  );
}

function Regle({ regle }: { regle: RegleVue }) {
  const nom = typographier(regle.titre);
  const titre = useTitre(textes.fenetre(nom));
  const lignes = [
    [textes.verifie, regle.verifie],
    [textes.pourquoi, regle.pourquoi],
    [textes.exemple, regle.exemple],
    [textes.source, regle.source],
    [textes.gravite, regle.gravite],
  ] as const;
  return (
    <div className={styles.page}>
      <TeteDePage titre={nom} reference={titre} />
      <dl className={styles.fiche}>
        {lignes.map(([libelle, valeur]) => (
          <div key={libelle}>
            <dt>{libelle}</dt>
            <dd>{typographier(valeur)}</dd>
          </div>
        ))}
      </dl>
      <section className={styles.bloc}>
        <h2>{textes.avis}</h2>
        {regle.avis.length === 0 ? <p className={styles.aide}>{textes.sansAvis}</p> : regle.avis.map((avis) => <Avis key={avis.cadre} avis={avis} />)}
      </section>
    </div>
  );
}

const TONS = { Bloquant: ["bloquant", "bloquant"], "À vérifier": ["a_verifier", "verifier"], Information: ["information", "information"] } as const;

function Avis({ avis }: { avis: AvisVue }) {
  const [ton, icone] = TONS[avis.gravite as keyof typeof TONS] ?? TONS.Information;
  return (
    <article className={styles.avis}>
      <h3>
        {avis.cadre}
        <Pastille ton={ton} icone={icone} libelle={avis.gravite} />
      </h3>
      <p>{typographier(avis.enonce)}</p>
      {avis.citation !== null && <blockquote>{avis.citation}</blockquote>}
      <p className={styles.aide}>
        {typographier(avis.source)}. {avis.fiabilite}.
        {avis.note !== null && ` ${typographier(avis.note)}`}
      </p>
      {avis.texte !== null && (
        <p>
          <a href={ecrireRoute({ ecran: "texte", cle: avis.texte, repere: avis.repere })}>{avis.repere === null ? textes.lireTexte : textes.lireExtrait}</a>
        </p>
      )}
    </article>
  );
}
