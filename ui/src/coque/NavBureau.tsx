// The screens above the dossiers, in the top bar.
import { ecrireRoute } from "../navigation/route";
import { textes } from "../textes/coque";
import styles from "./NavBureau.module.css";

const ecrans = ["dossiers", "importer", "france", "bibliotheque", "cadres", "reglages"] as const;

export function NavBureau({ courant }: { courant: (typeof ecrans)[number] | null }) {
  return (
    <nav className={styles.bureau} aria-label={textes.bureau}>
      {ecrans.map((ecran) => (
        <a key={ecran} href={ecrireRoute({ ecran })} aria-current={ecran === courant ? "page" : undefined}>
          {textes[ecran]}
        </a>
      ))}
    </nav>
  );
}
