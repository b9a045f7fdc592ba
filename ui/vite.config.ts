// Build, development server and tests; the mode `essai` swaps the real host for the fake one.
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
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

export default defineConfig(({ mode }) => {
  const essai = mode === "essai" || mode === "test";
  const hote = essai ? "/src/ipc/hote-essai.ts" : "/src/ipc/hote.ts";
  return {
    plugins: [react(), { ...optimizeLocales.vite({ locales: ["fr-FR"] }), enforce: "pre" as const }],
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
