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

type Place = "head-prepend" | "head";
const lien = (injectTo: Place, href: string, attrs: Record<string, string>) => ({ tag: "link", attrs: { ...attrs, crossorigin: "", href: `/${href}` }, injectTo });

/** The letters of the first text, so that it is drawn once. */
const LETTRES = ["source-sans-3-latin-wght-normal", "source-serif-4-latin-wght-normal"];

/** What is drawn first is fetched with the page, in the order that it is needed: the piece that draws before the script that asks
    for the data, then the styles, then the letters. */
const devancerPage: Plugin = {
  name: "devancer-page",
  transformIndexHtml: {
    order: "post",
    handler(_, { bundle }) {
      if (!bundle) return [];
      const piece = (trouver: (une: Rolldown.OutputChunk) => boolean) => {
        const trouvee = Object.values(bundle).find((une) => une.type === "chunk" && trouver(une));
        if (trouvee?.type !== "chunk") throw new Error("src/main.ts and src/page.tsx make a piece each");
        return trouvee;
      };
      const lettre = (nom: string) => {
        const trouvee = Object.keys(bundle).find((fichier) => fichier.includes(`${nom}-`) && fichier.endsWith(".woff2"));
        if (trouvee === undefined) throw new Error(`${nom} is asked for by src/styles/polices.css`);
        return trouvee;
      };
      const avec = (une: Rolldown.OutputChunk): Rolldown.OutputChunk[] => [une, ...une.imports.flatMap((nom) => avec(piece(({ fileName }) => fileName === nom)))];
      const entree = new Set(avec(piece(({ isEntry }) => isEntry)));
      const deplus = [...new Set(avec(piece(({ name }) => name === "page")))].filter((une) => !entree.has(une));
      return [
        ...deplus.map(({ fileName }) => lien("head-prepend", fileName, { rel: "modulepreload" })),
        ...deplus.toReversed().flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])].map((nom) => lien("head", nom, { rel: "stylesheet" }))),
        ...LETTRES.map((nom) => lien("head", lettre(nom), { rel: "preload", as: "font", type: "font/woff2" })),
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
