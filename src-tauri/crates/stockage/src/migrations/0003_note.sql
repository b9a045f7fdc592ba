-- Notes of work: personal to this portefeuille. No tree, no journal and no package knows them.

CREATE TABLE note (
    id         TEXT PRIMARY KEY,
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    chemin     TEXT NOT NULL,                    -- path by ids; '' for the whole dossier
    element    TEXT NOT NULL,                    -- the part of that path whose end takes the target away; '' for none
    champ      TEXT NOT NULL,                    -- what the screen calls the passage; '' for the element itself
    lieu       TEXT NOT NULL,                    -- what it was about in words, for when that is gone
    ecran      TEXT,                             -- JSON: the screen that it was written on
    texte      TEXT NOT NULL CHECK (texte <> ''),
    auteur     TEXT NOT NULL,
    ecrite_le  TEXT NOT NULL,                    -- UTC, ISO 8601
    etat       TEXT NOT NULL DEFAULT 'a_revoir' CHECK (etat IN ('a_revoir', 'faite')),
    rappel     TEXT,                             -- AAAA-MM-JJ
    avant      INTEGER CHECK (avant >= 0)        -- days before the planned date of its step, which rappel then follows
) STRICT;

CREATE INDEX note_du_dossier ON note (dossier_id);
