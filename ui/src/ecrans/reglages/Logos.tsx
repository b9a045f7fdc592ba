// The logo of each contracting body that has a dossier here: chosen, seen, taken out.
import { useCallback, useRef } from "react";
import { flushSync } from "react-dom";
import { Bouton } from "../../composants/Bouton";
import { useAction } from "../../etat/actions";
import { annoncer, signaler } from "../../etat/journal";
import { appeler } from "../../ipc/commandes";
import type { LogoVue } from "../../ipc/generated/LogoVue";
import type { ReglagesVue } from "../../ipc/generated/ReglagesVue";
import { textes as erreurs } from "../../textes/erreurs";
import { textes } from "../../textes/reglages";
import styles from "./Logos.module.css";

type Props = { logos: readonly LogoVue[]; poser: (neufs: ReglagesVue) => void };

export function Logos({ logos, poser }: Props) {
  const liste = useRef<HTMLUListElement>(null);
  const choix = useAction(
    useCallback(
      async (collectivite: string, nom: string) => {
        const neufs = await appeler("logo_choisir", { collectivite });
        if (neufs === null) return annoncer(erreurs.renonce);
        poser(neufs);
        signaler("information", textes.logoChoisi(nom));
      },
      [poser],
    ),
  );
  const retrait = useAction(
    useCallback(
      async (collectivite: string, nom: string) => {
        const neufs = await appeler("logo_retirer", { collectivite });
        flushSync(() => poser(neufs));
        liste.current?.querySelector<HTMLElement>(`[data-collectivite="${collectivite}"] button`)?.focus();
        signaler("information", textes.logoRetire(nom));
      },
      [poser],
    ),
  );
  if (logos.length === 0) return <p className={styles.vide}>{textes.logoSansDossier}</p>;
  return (
    <ul ref={liste} className={styles.logos}>
      {logos.map(({ collectivite, nom, image }) => (
        <li key={collectivite} data-collectivite={collectivite}>
          <span className={styles.nom}>{nom}</span>
          {image === null ? <span className={styles.absent}>{textes.logoAbsent}</span> : <img className={styles.image} src={image} alt={textes.logoDe(nom)} />}
          <span className={styles.gestes}>
            <Bouton genre="ordinaire" onAppui={() => choix.lancer(collectivite, nom)} enCours={choix.enCours} nomVocal={textes.choisirLogoDe(nom)}>
              {textes.choisirLogo}
            </Bouton>
            {image !== null && (
              <Bouton genre="lien" onAppui={() => retrait.lancer(collectivite, nom)} nomVocal={textes.retirerLogoDe(nom)}>
                {textes.retirerLogo}
              </Bouton>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
