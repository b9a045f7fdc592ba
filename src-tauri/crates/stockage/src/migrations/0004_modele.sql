-- Templates of fiches, for every dossier of this portefeuille.

CREATE TABLE modele (
    id       TEXT PRIMARY KEY,
    nom      TEXT NOT NULL CHECK (nom <> ''),
    cadre    TEXT NOT NULL,                      -- code of the framework that its objectives are of
    fiche    TEXT NOT NULL,                      -- JSON of an action, without what belongs to a year
    auteur   TEXT NOT NULL,
    ecrit_le TEXT NOT NULL                       -- UTC, ISO 8601
) STRICT;
