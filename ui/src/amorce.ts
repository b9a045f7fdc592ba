// Asks for the first screen while the scripts that draw it are still being read. A piece of its own, which imports nothing: the
// real host takes the answer as that of its first call.
// oxlint-disable-next-line no-underscore-dangle
const noyau = window.__TAURI_INTERNALS__;
if (noyau && /^(#\/?)?$/.test(window.location.hash)) {
  const reponse = noyau.invoke("accueil", {});
  // Whoever takes it is told.
  reponse.catch(() => {});
  window.amorce = { commande: "accueil", reponse };
}
