import type { Plugin } from "vite";

/** One place in a package's text that the build changes, and what it puts under the text. */
interface Change {
  /** How the file's path ends. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly added: string;
}

/** Addresses remembered for one table of routes, and the longest: a page's own fit many times over, and strangers' addresses cannot fill the memory. */
const mostPaths = 1000;
const longestPath = 200;

/**
 * Which routes an address is, is asked three times a page, and each time Remix sorts its whole table of routes anew.
 * What is remembered is frozen, so that no page can change it for the next.
 */
const matches: Change = {
  file: "/@remix-run/router/dist/router.js",
  from: "return matchRoutesImpl(routes, locationArg, basename, false);",
  to: "return rememberedMatches(routes, locationArg, basename);",
  added: `
const matchesOfRoutes = new WeakMap();
function rememberedMatches(routes, locationArg, basename) {
  const pathname = (typeof locationArg === "string" ? parsePath(locationArg) : locationArg).pathname || "/";
  let paths = matchesOfRoutes.get(routes);
  if (paths === undefined) matchesOfRoutes.set(routes, (paths = new Map()));
  const key = basename + "\\n" + pathname;
  const known = paths.get(key);
  if (known !== undefined) return known;
  const found = matchRoutesImpl(routes, locationArg, basename, false);
  if (found === null || pathname.length > ${longestPath}) return found;
  for (const match of found) { Object.freeze(match.params); Object.freeze(match); }
  if (paths.size >= ${mostPaths}) paths.clear();
  paths.set(key, Object.freeze(found));
  return found;
}
`,
};

/** The routes as React renders them: built anew for every page out of a manifest that never changes. */
const renderedRoutes: Change = {
  file: "/@remix-run/react/dist/esm/server.js",
  from: "let routes = createServerRoutes(manifest.routes, routeModules, context.future, context.isSpaMode);",
  to: "let routes = rememberedRoutes(manifest.routes, routeModules, context.future, context.isSpaMode);",
  added: `
const routesOfManifest = new WeakMap();
function rememberedRoutes(manifestRoutes, routeModules, future, isSpaMode) {
  let routes = routesOfManifest.get(manifestRoutes);
  if (routes === undefined) routesOfManifest.set(manifestRoutes, (routes = createServerRoutes(manifestRoutes, routeModules, future, isSpaMode)));
  return routes;
}
`,
};

const staticRoutes: Change = {
  file: "/react-router-dom/server.mjs",
  from: "let manifest = {};\n  let dataRoutes = UNSAFE_convertRoutesToDataRoutes(routes, UNSAFE_mapRouteProperties, undefined, manifest);",
  to: "let { manifest, dataRoutes } = rememberedDataRoutes(routes);",
  added: `
const dataRoutesOfRoutes = new WeakMap();
function rememberedDataRoutes(routes) {
  let remembered = dataRoutesOfRoutes.get(routes);
  if (remembered === undefined) {
    const manifest = {};
    const dataRoutes = UNSAFE_convertRoutesToDataRoutes(routes, UNSAFE_mapRouteProperties, undefined, manifest);
    dataRoutesOfRoutes.set(routes, (remembered = { manifest, dataRoutes }));
  }
  return remembered;
}
`,
};

/** Every loader and action gets a copy of a copy of the request, without the parameters that are Remix's own. An address without parameters has none to leave out. */
const requestCopies: Change = {
  file: "/@remix-run/server-runtime/dist/esm/data.js",
  from: "singleFetch ? stripRoutesParam(stripIndexParam(request)) : stripDataParam(stripIndexParam(request))",
  to: "withoutOwnParams(request, singleFetch)",
  added: `
function withoutOwnParams(request, singleFetch) {
  if (!request.url.includes("?")) return request;
  return singleFetch ? stripRoutesParam(stripIndexParam(request)) : stripDataParam(stripIndexParam(request));
}
`,
};

/** All loaders' values, written out for Remix's own script: only where a page puts that script in. */
const handoff: Change = {
  file: "/@remix-run/server-runtime/dist/esm/serverHandoff.js",
  from: "return escapeHtml(JSON.stringify(serverHandoff));",
  to: "return { toString: () => escapeHtml(JSON.stringify(serverHandoff)) };",
  added: "",
};

const changes = [matches, renderedRoutes, staticRoutes, requestCopies, handoff];

/** Built into the server, so that they can be changed, and so that there is one of each. */
const packages = ["@remix-run/react", "@remix-run/router", "@remix-run/server-runtime", "react-router", "react-router-dom"];

/**
 * Lets the production server remember what Remix works out anew for every page though it is the same each time, and
 * leave out what nobody reads. The answers are the same byte for byte (match-memory.test.ts), at half the cost. Stops
 * the build where a package's text is not the one these changes were written for.
 */
export function rememberMatches(): Plugin {
  const met = new Set<Change>();
  let isServer = false;
  return {
    name: "samspill:match-memory",
    apply: "build",
    enforce: "pre",
    config: () => ({ ssr: { noExternal: packages } }),
    configResolved: ({ build }) => {
      isServer = Boolean(build.ssr);
    },
    transform(code, id) {
      const change = isServer ? changes.find(({ file }) => id.split("?")[0]?.replaceAll("\\", "/").endsWith(file)) : undefined;
      if (!change) return null;
      if (!code.includes(change.from)) this.error(`${change.file} has changed: the text to remember by is not in it. See app/http/match-memory.ts.`);
      met.add(change);
      return { code: code.replaceAll(change.from, () => change.to) + change.added, map: null };
    },
    buildEnd(error) {
      const missing = error || !isServer ? [] : changes.filter((change) => !met.has(change));
      if (missing.length > 0) this.error(`The server was built without ${missing.map(({ file }) => file).join(", ")}: see app/http/match-memory.ts.`);
    },
  };
}
