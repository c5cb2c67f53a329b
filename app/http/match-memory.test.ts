import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rememberMatches } from "./match-memory.ts";

/** A site of our shape, small enough to build for a test: pages, an action, refusals, bugs, a file, and what is missing. */
const source = `
import { createElement as h } from "react";
import { renderToString } from "react-dom/server";
import { Link, Links, Meta, Outlet, RemixServer, Scripts, isRouteErrorResponse, useActionData, useLoaderData, useMatches, useParams, useRouteError } from "@remix-run/react";
import { createRequestHandler, json, redirect } from "@remix-run/server-runtime";

const Document = ({ children }) => h("html", null, h("head", null, h(Meta), h(Links)), h("body", null, children, h(Link, { to: "/modules/t01" }, "t01"), h(Scripts, { nonce: "n" })));
const Page = () => h("pre", null, JSON.stringify([useParams(), useLoaderData(), useActionData(), useMatches().map(({ id, pathname, params }) => [id, pathname, params])]));
const Failed = () => { const error = useRouteError(); return h(Document, null, isRouteErrorResponse(error) ? error.status + JSON.stringify(error.data) : "unexpected"); };
const loader = ({ params, request }) => {
  const { searchParams, pathname } = new URL(request.url);
  if (searchParams.has("refuse")) throw json({ code: "not_found" }, { status: 404, headers: { "X-Refused": "1" } });
  if (searchParams.has("break")) throw new Error("broken");
  if (searchParams.has("leave")) return redirect("/modules/t01");
  return json({ params, pathname, search: [...searchParams], method: request.method, cookie: request.headers.get("cookie") }, { headers: [["Set-Cookie", "a=1"], ["Set-Cookie", "b=2"]] });
};
const action = async ({ params, request }) => {
  const text = (await request.formData()).get("text");
  if (text === "refuse") throw json({ code: "not_found" }, { status: 404 });
  if (text === "break") throw new Error("broken");
  if (text === "leave") return redirect("/", { headers: { "Set-Cookie": "c=1" } });
  return json({ params, text, search: new URL(request.url).search }, { status: 422 });
};
const page = { default: Page, loader, action, meta: ({ params }) => [{ title: JSON.stringify(params) }] };
const paths = ["help", "about/:page", "join", "join/:code", "modules/:module", "modules/:module/:lesson", "groups/:group", "groups/:group/learners/:enrolment", "groups/new", "optional/:part?", "files/*", "*"];
const routes = {
  root: { id: "root", path: "", module: { default: () => h(Document, null, h(Outlet)), ErrorBoundary: Failed, loader: () => json({ frame: true }) } },
  front: { id: "front", parentId: "root", index: true, module: page },
  csv: { id: "csv", parentId: "root", path: "groups/:group/csv", module: { loader: ({ params }) => new Response("a;" + params.group, { headers: { "Content-Type": "text/csv" } }) } },
};
for (const path of paths) routes[path] = { id: path, parentId: "root", path, module: page };
const manifest = Object.fromEntries(Object.values(routes).map(({ module, ...route }) => [route.id, { ...route, module: "/assets/" + route.id + ".js", imports: [], hasLoader: Boolean(module.loader), hasAction: Boolean(module.action), hasErrorBoundary: Boolean(module.ErrorBoundary) }]));
const entry = (request, status, headers, context) => {
  headers.set("Content-Type", "text/html");
  return new Response(renderToString(h(RemixServer, { context, url: request.url })), { status, headers });
};
export const handle = createRequestHandler({
  mode: "production", routes, entry: { module: { default: entry, handleError() {} } },
  assets: { version: "1", url: "/assets/manifest.js", entry: { module: "/assets/entry.js", imports: [] }, routes: manifest },
  publicPath: "/", assetsBuildDirectory: "", basename: "/", future: { v3_relativeSplatPath: true, v3_throwAbortReason: true }, isSpaMode: false,
}, "production");
`;

type Handle = (request: Request) => Promise<Response>;

const folder = join(import.meta.dirname, `../../node_modules/.cache/samspill/match-memory-${process.pid}`);
let plain: Handle;
let remembering: Handle;

async function built(name: string, plugins: Plugin[]): Promise<Handle> {
  const outDir = join(folder, name);
  const entry = join(folder, "entry.js");
  await build({ configFile: false, root: folder, logLevel: "error", plugins, build: { ssr: entry, outDir, minify: false, copyPublicDir: false, rollupOptions: { output: { entryFileNames: "site.mjs" } } } });
  return ((await import(/* @vite-ignore */ pathToFileURL(join(outDir, "site.mjs")).href)) as { handle: Handle }).handle;
}

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "entry.js"), source);
  plain = await built("plain", []);
  remembering = await built("remembering", [rememberMatches()]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = async (response: Response) => ({ status: response.status, headers: [...response.headers], body: await response.text() });

const addresses = [
  ...["/", "/help", "/help/", "/HELP", "/about/privacy", "/join", "/join/abc", "/modules/t01", "/modules/t02", "/modules/t01/2", "/modules//2", "/groups/new", "/groups/g1/learners/e1"],
  ...["/groups/g1/csv", "/optional", "/optional/x", "/files", "/files/a/b", "/missing", "/missing/too", "/modules/bl%C3%A5", "/modules/a%2Fb", "/modules/a+b", "/modules/%7Ex", "//", "/?index", "/modules/t01?index=1&q=å"],
  ...["/help?refuse", "/help?break", "/help?leave", "/modules/t01?refuse&q", "/help?_data=help", "/help?_data=root", "/?_data=front&index", "/modules/t01?_data=modules%2F%3Amodule&q=1", "/modules/t01?_data=help", "/help?_data=nothing", "/help?_data=help&refuse", "/help?_data=help&break", "/help?_data=help&leave", "/missing?_data=*"],
];

test.each(addresses)("%s is answered as without the memory, the first time and ever after", async (address) => {
  for (const method of ["GET", "HEAD", "GET", "GET"]) {
    const asked = () => new Request(`http://localhost${address}`, { method, headers: { cookie: "who=tor" } });
    expect(await said(await remembering(asked()))).toEqual(await said(await plain(asked())));
  }
});

test.each(["/help", "/modules/t01/2", "/?index", "/groups/g1/csv", "/missing", "/help?_data=help", "/?index&_data=front", "/help?_data=root"])("so is a form sent to %s", async (address) => {
  for (const text of ["hei", "refuse", "break", "leave", "hei"]) {
    const asked = () => new Request(`http://localhost${address}`, { method: "POST", body: new URLSearchParams({ text }), headers: { origin: "http://localhost", host: "localhost" } });
    expect(await said(await remembering(asked()))).toEqual(await said(await plain(asked())));
  }
});

test("a thousand strangers' addresses do not change what is answered", async () => {
  const asked = (n: number) => new Request(`http://localhost/modules/m${n}/${n}`);
  for (let n = 0; n < 1100; n++) await remembering(asked(n));
  expect(await said(await remembering(asked(3)))).toEqual(await said(await plain(asked(3))));
});

type Transform = (this: { error: (message: string) => never }, code: string, id: string) => unknown;

test("a package that has changed stops the build and is named", () => {
  const plugin = rememberMatches();
  (plugin.configResolved as (config: unknown) => void)({ build: { ssr: true } });
  const stopped = (id: string) => () => (plugin.transform as Transform).call({ error: (message) => { throw new Error(message); } }, "export const matchRoutes = 1;", id); // prettier-ignore
  expect(stopped("/x/node_modules/@remix-run/router/dist/router.js")).toThrow(/@remix-run\/router.+has changed/);
  expect(stopped("/x/node_modules/other/dist/router.js")()).toBeNull();
});

test("so does a server that was built without one of them", async () => {
  const entry = join(folder, "without.js");
  writeFileSync(entry, "export const nothing = 1;");
  await expect(build({ configFile: false, root: folder, logLevel: "silent", plugins: [rememberMatches()], build: { ssr: entry, outDir: join(folder, "without"), copyPublicDir: false } })).rejects.toThrow(/router\.js/);
});
