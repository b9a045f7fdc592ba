// From a finding to the text it rests on, and back to that finding.

let quitte: { adresse: string; constat: string } | null = null;
let revient = false;

/** A link of that finding is followed. */
export function quitterConstat(constat: string) {
  quitte = { adresse: window.location.hash, constat };
  revient = false;
}

export function revenir() {
  revient = true;
  window.history.back();
}

/** True once, for the finding that one comes back to. */
export function estRevenu(constat: string): boolean {
  if (!revient || quitte === null) return false;
  if (quitte.adresse !== window.location.hash) {
    // Back led elsewhere: a later visit is not a return.
    revient = false;
    return false;
  }
  if (quitte.constat !== constat) return false;
  quitte = null;
  revient = false;
  return true;
}
