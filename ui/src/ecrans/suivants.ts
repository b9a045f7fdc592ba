// What the second piece of the window holds.
export { EcranApercu } from "./apercu/EcranApercu";
export { EcranControles } from "./controles/EcranControles";
export { EcranEnsemble } from "./ensemble/EcranEnsemble";
export { EcranExporter } from "./exporter/EcranExporter";
export { EcranNouveau } from "./nouveau/EcranNouveau";
export { EcranRecu } from "./recu/EcranRecu";
export { EcranReglages } from "./reglages/EcranReglages";
export { EcranTravail } from "./travail/EcranTravail";
