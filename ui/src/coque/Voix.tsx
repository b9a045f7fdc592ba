// The live regions: one polite, one pressing.
import { voix } from "../etat/journal";
import { useReserve } from "../etat/reserve";

export function Voix() {
  const { texte, rang, urgence } = useReserve(voix);
  return (
    <div className="vocal" data-live-announcer="true">
      <output aria-live="polite" aria-label="Annonces">
        {urgence === "polie" && <span key={rang}>{texte}</span>}
      </output>
      <div role="alert" aria-live="assertive" aria-label="Alertes">
        {urgence === "pressante" && <span key={rang}>{texte}</span>}
      </div>
    </div>
  );
}
