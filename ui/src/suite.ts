// What the second piece of the window holds: every screen but the list, and what floats over a screen.
export { DialoguesCadre } from "./coque/DialoguesCadre";
export { Fenetre } from "./composants/Fenetre";
export { MenuDeploye } from "./composants/MenuDeploye";
export { EcranApercu } from "./ecrans/apercu/EcranApercu";
export { EcranCadre } from "./ecrans/cadres/EcranCadre";
export { EcranCadres } from "./ecrans/cadres/EcranCadres";
export { EcranColler } from "./ecrans/cadres/EcranColler";
export { EcranChangement } from "./ecrans/changement/EcranChangement";
export { EcranControles } from "./ecrans/controles/EcranControles";
export { EcranEcriture } from "./ecrans/ecriture/EcranEcriture";
export { EcranEnsemble } from "./ecrans/ensemble/EcranEnsemble";
export { EcranExporter } from "./ecrans/exporter/EcranExporter";
export { EcranNouveau } from "./ecrans/nouveau/EcranNouveau";
export { EcranRecu } from "./ecrans/recu/EcranRecu";
export { EcranReglages } from "./ecrans/reglages/EcranReglages";
export { EcranTravail } from "./ecrans/travail/EcranTravail";
export { PremiereOuverture } from "./ecrans/premiere/PremiereOuverture";
