//! The French help of each command.

/// `paraphe --help`.
pub const GENERALE: &str = "\
Paraphe : contrats départementaux de prévention et de protection de l’enfance, hors ligne.

Utilisation : paraphe COMMANDE [options]

Commandes :
  exemple        écrit un dossier d’exemple
  creer          crée un dossier à partir d’un territoire, d’un cadre et d’une période
  verifier       contrôle un dossier et dit pourquoi
  documents      liste les documents qui s’impriment
  pdf            produit l’un de ces documents en PDF
  docx           produit les mêmes documents pour un traitement de texte (Word, LibreOffice)
  dossier-assemblee  écrit dans un dossier tout ce que reçoit l’assemblée
  kit            écrit les originaux numérotés et les feuilles du jour de la signature
  empreinte      dit de quel document vient l’empreinte imprimée au pied d’une page
  xlsx           écrit le plan de financement, le tableau de bord ou le plan d’actions en feuille de calcul
  importer-xlsx  reprend dans un dossier ce qui a été saisi dans une feuille
  retour         dit si un PDF revenu de la signature est le bon, et si ses signatures sont intactes
  pieces         liste les pièces jointes à un dossier, et en sort une telle qu’elle a été jointe
  retroplanning  dit le dernier jour pour chaque destinataire avant une séance
  regles         écrit le livret des règles : ce que chaque contrôle regarde, et sur quel texte
  cadre          liste, compare, vérifie, copie, importe et exporte les cadres annuels, et montre ce qui a été publié
  changer-cadre  fait passer un dossier d’un cadre à un autre
  fusionner      réunit deux copies d’un dossier modifiées chacune de leur côté
  collecte       écrit une feuille par pilote, avec les seuls résultats et paiements à relever
  lot            crée, contrôle ou imprime tous les dossiers d’un répertoire
  consolider     réunit l’argent de tous les contrats d’un répertoire dans une feuille de calcul
  schema         affiche le schéma JSON de dossier.json

Options :
  -h, --help          affiche cette aide, ou celle d’une commande : paraphe verifier --help
  -V, --version       affiche la version
  --donnees DOSSIER   dossier de données où sont les cadres complétés sur ce poste
                      (par défaut : celui de l’application)

Un dossier est un fichier .paraphe ou un dossier.json. Le code de sortie est 0 si rien ne bloque,
1 si un contrôle bloque, 2 si l’entrée n’est pas utilisable, 130 si la commande est arrêtée (Ctrl+C) :
les fichiers déjà écrits sont alors entiers.";

/// `paraphe exemple --help`.
pub const EXEMPLE: &str = "\
Écrit un dossier d’exemple.

Utilisation : paraphe exemple NOM -o FICHIER

  NOM           cantal-2022, cantal-2022-demo, loir-et-cher-2020 ou cher-2020
  -o FICHIER    fichier .paraphe à écrire
  -h, --help    affiche cette aide";

/// `paraphe creer --help`.
pub const CREER: &str = "\
Crée un dossier : parties, visas, articles, actions attendues et échéances sont déjà là.

Utilisation : paraphe creer --territoire CODE [--collectivite NOM] --cadre ANNEE --periode DEBUT..FIN -o FICHIER

  --territoire CODE    code du département : 15, 2A, 974
  --collectivite NOM   collectivité qui signe, quand le territoire en compte plusieurs (69)
  --cadre CODE         cadre annuel : 2020, 2021, 2022, 2023, 2024 ou 2025 (2025-2027) ; « paraphe cadre lister »
  --periode DEBUT..FIN deux dates AAAA-MM-JJ, ou deux années : 2022-01-01..2024-12-31, 2022..2024
  -o FICHIER           fichier .paraphe à écrire
  -h, --help           affiche cette aide";

/// `paraphe verifier --help`.
pub const VERIFIER: &str = "\
Contrôle un dossier : chaque constat dit ce qui ne va pas, où, et sur quel texte il s’appuie.

Utilisation : paraphe verifier FICHIER [--json] [--jour AAAA-MM-JJ]

  --json              constats en JSON, pour un autre programme
  --jour AAAA-MM-JJ   jour auquel contrôler (par défaut : aujourd’hui)
  -h, --help          affiche cette aide";

/// The help of a command that produces a document: the same options for each format.
macro_rules! produire {
    ($commande:literal, $phrase:literal, $fichier:literal, $options:literal, $aide:literal) => {
        concat!(
            $phrase,
            "

Utilisation : paraphe ",
            $commande,
            " FICHIER --document NOM [--exercice ANNEE] [--action CODE] [--partie NOM] [--jour AAAA-MM-JJ]
             [--logo IMAGE] [--progression]",
            $options,
            " -o SORTIE

  --document NOM      l’un de ceux que liste « paraphe documents »
  --exercice ANNEE    exercice du rapport d’exécution
  --action CODE       code de l’action dont la fiche est imprimée seule
  --partie NOM        partie dont la feuille de signature est imprimée
  --jour AAAA-MM-JJ   jour du document (par défaut : aujourd’hui)
  --logo IMAGE        logo de la collectivité en tête de la première page (PNG, JPEG ou SVG)
",
            $aide,
            "  --progression       dit ce qui est en cours, une ligne à la fois, même quand personne ne regarde le terminal
  -o SORTIE           ",
            $fichier,
            " à écrire
  -h, --help          affiche cette aide"
        )
    };
}

/// `paraphe pdf --help`.
pub const PDF: &str = produire!(
    "pdf",
    "Produit un document en PDF, prêt à imprimer et à signer.",
    "fichier PDF",
    " [--recto-verso]",
    "  --recto-verso       chaque annexe commence sur une page de droite\n"
);

/// `paraphe docx --help`.
pub const DOCX: &str = produire!(
    "docx",
    "Produit un document pour un traitement de texte (Word, LibreOffice) : le même texte que le PDF, à relire et à annoter.\nTant que le sommaire n’est pas mis à jour, ses numéros de page sont ceux du PDF.",
    "fichier DOCX",
    "",
    ""
);

/// `paraphe documents`.
pub const LISTE_DES_DOCUMENTS: &str = "\
Documents, avec leur nom pour « --document » :

  convention            l’acte et ses annexes, avec les champs de signature
  rapport               le rapport d’exécution d’un exercice (--exercice ANNEE)
  fiche                 une fiche action seule (--action CODE)
  financement           le plan de financement seul
  tableau-de-bord       le tableau de bord seul
  note                  une page en langage courant, pour les élus
  rapport-assemblee     le rapport à l’assemblée
  deliberation          le projet de délibération
  information-odpe      ce qui est présenté à l’observatoire avant l’assemblée
  bordereau             le bordereau de remise, le jour de la signature
  deroule               la liste de ce qui est à vérifier ce jour-là
  feuille-de-signature  la feuille que signe une partie (--partie NOM)
  candidature           le dossier de candidature, quand le cadre donne des critères
  controle              tous les constats, leurs sources et ce qui a été laissé ainsi

Tous s’écrivent en PDF (« paraphe pdf ») et pour un traitement de texte (« paraphe docx »).";

/// `paraphe documents --help`.
pub const DOCUMENTS: &str = "\
Liste les documents qui s’impriment et leur nom.

Utilisation : paraphe documents";

/// `paraphe dossier-assemblee --help`.
pub const DOSSIER_ASSEMBLEE: &str = "\
Écrit dans un dossier ce que reçoit l’assemblée : rapport, projet de délibération, convention en annexe, note d’une page,
information de l’observatoire. Les noms des fichiers conviennent aux plateformes de transmission des actes.

Utilisation : paraphe dossier-assemblee FICHIER [--jour AAAA-MM-JJ] [--logo IMAGE] [--progression] -o DOSSIER

  --jour AAAA-MM-JJ   jour des documents (par défaut : aujourd’hui)
  --logo IMAGE        logo de la collectivité (PNG, JPEG ou SVG)
  --progression       dit chaque document au moment où il commence, même quand personne ne regarde le terminal
  -o DOSSIER          dossier où écrire ; il est créé s’il n’existe pas
  -h, --help          affiche cette aide";

/// `paraphe kit --help`.
pub const KIT: &str = "\
Écrit dans un dossier ce qu’il faut le jour de la signature : les originaux numérotés, la feuille de signature de chaque partie,
le bordereau de remise et le déroulé.

Utilisation : paraphe kit FICHIER [--exemplaires N] [--paraphes] [--recto-verso] [--jour AAAA-MM-JJ] [--logo IMAGE]
             [--progression] -o DOSSIER

  --exemplaires N     nombre d’originaux (par défaut : un par signataire)
  --recto-verso       chaque annexe commence sur une page de droite
  --paraphes          imprime au pied de chaque page une case de paraphe par signataire
  --jour AAAA-MM-JJ   jour des documents (par défaut : aujourd’hui)
  --logo IMAGE        logo de la collectivité (PNG, JPEG ou SVG)
  --progression       dit chaque document au moment où il commence, même quand personne ne regarde le terminal
  -o DOSSIER          dossier où écrire ; il est créé s’il n’existe pas
  -h, --help          affiche cette aide";

/// `paraphe empreinte --help`.
pub const EMPREINTE: &str = "\
Dit de quel document vient l’empreinte imprimée au pied d’une page : celui que le dossier imprime aujourd’hui, ou celui d’une
version gardée sur ce poste, et ce qui a changé depuis.

Utilisation : paraphe empreinte CODE FICHIER [--jour AAAA-MM-JJ] [--json]

  CODE                les huit caractères imprimés : 7K2M-4QXT
  --jour AAAA-MM-JJ   jour des documents (par défaut : aujourd’hui)
  --json              réponse en JSON, pour un autre programme
  -h, --help          affiche cette aide

Le code de sortie est 0 si c’est le même document, 1 sinon, 2 si l’entrée n’est pas utilisable.";

/// `paraphe xlsx --help`.
pub const XLSX: &str = "\
Écrit une feuille de calcul : les nombres y sont des nombres, les totaux des formules.

Utilisation : paraphe xlsx FICHIER --feuille NOM [--jour AAAA-MM-JJ] -o SORTIE.xlsx

  --feuille NOM       financement, tableau-de-bord ou plan-actions
  --jour AAAA-MM-JJ   jour de la feuille (par défaut : aujourd’hui)
  -o SORTIE.xlsx      classeur à écrire
  -h, --help          affiche cette aide

Le plan de financement et le tableau de bord se remplissent dans un tableur, puis se reprennent par
« paraphe importer-xlsx ». Le plan d’actions se lit seulement.";

/// `paraphe importer-xlsx --help`.
pub const IMPORTER_XLSX: &str = "\
Reprend dans un dossier ce qui a été saisi dans une feuille que Paraphe a écrite.

Utilisation : paraphe importer-xlsx FICHIER FEUILLE.xlsx [-o NOUVEAU.paraphe] [--json]

Le compte rendu dit, case par case, ce qui a été lu, ce que c’était, ce que cela devient, ou pourquoi la case est refusée. Les
lignes se reconnaissent à leur repère et les colonnes à leur titre : elles peuvent avoir été déplacées. Les totaux se calculent :
ils ne se reprennent pas. Une valeur qui a changé dans le dossier depuis l’export n’est jamais remplacée sans vous.

  -o NOUVEAU.paraphe  dossier à écrire, avec les cases reprises ; sans lui, ou si rien n’est repris, rien n’est écrit
  --json              compte rendu en JSON, pour un autre programme
  -h, --help          affiche cette aide

Le code de sortie est 0 si tout est repris, 1 si des cases sont refusées, 2 si l’entrée n’est pas utilisable.";

/// `paraphe retour --help`.
pub const RETOUR: &str = "\
Examine un PDF revenu de la signature : de quel document de ce dossier il s’agit, qui l’a signé, ce qu’on a changé depuis.

Utilisation : paraphe retour FICHIER SIGNE.pdf [--original ORIGINAL.pdf] [--logo IMAGE] [--jour AAAA-MM-JJ] [--json]

Paraphe reconnaît tous les documents qu’il produit : la convention, un rapport, une fiche, une feuille de signature… Il refait le
fichier envoyé à partir du dossier et le cherche au début du fichier signé. Il vérifie chaque signature électronique, mais ne juge pas la confiance accordée aux certificats, ce qui demande un service en ligne.

  --original ORIGINAL.pdf  fichier envoyé à la signature, s’il a été gardé
  --logo IMAGE             logo avec lequel il a été produit (PNG, JPEG ou SVG)
  --jour AAAA-MM-JJ        jour de l’examen (par défaut : aujourd’hui)
  --json                   compte rendu en JSON, pour un autre programme
  -h, --help               affiche cette aide

Le code de sortie est 0 si toutes les signatures sont intactes sur un document de ce dossier, 1 si quelque chose a été changé,
si c’est un autre document, ou si rien ne peut être vérifié (document numérisé), 2 si l’entrée n’est pas utilisable.";

/// `paraphe pieces --help`.
pub const PIECES: &str = "\
Liste les pièces jointes à un dossier, comme les PDF revenus de la signature, ou en sort une.

Utilisation : paraphe pieces FICHIER [--json]
              paraphe pieces FICHIER --sortir N -o SORTIE

La pièce sort octet pour octet telle qu’elle a été jointe : son empreinte SHA-256 est vérifiée, et rien n’est écrit si elle est autre.

  --sortir N          numéro de la pièce dans la liste
  -o SORTIE           fichier à écrire
  --json              liste en JSON, pour un autre programme
  -h, --help          affiche cette aide";

/// `paraphe retroplanning --help`.
pub const RETROPLANNING: &str = "\
Part de la date de la séance et dit le dernier jour ouvré pour chaque destinataire, et ce qui est déjà trop tard.

Utilisation : paraphe retroplanning FICHIER [--session AAAA-MM-JJ] [--jour AAAA-MM-JJ] [--delai NOM=JOURS]
              [-o SORTIE.ics] [--json]

  --session AAAA-MM-JJ  jour de la séance de l’assemblée (par défaut : celui du dossier)
  --jour AAAA-MM-JJ     jour d’où l’on part (par défaut : aujourd’hui)
  --delai NOM=JOURS     autre délai que celui du dossier ou que celui proposé ; se répète : ars=20 prefecture=20 odpe=30 juridique=3 rapport=12
  -o SORTIE.ics         fichier d’agenda à écrire
  --json                rétroplanning en JSON, pour un autre programme
  -h, --help            affiche cette aide";

/// `paraphe regles --help`.
pub const REGLES: &str = "\
Écrit le livret des règles : ce que chaque contrôle regarde, pourquoi, un exemple, et ce qu’en dit chaque cadre.

Utilisation : paraphe regles [--format markdown|pdf] [--jour AAAA-MM-JJ] [-o SORTIE]

  --format FORMAT     markdown (par défaut) ou pdf
  --jour AAAA-MM-JJ   jour du livret (par défaut : aujourd’hui)
  -o SORTIE           fichier à écrire ; sans lui, le texte s’affiche
  -h, --help          affiche cette aide";

/// `paraphe cadre --help`.
pub const CADRE: &str = "\
Gère les cadres annuels : ceux que Paraphe livre, et ceux qui ont été complétés ou reçus sur ce poste.

Utilisation : paraphe cadre lister [--json]
              paraphe cadre comparer A B [--json]
              paraphe cadre verifier FICHIER [--json]
              paraphe cadre importer FICHIER [--remplacer]
              paraphe cadre exporter CODE -o FICHIER
              paraphe cadre copier CODE NOUVEAU --titre TEXTE --par NOM
              paraphe cadre publies CODE [--territoire CODE] [--json]

  lister       les cadres connus, leur origine, ce qui manque à chacun
  comparer     du cadre A au cadre B : ce qui apparaît, disparaît, change de statut, de date ou de valeur
  verifier     toutes les erreurs d’un fichier de cadre, avec leur ligne, sans rien enregistrer, ou ses avertissements
  importer     enregistre un fichier de cadre sur ce poste ; rien n’est gardé d’un fichier qui a une erreur ; un contrôle
               qui bloquerait sans qu’un texte lu l’impose est gardé, mais ne bloque rien
  exporter     écrit un cadre dans un seul fichier, pour un autre poste ou un autre département
  copier       commence le cadre d’une autre année : chaque ligne de l’ancien y est à confirmer, et rien n’y bloque
  publies      ce qui a été publié sur les contrats de ce cadre, territoire par territoire, avec chaque source

  --json              résultat en JSON, pour un autre programme
  --territoire CODE   code d’un territoire : 15, 2A, 974
  --titre TEXTE       titre du nouveau cadre, par exemple « Instruction de 2028 »
  --par NOM           qui fait la copie : son nom y reste noté
  --remplacer         remplace le cadre de même code déjà enregistré sur ce poste
  -o FICHIER          fichier .toml à écrire
  --donnees DOSSIER   dossier de données ; les cadres y sont dans le dossier « cadres »
  -h, --help          affiche cette aide

Le code de sortie est 0 si tout va bien, 1 si « verifier » trouve une erreur, 2 si l’entrée n’est pas utilisable.";

/// `paraphe changer-cadre --help`.
pub const CHANGER_CADRE: &str = "\
Fait passer un dossier à un autre cadre, dans un nouveau fichier. L’ancien dossier n’est pas modifié.

Utilisation : paraphe changer-cadre FICHIER --vers CODE -o SORTIE [--json]

Le compte rendu dit ce qui est gardé, ce qui est perdu ou reste dans l’ancien dossier, et ce qui est à décider. Un objectif
sans équivalent reste inscrit sur son action, et un constat le rappelle.

  --vers CODE         cadre d’arrivée, par exemple 2025 ; « paraphe cadre lister » les donne tous
  -o SORTIE           fichier .paraphe à écrire
  --json              compte rendu en JSON, pour un autre programme
  --donnees DOSSIER   dossier de données où sont les cadres complétés sur ce poste
  -h, --help          affiche cette aide";

/// `paraphe fusionner --help`.
pub const FUSIONNER: &str = "\
Réunit deux copies d’un même dossier, modifiées chacune de leur côté, dans un nouveau fichier.

Utilisation : paraphe fusionner --base FICHIER --notre FICHIER --leur FICHIER -o SORTIE [--trancher COTE] [--json]

Ce qu’un seul côté a changé est pris. Ce que les deux ont changé autrement garde sa valeur d’avant et se lit en trois
phrases, à trancher. Un montant ou une date ne change jamais sans être dit.

  --base FICHIER      l’état d’où les deux copies sont parties
  --notre FICHIER     notre copie
  --leur FICHIER      la copie de l’autre partie
  --trancher COTE     suit ce côté partout où les deux se rencontrent : notre, leur, ou base pour l’état d’avant
  -o SORTIE           fichier .paraphe à écrire
  --json              compte rendu en JSON, pour un autre programme
  -h, --help          affiche cette aide

Le code de sortie est 0 si tout est réuni, 1 s’il reste à trancher, 2 si l’entrée n’est pas utilisable.";

/// `paraphe collecte --help`.
pub const COLLECTE: &str = "\
Écrit une feuille de calcul par pilote : les résultats et les montants payés de ses actions pour un exercice, et rien d’autre
à remplir.

Utilisation : paraphe collecte FICHIER --exercice AAAA -o REPERTOIRE [--jour AAAA-MM-JJ]

Chaque feuille revenue se reprend par « paraphe importer-xlsx FICHIER FEUILLE », qui dit case par case ce qui change.

  --exercice AAAA     exercice à relever
  --jour AAAA-MM-JJ   jour qui y est écrit (par défaut : aujourd’hui)
  -o REPERTOIRE       où écrire ; une feuille déjà là, peut-être remplie, n’est jamais remplacée
  -h, --help          affiche cette aide";

/// `paraphe lot --help`.
pub const LOT: &str = "\
Crée, contrôle ou imprime plusieurs dossiers à la fois. Un fichier qui ne va pas n’arrête pas les autres : il est nommé à la fin.

Utilisation : paraphe lot creer --territoires tous|15,63,2A --cadre ANNEE [--periode DEBUT..FIN] -o REPERTOIRE
              paraphe lot verifier REPERTOIRE [--xlsx FICHIER] [--json] [--jour AAAA-MM-JJ]
              paraphe lot pdf REPERTOIRE -o REPERTOIRE [--document NOM] [--jour AAAA-MM-JJ]

  --territoires LISTE  codes des départements, séparés par des virgules, ou « tous » ; un dossier par collectivité qui signe
  --cadre CODE         cadre annuel ; « paraphe cadre lister »
  --periode DEBUT..FIN par défaut, celle que le cadre fixe à un premier contrat
  --xlsx FICHIER       feuille de calcul des contrôles : une ligne par dossier
  --document NOM       document à imprimer (par défaut : convention) ; « paraphe documents »
  -o REPERTOIRE        où écrire ; un dossier qui s’y trouve n’est jamais remplacé
  --json               contrôles en JSON, pour un autre programme
  -h, --help           affiche cette aide

Le code de sortie est 0 si tout est fait et si rien ne bloque, 1 si un dossier bloque ou n’a pas pu être lu.";

/// `paraphe consolider --help`.
pub const CONSOLIDER: &str = "\
Réunit l’argent de tous les contrats d’un répertoire : une ligne par contrat, sous sa région, et les sommes de chaque année.

Utilisation : paraphe consolider REPERTOIRE -o FICHIER.xlsx [--annee AAAA] [--jour AAAA-MM-JJ]

Un seul contrat compte par collectivité ; les autres sont listés à part. Un montant donné pour plusieurs années n’est
compté dans aucune. Une somme à laquelle il manque un montant est dite partielle.

  --annee AAAA        cette année seulement (par défaut : le contrat entier)
  --jour AAAA-MM-JJ   jour auquel contrôler (par défaut : aujourd’hui)
  -h, --help          affiche cette aide";

/// `paraphe schema --help`.
pub const SCHEMA: &str = "\
Affiche le schéma JSON de dossier.json, tiré des types du programme.

Utilisation : paraphe schema

  -h, --help    affiche cette aide";
