// A fingerprint typed back from a printed page: which document it is of, and what changed since.
import { useId, useState, type FormEvent } from "react";
import { Bouton } from "../../composants/Bouton";
import { CadreChamp, descriptions } from "../../composants/champs/CadreChamp";
import champs from "../../composants/champs/Champ.module.css";
import { Icone, type NomIcone } from "../../composants/Icone";
import { annoncer } from "../../etat/journal";
import { appeler, enEchec } from "../../ipc/commandes";
import type { EmpreinteVue } from "../../ipc/generated/EmpreinteVue";
import { textes } from "../../textes/exporter";
import styles from "./Exporter.module.css";

const ICONES: Record<EmpreinteVue["verdict"], NomIcone> = { meme: "respecte", anterieure: "verifier", inconnue: "bloquant" };

export function Empreinte({ dossier }: { dossier: string }) {
  const base = useId();
  const mots = textes.empreinte;
  const [code, definirCode] = useState("");
  const [refus, definirRefus] = useState<string | null>(null);
  const [trouvee, definirTrouvee] = useState<EmpreinteVue | null>(null);
  const [enCours, definirEnCours] = useState(false);
  const id = `${base}code`;
  const chercher = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (enCours) return;
    definirEnCours(true);
    definirRefus(null);
    definirTrouvee(null);
    try {
      const vue = await appeler("empreinte_reconnaitre", { id: dossier, code });
      definirTrouvee(vue);
      annoncer(vue.phrase);
    } catch (cause) {
      definirRefus(enEchec(cause).message);
    } finally {
      definirEnCours(false);
    }
  };
  return (
    <section className={styles.bloc} aria-labelledby={base}>
      <h2 id={base}>{mots.titre}</h2>
      <form className={styles.chercher} onSubmit={(evenement) => void chercher(evenement)} noValidate>
        <div className={styles.champs}>
          <CadreChamp id={id} libelle={mots.code} aide={mots.aide} refus={refus} taille="moyen">
            <input
              id={id}
              className={champs.saisie}
              autoComplete="off"
              spellCheck={false}
              value={code}
              aria-invalid={refus !== null || undefined}
              aria-describedby={descriptions(id, refus, [], mots.aide)}
              onChange={({ target }) => definirCode(target.value)}
            />
          </CadreChamp>
        </div>
        <div>
          <Bouton genre="ordinaire" envoi="formulaire" enCours={enCours}>
            {mots.chercher}
          </Bouton>
        </div>
      </form>
      {trouvee !== null && (
        <p className={styles.verdict} data-verdict={trouvee.verdict}>
          <Icone nom={ICONES[trouvee.verdict]} />
          {trouvee.phrase}
        </p>
      )}
    </section>
  );
}
