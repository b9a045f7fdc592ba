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
  if (!revient || quitte?.constat !== constat || quitte.adresse !== window.location.hash) return false;
  quitte = null;
  revient = false;
  return true;
}
