-- 0001: dossiers, their journal, their named versions, their attachments, and what is computed from them.

CREATE TABLE dossier (
    id         TEXT    PRIMARY KEY,
    arbre      TEXT    NOT NULL,                 -- canonical JSON
    empreinte  TEXT    NOT NULL,                 -- SHA-256 of arbre
    exemple    TEXT,                             -- name of the example it came from
    cree_le    TEXT    NOT NULL,                 -- UTC, ISO 8601
    modifie_le TEXT    NOT NULL,
    range      TEXT    NOT NULL DEFAULT 'actif' CHECK (range IN ('actif', 'archive', 'corbeille'))
) STRICT;

-- What the user chose on this computer: name, party.
CREATE TABLE reglage (
    cle    TEXT PRIMARY KEY,
    valeur TEXT NOT NULL
) STRICT;

-- Append-only: one row per transaction of modifications, chained by SHA-256.
CREATE TABLE journal (
    numero      INTEGER PRIMARY KEY AUTOINCREMENT,
    dossier_id  TEXT    NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    rang        INTEGER NOT NULL CHECK (rang >= 1),
    horodatage  TEXT    NOT NULL,
    auteur      TEXT    NOT NULL,
    partie      TEXT    NOT NULL,
    libelle     TEXT    NOT NULL,                -- « Coller 12 montants »
    nature      TEXT    NOT NULL CHECK (nature IN ('creation', 'modification', 'annulation', 'retablissement')),
    vise        INTEGER,                         -- rang undone or redone
    modifications TEXT  NOT NULL,                -- JSON list
    inverses    TEXT    NOT NULL,                -- JSON list, in the order to apply
    empreinte_arbre TEXT NOT NULL,               -- tree after this entry
    precedente  TEXT    NOT NULL,                -- chaine of the entry before, '' for the first
    chaine      TEXT    NOT NULL,
    UNIQUE (dossier_id, rang)
) STRICT;

CREATE TRIGGER journal_sans_modification BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;

CREATE TABLE version (
    id         INTEGER PRIMARY KEY,
    dossier_id TEXT    NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    numero     INTEGER NOT NULL CHECK (numero >= 1),
    intitule   TEXT    NOT NULL,                 -- « transmise à l'ARS le 12 septembre »
    arbre      TEXT    NOT NULL,
    empreinte  TEXT    NOT NULL,
    scellee    INTEGER NOT NULL DEFAULT 0 CHECK (scellee IN (0, 1)),
    auteur     TEXT    NOT NULL,
    horodatage TEXT    NOT NULL,
    UNIQUE (dossier_id, numero)
) STRICT;

CREATE TRIGGER version_scellee_intacte BEFORE UPDATE ON version WHEN OLD.scellee = 1
BEGIN SELECT RAISE(ABORT, 'sealed version'); END;

CREATE TABLE piece (
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    sha256     TEXT NOT NULL,
    contenu    BLOB NOT NULL,
    PRIMARY KEY (dossier_id, sha256)
) STRICT;

-- Projections: thrown away and made again from the tree, in the same transaction.

CREATE TABLE ligne_argent (
    dossier_id TEXT    NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    chemin     TEXT    NOT NULL,
    action_id  TEXT,
    source     TEXT    NOT NULL,
    debut      INTEGER NOT NULL CHECK (debut BETWEEN 2000 AND 2100),
    fin        INTEGER NOT NULL CHECK (fin >= debut),
    mesure     TEXT    NOT NULL,
    centimes   INTEGER NOT NULL,
    PRIMARY KEY (dossier_id, chemin)
) STRICT;

CREATE TABLE ligne_indicateur (
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    chemin     TEXT NOT NULL,
    action_id  TEXT NOT NULL,
    code       TEXT NOT NULL,
    millesime  TEXT NOT NULL,
    nature     TEXT NOT NULL CHECK (nature IN ('reference', 'cible', 'realise')),
    valeur     TEXT NOT NULL,
    PRIMARY KEY (dossier_id, chemin)
) STRICT;

CREATE TABLE ligne_jalon (
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    chemin     TEXT NOT NULL,
    quoi       TEXT NOT NULL,
    prevu      TEXT,
    fait       TEXT,
    PRIMARY KEY (dossier_id, chemin)
) STRICT;

CREATE VIRTUAL TABLE recherche USING fts5 (
    dossier_id UNINDEXED, chemin UNINDEXED, titre, texte, tokenize = "unicode61 remove_diacritics 2"
);
