import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { faultPage } from "./fault-page.js";
import { projectFolder } from "./project.js";

/** @typedef {import("./development.server.ts").OpenEdge} OpenEdge */
/** @typedef {typeof import("./development.server.ts")} Development */

/**
 * Serves the site from its source on 127.0.0.1 and loads again what is saved. Remix's own development server knows no
 * load context; here every page goes through the same edge as in production.
 *
 * @param {number} port
 * @returns {Promise<{ close: () => Promise<void> }>} once it listens
 */
export async function serveSource(port) {
  const vite = await import("vite");
  const server = createServer();
  const source = await vite.createServer({
    root: projectFolder,
    configFile: "remix.config.js",
    appType: "custom",
    server: { middlewareMode: true, hmr: { server } },
  });

  // Pages are rendered on the server alone, so whatever is saved loads the page anew. Lessons and drawings say so themselves, when
  // they have been compiled: a page loaded before would show the old ones, and miss the word that they are new.
  const ours = ["app", "content", "db"].map((folder) => join(projectFolder, folder));
  source.watcher.on("change", (file) => {
    if (ours.some((folder) => file.startsWith(folder)) && !/\.(mdx|svg)$/.test(file)) source.ws.send({ type: "full-reload" });
  });

  /** @type {{ build: unknown, edge: OpenEdge } | undefined} */
  let served;
  /** The answers that the served edge has not finished: its database is in use until then. @type {Set<import("node:http").ServerResponse>} */
  const underWay = new Set();
  const currentEdge = async () => {
    const build = await source.ssrLoadModule("virtual:remix/server-build");
    const { openEdge } = /** @type {Development} */ (await source.ssrLoadModule("/app/commands/development.server.ts"));
    if (served?.build !== build) {
      await Promise.all([...underWay].map((response) => once(response, "close")));
      served?.edge.close();
      served = undefined;
      served = { build, edge: openEdge(/** @type {Parameters<typeof openEdge>[0]} */ (build)) };
    }
    return served.edge;
  };

  /** One request after the other asks for the edge, so that it is opened once. @type {Promise<OpenEdge | undefined>} */
  let turn = Promise.resolve(undefined);
  const nextEdge = () => {
    const mine = turn.then(currentEdge, currentEdge);
    turn = mine;
    return mine;
  };
  server.on("request", (request, response) =>
    source.middlewares(request, response, () =>
      nextEdge().then(
        (edge) => {
          underWay.add(response);
          response.once("close", () => underWay.delete(response));
          return edge.handle(request, response);
        },
        (error) => {
          source.ssrFixStacktrace(error);
          console.error(error);
          response.writeHead(500, { "Content-Type": "text/html; charset=utf-8" }).end(faultPage(error));
        },
      ),
    ),
  );
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", () => resolve(undefined)));

  return {
    close: async () => {
      server.closeAllConnections();
      await source.close();
      served?.edge.close();
    },
  };
}
