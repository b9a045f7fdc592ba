// The editing half of the fake host: keeps what was typed, refuses what is not a figure, undoes and redoes.
import type { BlocEcran } from "./generated/BlocEcran";
import type { ChampVue } from "./generated/ChampVue";
import type { DemandeTexte } from "./generated/DemandeTexte";
import type { EcranMontre } from "./generated/EcranMontre";
import type { LigneChoix } from "./generated/LigneChoix";
import type { ListeVue } from "./generated/ListeVue";
import type { OperationListe } from "./generated/OperationListe";
import type { RefusSaisie } from "./generated/RefusSaisie";
import type { RetourSaisie } from "./generated/RetourSaisie";
import type { Saisie } from "./generated/Saisie";

/** What was changed, on top of the fixtures: never written in place. */
type Etat = {
  saisies: ReadonlyMap<string, string>;
  textes: ReadonlyMap<string, string>;
  /** Order of the elements of a list, by path of the list. */
  ordres: ReadonlyMap<string, readonly string[]>;
  ajouts: ReadonlyMap<string, readonly { chemin: string; titre: string; modele: string }[]>;
};
type Pas = { libelle: string; etat: Etat };

const vide: Etat = { saisies: new Map(), textes: new Map(), ordres: new Map(), ajouts: new Map() };

/** As Rust does: the name of a paste counts what was written, « Coller 3 montants ». */
function compter(libelle: string, saisies: readonly Saisie[], comprises: readonly Saisie[]): string {
  const remplies = comprises.filter(({ texte }) => texte.trim() !== "").length;
  const prises = remplies === 0 ? comprises.length : remplies;
  return libelle.replace(new RegExp(`\\s${saisies.length}\\s(\\S+)s$`), (_, mot: string) => ` ${prises} ${mot}${prises < 2 ? "" : "s"}`);
}

const racine = (chemin: string) => chemin.slice(0, chemin.lastIndexOf("/"));

export function edition(base: () => RetourSaisie) {
  let present = vide;
  let passe: Pas[] = [];
  let futur: Pas[] = [];

  const retour = (refus: RefusSaisie[] = [], ajoute: string | null = null): RetourSaisie => ({
    ...base(),
    ecrit: true,
    remarque: null,
    refus,
    ajoute,
    ...noms(),
  });
  const noms = () => ({ annuler: passe.at(-1)?.libelle ?? null, retablir: futur.at(-1)?.libelle ?? null });
  const ecrire = (libelle: string, suite: Partial<Etat>) => {
    passe = [...passe, { libelle, etat: present }];
    futur = [];
    present = { ...present, ...suite };
  };

  const liste = (l: ListeVue): ListeVue => {
    const tous = [
      ...l.elements,
      ...(present.ajouts.get(l.chemin) ?? []).map(({ chemin, titre }) => ({ chemin, titre, code: "", detail: "", ouvrir: null, a_inserer: null, verrou: null, rappelable: null, retirer: `Retirer « ${titre} »` })),
    ];
    const ordre = present.ordres.get(l.chemin);
    if (!ordre) return { ...l, elements: tous };
    return { ...l, elements: ordre.flatMap((chemin) => tous.filter((element) => element.chemin === chemin)) };
  };
  /** A line is ticked by what was added for it, and no longer by what was taken out. */
  const ligneCochee = (chemin: string, ligne: LigneChoix): LigneChoix => {
    const ordre = present.ordres.get(chemin);
    const reste = (place: string) => ordre === undefined || ordre.includes(place);
    const ajoute = present.ajouts.get(chemin)?.find(({ modele, chemin: place }) => modele === ligne.modele && reste(place));
    if (ajoute) {
      const demande = { ecran: "action" as const, element: ajoute.chemin.slice(chemin.length + 1) };
      return { ...ligne, servi: [{ demande, libelle: ajoute.titre }], retirer: { chemin: ajoute.chemin, libelle: `Retirer « ${ajoute.titre} »` } };
    }
    const servi = ligne.servi.filter(({ demande }) => reste(`${chemin}/${demande.element}`));
    return { ...ligne, servi, retirer: servi.length === 0 ? null : ligne.retirer };
  };
  const bloc = (b: BlocEcran): BlocEcran => {
    const lu = (chemin: string, valeur: string) => present.saisies.get(chemin) ?? valeur;
    const champ = (c: ChampVue): ChampVue => ({ ...c, valeur: lu(c.chemin, c.valeur) });
    if ("formulaire" in b) return { formulaire: { ...b.formulaire, champs: b.formulaire.champs.map(champ) } };
    if ("texte" in b) return { texte: { ...b.texte, document: present.textes.get(b.texte.chemin) ?? b.texte.document } };
    if ("liste" in b) return { liste: liste(b.liste) };
    if ("frise" in b) return b;
    if ("seance" in b) return { seance: { ...b.seance, jour: champ(b.seance.jour), delais: b.seance.delais.map(champ) } };
    if ("choix" in b) return { choix: { ...b.choix, groupes: b.choix.groupes.map((groupe) => ({ ...groupe, lignes: groupe.lignes.map((ligne) => ligneCochee(b.choix.chemin, ligne)) })) } };
    const lignes = b.grille.lignes.map((l) => ({ ...l, cellules: l.cellules.map((c) => ({ ...c, texte: c.chemin === null ? c.texte : lu(c.chemin, c.texte) })) }));
    return { grille: { ...b.grille, lignes } };
  };

  return {
    noms,
    saisi: (chemin: string) => present.saisies.get(chemin) ?? "",
    ecran: (vue: EcranMontre): EcranMontre => ({ ...vue, blocs: vue.blocs.map(bloc) }),
    saisir({ libelle, saisies }: { libelle: string; saisies: readonly Saisie[] }): RetourSaisie {
      const refus = saisies.flatMap(({ chemin, nature, texte }) => {
        const chiffres = nature === "montant" || nature === "nombre" ? /^[\d\s.,€()−-]*$/ : nature === "jour" ? /^$|\d{4}$/ : /(?:)/;
        const mot = nature === "jour" ? "une date. Écrivez par exemple 15/10/2022." : "un montant. Écrivez par exemple 1\u00a0234,50.";
        return chiffres.test(texte) ? [] : [{ chemin, texte, message: `«\u00a0${texte}\u00a0» n’est pas ${mot}` }];
      });
      const comprises = saisies.filter(({ chemin }) => refus.every((r) => r.chemin !== chemin));
      if (comprises.length > 0) ecrire(compter(libelle, saisies, comprises), { saisies: new Map([...present.saisies, ...comprises.map(({ chemin, texte }) => [chemin, texte] as const)]) });
      return retour(refus);
    },
    texte({ chemin, libelle, document, trait_de_frappe: trait }: Omit<DemandeTexte, "id">): RetourSaisie {
      const suite = { textes: new Map([...present.textes, [chemin, document]]) };
      if (trait === "suite" && passe.length > 0) present = { ...present, ...suite };
      else ecrire(libelle, suite);
      return retour();
    },
    liste(operation: OperationListe, elements: (chemin: string) => ListeVue | undefined): RetourSaisie {
      const chemins = (de: string) => {
        const l = elements(de);
        return l ? liste(l).elements.map(({ chemin }) => chemin) : [];
      };
      if ("ajouter" in operation) {
        const { chemin, modele } = operation.ajouter;
        const avant = present.ajouts.get(chemin) ?? [];
        const ajoute = { chemin: `${chemin}/nouveau-${avant.length + 1}`, titre: `Nouvel élément ${avant.length + 1}`, modele };
        const ordre = present.ordres.get(chemin);
        ecrire(`ajout (${modele})`, {
          ajouts: new Map([...present.ajouts, [chemin, [...avant, ajoute]]]),
          ordres: ordre ? new Map([...present.ordres, [chemin, [...ordre, ajoute.chemin]]]) : present.ordres,
        });
        return retour([], ajoute.chemin);
      }
      if ("grouper" in operation) {
        ecrire(`changement de ${operation.grouper.actions.length} fiches`, {});
        return retour();
      }
      const { chemin, libelle } = "retirer" in operation ? operation.retirer : operation.deplacer;
      const de = racine(chemin);
      const reste = chemins(de).filter((c) => c !== chemin);
      if ("deplacer" in operation) {
        const { apres } = operation.deplacer;
        reste.splice(apres === null ? 0 : reste.indexOf(`${de}/${apres}`) + 1, 0, chemin);
      }
      ecrire(libelle, { ordres: new Map([...present.ordres, [de, reste]]) });
      return retour();
    },
    /** What is done about a finding is one modification with a name. */
    constat(libelle: string, cle: string): RetourSaisie {
      ecrire(libelle, { saisies: new Map([...present.saisies, [cle, libelle]]) });
      return retour();
    },
    annuler(): RetourSaisie {
      const pas = passe.at(-1);
      if (pas) {
        passe = passe.slice(0, -1);
        futur = [...futur, { libelle: pas.libelle, etat: present }];
        present = pas.etat;
      }
      return retour();
    },
    retablir(): RetourSaisie {
      const pas = futur.at(-1);
      if (pas) {
        futur = futur.slice(0, -1);
        passe = [...passe, { libelle: pas.libelle, etat: present }];
        present = pas.etat;
      }
      return retour();
    },
  };
}
