// What Vite adds to imports: styles, fixtures. What the core and src/amorce.ts put on the window.
/// <reference types="vite/client" />

interface Window {
  readonly __TAURI_INTERNALS__?: { invoke: (commande: string, demande: object) => Promise<unknown> };
  /** Absent under the fake host, on another screen than the list, and once it was taken. */
  amorce?: { commande: string; reponse: Promise<unknown> };
}
