"""Runs commands in turn, each in a new process, and prints what the kernel counted for each, in ms and in kB, as JSON.

chrono.py ROUNDS '[{"nom": …, "argv": […], "codes": [0]}, …]'

In turn, so that all meet the same load. One round more, not counted, warms the page cache.
"""

import json
import os
import sys
import time

tours, commandes = int(sys.argv[1]), json.loads(sys.argv[2])
rien = os.open(os.devnull, os.O_WRONLY)
mesures = {c["nom"]: {"cpu": [], "reel": [], "memoire": []} for c in commandes}
for tour in range(-1, tours):
    for commande in commandes:
        debut = time.perf_counter()
        muet = [(os.POSIX_SPAWN_DUP2, rien, 1)]
        pid = os.posix_spawn(commande["argv"][0], commande["argv"], os.environ, file_actions=muet)
        _, statut, usage = os.wait4(pid, 0)
        reel = time.perf_counter() - debut
        if os.waitstatus_to_exitcode(statut) not in commande["codes"]:
            sys.exit(f"{commande['nom']}: exit status {statut}")
        if tour >= 0:
            mesures[commande["nom"]]["cpu"].append((usage.ru_utime + usage.ru_stime) * 1000)
            mesures[commande["nom"]]["reel"].append(reel * 1000)
            mesures[commande["nom"]]["memoire"].append(usage.ru_maxrss)
print(json.dumps(mesures))
