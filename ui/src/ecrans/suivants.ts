// What the second piece of the window holds.
export { EcranApercu } from "./apercu/EcranApercu";
export { EcranCadre } from "./cadres/EcranCadre";
export { EcranCadres } from "./cadres/EcranCadres";
export { EcranColler } from "./cadres/EcranColler";
export { EcranChangement } from "./changement/EcranChangement";
export { EcranControles } from "./controles/EcranControles";
export { EcranEcriture } from "./ecriture/EcranEcriture";
export { EcranEnsemble } from "./ensemble/EcranEnsemble";
export { EcranExporter } from "./exporter/EcranExporter";
export { EcranNouveau } from "./nouveau/EcranNouveau";
export { EcranRecu } from "./recu/EcranRecu";
export { EcranReglages } from "./reglages/EcranReglages";
export { EcranTravail } from "./travail/EcranTravail";
