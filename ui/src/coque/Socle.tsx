// What every screen shares and no screen owns: keys, voice, dialogs of the frame.
import type { ReactNode } from "react";
import { useFermeture } from "../etat/fermeture";
import { survol, useRecus } from "../etat/recus";
import { useReserve } from "../etat/reserve";
import { useSuite } from "../etat/suite";
import { dialogueOuvert } from "./dialogues";
import { useRecents } from "./palette/recents";
import { useRaccourcis } from "./raccourcis";
import { useTouchesConstats } from "./touchesConstats";
import { Voix } from "./Voix";

export function Socle({ children }: { children: ReactNode }) {
  const survole = useReserve(survol);
  const suite = useSuite(useReserve(dialogueOuvert) !== null || survole);
  useRaccourcis();
  useTouchesConstats();
  useRecus();
  useRecents();
  useFermeture();
  return (
    <>
      {children}
      {suite && <suite.DialoguesCadre />}
      {suite && survole && <suite.VoileDepot />}
      <Voix />
    </>
  );
}
