-- A template says which format of dossier its fiche is written in, so that a later one knows how to read it.

ALTER TABLE modele ADD COLUMN format INTEGER NOT NULL DEFAULT 1 CHECK (format >= 1);
