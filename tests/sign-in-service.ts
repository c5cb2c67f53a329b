import { generateKeyPairSync, createPrivateKey, createPublicKey, createSign } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";

/** What the service does with whoever comes. `swapped key`: it signs with a key it does not publish. */
export type ServiceMood = "works" | "hangs" | "refuses" | "swapped key" | "another nonce" | "another issuer" | "another audience" | "long ago";

export interface SignInService {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  /** Clients that prove themselves by a private key (`private_key_jwt`) instead: by its kind, the client's name and the key in PEM. */
  readonly keyClients: Readonly<Record<"rsa" | "ec", { readonly clientId: string; readonly keyId: string; readonly pem: string }>>;
  /** The addresses that it sends browsers back to, to the letter. */
  readonly returnTo: string[];
  mood: ServiceMood;
  /** What the service says of how it has asked. */
  proved: { acr?: string; amr?: string[] };
  close(): Promise<void>;
}

const rsa = () => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const [key, otherKey] = [rsa(), rsa()];
const clientKeys = { rsa: rsa(), ec: generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey };
const algorithms = { rsa: "RS256", ec: "ES256" } as const;

const keyClient = (kind: "rsa" | "ec") => ({ clientId: `samspill-${kind}`, keyId: `the ${kind} key`, pem: String(clientKeys[kind].export({ format: "pem", type: "pkcs8" })) });

/** A real OpenID Connect provider on the loopback. Whoever comes types a name and is that person there, or says no. */
export async function openSignInService(returnTo: readonly string[] = []): Promise<SignInService> {
  let callback: (request: IncomingMessage, response: ServerResponse) => void = () => {};
  const server: Server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const service: SignInService = {
    issuer,
    clientId: "samspill",
    keyClients: { rsa: keyClient("rsa"), ec: keyClient("ec") },
    secret: "a secret of forty-three letters for the tests",
    returnTo: [...returnTo],
    mood: "works",
    proved: {},
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };

  const configuration: Configuration = {
    clients: [{ client_id: service.clientId, client_secret: service.secret, redirect_uris: ["http://localhost/unused"], grant_types: ["authorization_code"], response_types: ["code"], token_endpoint_auth_method: "client_secret_basic" }, ...(["rsa", "ec"] as const).map(clientByKey)],
    jwks: { keys: [{ ...key.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" } as never] },
    cookies: { keys: ["the tests' own"] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    interactions: { url: (_context, { uid }) => `/who/${uid}` },
    acrValues: ["high", "low"],
    pkce: { required: () => true },
    scopes: ["openid"],
    claims: { openid: ["sub", "acr", "amr"], acr: null, amr: null },
    conformIdTokenClaims: false,
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    renderError: (context, out) => void (context.body = JSON.stringify(out)),
    loadExistingGrant: async (context) => {
      const { oidc } = context;
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(issuer, configuration);
  (provider.Client as unknown as { prototype: { redirectUriAllowed(address: string): boolean } }).prototype.redirectUriAllowed = (address) => service.returnTo.includes(address);
  callback = provider.callback();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (service.mood === "hangs") return;
    if (service.mood === "refuses") return void response.writeHead(503).end();
    if (request.url?.startsWith("/who/")) return ask(provider, service, request, response);
    if (request.url === "/token" && service.mood !== "works") return forge(service, callback, request, response);
    callback(request, response);
  }
  return service;
}

/** The service knows the public half alone. */
const clientByKey = (kind: "rsa" | "ec") => ({
  client_id: keyClient(kind).clientId,
  redirect_uris: ["http://localhost/unused"],
  grant_types: ["authorization_code"],
  response_types: ["code" as const],
  token_endpoint_auth_method: "private_key_jwt" as const,
  token_endpoint_auth_signing_alg: algorithms[kind],
  jwks: { keys: [{ ...createPublicKey(clientKeys[kind]).export({ format: "jwk" }), kid: keyClient(kind).keyId, use: "sig", alg: algorithms[kind] } as never] },
});

/** Who are you, and do you want to? A form of two buttons that needs no script. */
async function ask(provider: Provider, { proved }: SignInService, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "POST") return void response.setHeader("Content-Type", "text/html").end('<!doctype html><title>Service</title><form method="post"><label>Name <input name="name" autofocus></label><button name="do" value="yes">Yes</button><button name="do" value="no">No</button></form>');
  const body = new URLSearchParams(await read(request));
  const result = body.get("do") === "no" ? { error: "access_denied", error_description: "said no" } : { login: { accountId: body.get("name") ?? "", remember: false, ...proved } };
  await provider.interactionFinished(request, response, result);
}

/** Answers with a token that is wrong in one thing. */
async function forge(service: SignInService, callback: (request: IncomingMessage, response: ServerResponse) => void, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const end = response.end.bind(response);
  const parts: Buffer[] = [];
  response.write = ((chunk: Buffer | string) => parts.push(Buffer.from(chunk)) > 0) as typeof response.write;
  response.end = ((chunk?: Buffer | string) => {
    if (chunk) parts.push(Buffer.from(chunk));
    const answer = JSON.parse(Buffer.concat(parts).toString()) as { id_token?: string };
    if (answer.id_token) answer.id_token = signedAnew(answer.id_token, service.mood);
    const text = JSON.stringify(answer);
    response.setHeader("Content-Length", Buffer.byteLength(text));
    return end(text);
  }) as typeof response.end;
  callback(request, response);
}

function signedAnew(token: string, mood: ServiceMood): string {
  const [head = "", body = ""] = token.split(".");
  const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as Record<string, unknown>;
  if (mood === "another nonce") claims.nonce = "another";
  if (mood === "another issuer") claims.iss = "http://localhost:1";
  if (mood === "another audience") claims.aud = "somebody else";
  if (mood === "long ago") claims.auth_time = Number(claims.auth_time) - 400;
  const signed = `${head}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}`;
  const signer = mood === "swapped key" ? otherKey : key;
  return `${signed}.${createSign("sha256").update(signed).sign(createPrivateKey(signer.export({ format: "pem", type: "pkcs8" })), "base64url")}`;
}

async function read(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request.setEncoding("utf8")) text += String(part);
  return text;
}
