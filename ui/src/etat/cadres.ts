// What is done with a framework as a whole: sent, adopted, set aside, retired.
import { appeler } from "../ipc/commandes";
import { textes } from "../textes/cadres";
import { textes as erreurs } from "../textes/erreurs";
import { annoncer, signaler } from "./journal";

type Nomme = { code: string; libelle: string };

export async function exporterCadre(code: string) {
  const { chemin, message } = await appeler("cadre_exporter", { code });
  if (chemin === null) annoncer(erreurs.renonce);
  else signaler("information", message);
}

export async function adopterCadre({ code, libelle }: Nomme) {
  await appeler("cadre_adopter", { code });
  signaler("information", textes.adopte(libelle));
}

export async function ecarterCadre({ code, libelle }: Nomme) {
  await appeler("cadre_ecarter", { code });
  annoncer(textes.ecarte(libelle));
}

export async function retirerCadre({ code, libelle }: Nomme) {
  await appeler("cadre_retirer", { code });
  signaler("information", textes.retirer.fait(libelle));
}
