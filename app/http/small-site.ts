import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs, type ServerBuild } from "@remix-run/node";
import { openDatabase, type Database } from "#db/client.server.ts";
import { answer } from "./answer.server.ts";
import { rememberBody } from "./body.server.ts";
import { createLog } from "./log.server.ts";
import { createEdge, type Edge, type EdgeParts } from "./server.server.ts";

/** A site of five pages for the tests of the edge: no React, every page says what it was given. */
export interface SmallSite {
  readonly edge: Edge;
  readonly db: Database;
  /** Every line of the log until now. */
  readonly lines: string[];
  /** What the action has been called with: the form's text. */
  readonly posted: string[];
}

export const siteOrigin = "https://samspill.example.no";

const page = (title: string) => ({ default: () => title });

function routesOf(posted: string[]): ServerBuild["routes"] {
  const act = async ({ request }: ActionFunctionArgs) => {
    const text = String((await request.formData()).get("text"));
    posted.push(text);
    if (text === "break") throw new Error(`Cannot read ${text}`);
    return text === "go" ? redirect("/", { headers: [["Set-Cookie", "a=1"], ["Set-Cookie", "b=2"]] }) : json({ problems: [text] }, { status: 422 });
  };
  const look = ({ params, context }: LoaderFunctionArgs) => answer({ number: params.number ?? "", language: context.language });
  const fail = ({ request }: LoaderFunctionArgs) => {
    throw Object.assign(new Error(`Cannot read ${request.url}`), { code: "SQLITE_IOERR" });
  };
  /** Works until nobody waits for it any more. */
  const endure = ({ request }: LoaderFunctionArgs) => new Promise<null>((resolve) => request.signal.addEventListener("abort", () => resolve(null)));
  return {
    root: { id: "root", path: "", module: { default: () => null, ErrorBoundary: () => null } },
    front: { id: "front", parentId: "root", index: true, module: page("Front") },
    lesson: { id: "lesson", parentId: "root", path: "modules/:module/:number", module: { ...page("Lesson"), loader: look, action: act } },
    broken: { id: "broken", parentId: "root", path: "broken", module: { ...page("Broken"), loader: fail } },
    slow: { id: "slow", parentId: "root", path: "slow", module: { ...page("Slow"), loader: endure } },
    csv: { id: "csv", parentId: "root", path: "csv", module: { loader: () => new Response("a;b\n", { headers: { "Content-Type": "text/csv", "Content-Security-Policy": "default-src *", "Cache-Control": "public, max-age=3600" } }) } as never },
  };
}

const buildOf = (posted: string[]): ServerBuild => ({
  mode: "production",
  routes: routesOf(posted),
  entry: {
    module: {
      default: (request: Request, status: number, headers: Headers, entry: { staticHandlerContext: { loaderData: unknown } }, context: AppLoadContext) => {
        headers.set("Content-Type", "text/html; charset=utf-8");
        const words = JSON.stringify(entry.staticHandlerContext.loaderData);
        return rememberBody(new Response(null, { status, headers }), `<!DOCTYPE html><script nonce="${context.nonce}"></script><p>${words}</p>${"å".repeat(request.url.includes("long") ? 4000 : 1)}`);
      },
    },
  },
  assets: { version: "1", url: "/assets/manifest.js", entry: { module: "/assets/entry.js", imports: [] }, routes: {} },
  publicPath: "/",
  assetsBuildDirectory: "",
  future: { v3_throwAbortReason: true } as ServerBuild["future"],
  isSpaMode: false,
});

/** @param changed what this test wants otherwise; `port` 0 lets the system choose */
export function openSmallSite(changed: Partial<EdgeParts> = {}): SmallSite {
  const lines: string[] = [];
  const posted: string[] = [];
  const db = openDatabase(":memory:");
  const edge = createEdge({
    build: buildOf(posted),
    environment: { port: 0, host: "127.0.0.1", origin: siteOrigin, trustedProxies: 0 },
    db,
    log: createLog("debug", { write: (line: string) => void lines.push(line) }),
    contextFor: ({ nonce, clientAddress }) => ({
      context: { db, nonce, clientAddress, now: new Date(), origin: siteOrigin, actor: undefined, language: "nb" },
      setCookie: undefined,
    }),
    ...changed,
  });
  return { edge, db, lines, posted };
}

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), "samspill-edge-"));
