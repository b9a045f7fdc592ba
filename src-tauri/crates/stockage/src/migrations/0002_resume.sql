-- What the list says of a dossier, as long as nothing that it rests on changed: thrown away and made again at will.

CREATE TABLE resume (
    dossier_id TEXT PRIMARY KEY REFERENCES dossier (id) ON DELETE CASCADE,
    cle        TEXT NOT NULL,                    -- state, day and rules that it was made for
    valeur     TEXT NOT NULL
) STRICT;
