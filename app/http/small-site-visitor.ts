import { request as ask, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { siteOrigin } from "./small-site.ts";

/** What a test asks of a site over a port. */
export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string | Buffer | Iterable<Buffer> | undefined;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

export const ownForm = { "content-type": "application/x-www-form-urlencoded", origin: siteOrigin };

/** A visitor to the site at a port of this machine, who tidies no address and unpacks nothing. */
export const visitor = (port: () => number) => ({
  get: (path: string, asked: Asked = {}): Promise<Answered> => get(port(), path, asked),
  post: (path: string, body: Asked["body"], headers: Record<string, string> = {}): Promise<Answered> => get(port(), path, { method: "POST", headers: { ...ownForm, ...headers }, body }),
  /** Sends bytes as they are, for what no client library would send, and reads until the connection ends. */
  raw: (text: string): Promise<string> => raw(port(), text),
});

function get(port: number, path: string, { method = "GET", headers = {}, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = ask({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole, text: whole.toString() });
      });
    });
    asking.once("error", reject);
    if (body === undefined || typeof body === "string" || Buffer.isBuffer(body)) return void asking.end(body);
    for (const chunk of body) asking.write(chunk);
    asking.end();
  });
}

function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answered = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text, "latin1"));
    socket.on("data", (chunk) => (answered += chunk.toString("latin1")));
    socket.once("close", () => resolve(answered));
    socket.once("error", reject);
  });
}
