import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { importBundled } from "#app/commands/demo-clinic.js";
import { fromTape } from "./tape.js";

/**
 * What one page is to the bare server: what it runs, and what it answers whatever comes back.
 *
 * @typedef {object} BarePage
 * @property {string} method
 * @property {string} path
 * @property {number} status
 * @property {string[]} headers names and values in turn
 * @property {string} body base64
 * @property {import("./tape.js").TapedStatement[]} statements
 */

/**
 * The least that a server could do: the same statements on the same database through the same driver and settings, then
 * the same bytes. Started with the name of a file that holds its port, its database and its pages.
 *
 * @typedef {{ port: number, databaseFile: string, pages: BarePage[] }} BareSettings
 */

/** @type {BareSettings} */
const { port, databaseFile, pages } = JSON.parse(readFileSync(String(process.argv[2]), "utf8"));

/** @type {typeof import("#db/client.server.ts")} */
const { openDatabase } = await importBundled("db/client.server.ts");
const { $client: client } = openDatabase(databaseFile);

/** @param {BarePage} page */
function answering({ status, headers, body, statements }) {
  const steps = statements.map(({ sql, method, raw, values }) => {
    const statement = client.prepare(sql);
    if (raw) statement.raw();
    const bound = fromTape(values);
    return () => statement[method](...bound());
  });
  const bytes = Buffer.from(body, "base64");
  /** @param {import("node:http").ServerResponse} response */
  return (response) => {
    for (const step of steps) step();
    response.writeHead(status, headers);
    response.end(bytes);
  };
}

const answers = new Map(pages.map((page) => [`${page.method} ${page.path}`, answering(page)]));

const server = createServer({ noDelay: true }, (request, response) => {
  const answer = answers.get(`${request.method} ${request.url}`);
  if (!answer) {
    response.writeHead(404).end();
  } else if (request.method === "POST") {
    request.once("end", () => answer(response)).resume();
  } else {
    answer(response);
  }
});
server.listen(port, "127.0.0.1");
process.once("SIGTERM", () => {
  server.close(() => client.close());
  server.closeAllConnections();
});
