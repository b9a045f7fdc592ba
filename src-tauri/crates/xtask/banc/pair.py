"""The peer: the same act through typst. Not here: our own figures.

pair.py pdf FOLDER FONTS       one PDF, for a cold process
pair.py apercu FOLDER FONTS    in one process, the act drawn as SVG after each correction of an amount: times in ms
"""

import json
import os
import sys
import time

import typst

action, chez, polices = sys.argv[1:]
monde = {
    "root": chez,
    "font_paths": [polices],
    "ignore_system_fonts": True,
    "sys_inputs": {"document": "lu.json"},
}
modele = os.path.join(chez, "acte.typ")


def poser(nom):
    provisoire = os.path.join(chez, "lu.json.nouveau")
    with open(os.path.join(chez, nom), "rb") as source, open(provisoire, "wb") as copie:
        copie.write(source.read())
    os.replace(provisoire, os.path.join(chez, "lu.json"))


if action == "pdf":
    monde["sys_inputs"] = {"document": "document.json"}
    # A day, as Paraphe writes; without it the file would carry the clock.
    jour = 1654646400
    sortie = os.path.join(chez, "typst.pdf")
    typst.compile(modele, output=sortie, pdf_standards=["a-3a", "ua-1"], timestamp=jour, **monde)
else:
    poser("document.json")
    moteur = typst.Compiler(modele, **monde)
    durees, vues = [], set()
    for tour in range(21):
        poser(f"document-{tour}.json")
        debut = time.perf_counter()
        pages = moteur.compile(format="svg")
        durees.append((time.perf_counter() - debut) * 1000)
        vues.add(hash(tuple(pages)))
    # As many results as documents: otherwise an old act was given back.
    assert len(vues) == len(durees), f"{len(vues)} results for {len(durees)} documents"
    print(json.dumps({"premier": durees[0], "suivants": durees[1:], "pages": len(pages)}))
