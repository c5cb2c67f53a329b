import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { lessons } from "./app/curriculum/lesson-plugin.server.ts";
import { rememberMatches } from "./app/http/match-memory.ts";
import { tables } from "./content/tables.ts";

/** Packages that run on the server alone: Vite must not bundle them for the browser in development. */
const serverOnly = ["@node-rs/argon2", "better-sqlite3", "drizzle-orm", "lucia", "@remix-run/node", "react-dom/server", "pino"];

/** Packages of many small files, of which the program uses a few: built into the server, so that a start reads one file for them all. */
const builtIn = ["csv-parse", "csv-stringify", "drizzle-orm", "nodemailer", "zod"];

/** Tests with a process of their own: they load the production build, start programs, count what time or memory is used, or work on a whole installation. */
const alone = [
  "app/operation/**/*.test.ts",
  "db/**/*.test.ts",
  "tests/{access,access-threats,bench,earlier-versions,growth,kept-database,migration-killed,operation,operation-killed,page-owner,prove,prove-edits,typed-kept,workspace-speed}.test.ts",
];

/**
 * The whole build. Single Fetch and lazy route discovery stay off: what they are open to has no mend in Remix 2
 * (docs/decisions/remix-2-after-its-end-of-life.md).
 */
export default defineConfig(({ command, mode }) => ({
  plugins: [
    lessons({ contentFolder: "content", ...tables }),
    rememberMatches(),
    mode !== "test" &&
      remix({
        future: {
          v3_fetcherPersist: true,
          v3_relativeSplatPath: true,
          v3_throwAbortReason: true,
          v3_routeConfig: true,
          v3_singleFetch: false,
          v3_lazyRouteDiscovery: false,
        },
      }),
  ],
  server: { port: Number(process.env.PORT ?? 3000) },
  ssr: { noExternal: command === "build" ? builtIn : [] },
  build: { target: "es2022", cssMinify: true, assetsInlineLimit: 0, sourcemap: false },
  optimizeDeps: { exclude: serverOnly, include: ["react", "react-dom", "react/jsx-runtime", "@remix-run/react"] },
  test: {
    environment: "node",
    testTimeout: 20_000,
    maxWorkers: 2,
    // Most files share a process and what they import, which takes longer to load than to test.
    projects: [
      { extends: true, test: { name: "shared", isolate: false, include: ["{app,db,tests}/**/*.test.{ts,tsx}"], exclude: alone } },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
}));
