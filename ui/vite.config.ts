// Build, development server and tests; the mode `essai` swaps the real host for the fake one.
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import type { Plugin, Rolldown } from "vite";
import { defineConfig } from "vitest/config";

// The policy of the real window, so that `vite preview` refuses what the window would refuse.
const politique = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The letters of the first text, so that it is drawn once. */
const LETTRES = ["source-sans-3-latin-wght-normal", "source-serif-4-latin-wght-normal"];

/** What is needed first is fetched with the page: the piece that asks for the first screen, which waits for nothing, then the letters. */
const devancerPage: Plugin = {
  name: "devancer-page",
  apply: "build",
  buildStart() {
    this.emitFile({ type: "chunk", id: "/src/amorce.ts", name: "amorce" });
  },
  transformIndexHtml: {
    order: "post",
    handler(_, { bundle }) {
      if (!bundle) return [];
      const trouver = (quoi: string, est: (fichier: string, piece: Rolldown.OutputAsset | Rolldown.OutputChunk) => boolean) => {
        const trouve = Object.entries(bundle).find(([fichier, piece]) => est(fichier, piece));
        if (!trouve) throw new Error(`${quoi} is not in the bundle`);
        return `/${trouve[0]}`;
      };
      const amorce = trouver("src/amorce.ts", (_fichier, piece) => piece.type === "chunk" && piece.name === "amorce");
      const lettres = LETTRES.map((nom) => trouver(nom, (fichier) => fichier.includes(`${nom}-`) && fichier.endsWith(".woff2")));
      return [
        { tag: "script", attrs: { type: "module", async: true, crossorigin: "", src: amorce }, injectTo: "head-prepend" },
        ...lettres.map((href) => ({ tag: "link", attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href }, injectTo: "head" as const })),
      ];
    },
  },
};

export default defineConfig(({ mode }) => {
  const essai = mode === "essai" || mode === "test";
  const hote = essai ? "/src/ipc/hote-essai.ts" : "/src/ipc/hote.ts";
  return {
    plugins: [react(), { ...optimizeLocales.vite({ locales: ["fr-FR"] }), enforce: "pre" as const }, devancerPage],
    resolve: { alias: { "#hote": hote } },
    clearScreen: false,
    server: { port: 1420, strictPort: true, host: "127.0.0.1" },
    preview: { host: "127.0.0.1", headers: { "Content-Security-Policy": politique } },
    build: {
      outDir: mode === "essai" ? "dist-essai" : "dist",
      target: ["safari16.4", "chrome111"],
      cssTarget: ["safari16.4", "chrome111"],
      sourcemap: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    test: {
      environment: "jsdom",
      setupFiles: ["./vitest.setup.ts"],
      include: ["src/**/*.test.{ts,tsx}"],
      css: { modules: { classNameStrategy: "non-scoped" as const } },
      testTimeout: 60000,
    },
  };
});
