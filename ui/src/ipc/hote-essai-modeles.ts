// The templates of the fake host.
import type { ErreurUi } from "./generated/ErreurUi";
import type { ModeleVue } from "./generated/ModeleVue";

const refus = (message: string): ErreurUi => ({ code: "refus", message, champs: [{ champ: "nom", message }] });

export function modelesEssai(depart: readonly ModeleVue[]) {
  let modeles = [...depart];
  let retires: readonly ModeleVue[] = [];
  const poser = (suite: readonly ModeleVue[]): ModeleVue[] => {
    modeles = suite.toSorted((a, b) => a.nom.localeCompare(b.nom, "fr"));
    return modeles;
  };
  const libre = (saisi: string, sauf: string | null = null): string => {
    const nom = saisi.trim();
    if (nom === "") throw refus("Donnez un nom au modèle\u00a0: c’est par lui que vous le retrouverez.");
    if (modeles.some((modele) => modele.id !== sauf && modele.nom.toLowerCase() === nom.toLowerCase())) throw refus(`Un modèle s’appelle déjà «\u00a0${nom}\u00a0». Choisissez un autre nom.`);
    return nom;
  };
  return {
    tous: () => modeles,
    enregistrer: (nom: string) => poser([...modeles, { id: `modele-${modeles.length + 1}`, nom: libre(nom), contenu: "Cadre 2022, 2 indicateurs, 3 partenaires", signature: "Camille Exemple, à 14\u00a0h\u00a032" }]),
    renommer: (id: string, nom: string) => poser(modeles.map((modele) => (modele.id === id ? { ...modele, nom: libre(nom, id) } : modele))),
    supprimer(id: string) {
      retires = [...retires, ...modeles.filter((modele) => modele.id === id)];
      return poser(modeles.filter((modele) => modele.id !== id));
    },
    remettre: (id: string) => poser([...modeles, ...retires.filter((modele) => modele.id === id)]),
  };
}
