import { createPrivateKey, webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ClientAuth, Configuration } from "openid-client";
import type { ClientKey, HowProved, ProviderSettings } from "./provider-settings.ts";

/** Loaded at the first sign-in through a service: most clinics have none. */
const library = () => import("openid-client");

/** How long one question to the service may take. */
const patienceSeconds = 5;

/** How long what the service says of itself is believed before it is asked again. */
const believedMilliseconds = 3_600_000;

/** How long ago whoever comes back may have shown the service who they are: long enough for its own questions afterwards. */
const freshSeconds = 300;

/** Why a sign-in through the service came to nothing. `denied`: whoever was asked there said no. `unreachable`: it is down, or slow. */
export type OpenIdFault = "denied" | "refused" | "unreachable";

/** The service could not be asked, or its answer is not one. The cause is for no page and no log. */
export class OpenIdFailed extends Error {
  constructor(readonly fault: OpenIdFault) {
    super(fault);
    this.name = "OpenIdFailed";
  }
}

/** What one sign-in must answer to: made before the browser leaves, and kept until it comes back. */
export interface Awaited {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the service says of whoever has signed in there. */
export interface Person extends HowProved {
  readonly subject: string;
}

/** One clinic's way to its service. */
export interface OpenIdClient {
  /** Where to send the browser, and what its return must answer to. @throws {OpenIdFailed} */
  begin(): Promise<{ readonly to: string; readonly awaited: Awaited }>;
  /** Who has come back. @param at the address that the browser was sent back to, with its query @throws {OpenIdFailed} */
  finish(at: URL, awaited: Awaited): Promise<Person>;
}

/** @param returnTo the address that the service sends browsers back to, and no other */
export function openIdClient(settings: ProviderSettings, returnTo: string, seconds = patienceSeconds): OpenIdClient {
  let found: { readonly at: number; readonly config: Promise<Configuration> } | undefined;
  const config = (): Promise<Configuration> => {
    if (found && Date.now() - found.at < believedMilliseconds) return found.config;
    const asked = discover(settings, seconds);
    found = { at: Date.now(), config: asked };
    asked.catch(() => (found = undefined));
    return asked;
  };
  return {
    begin: () =>
      failing(async () => {
        const [client, service] = [await library(), await config()];
        const awaited: Awaited = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
        const asked = {
          redirect_uri: returnTo,
          scope: "openid",
          // Asked anew each time: another may sit at the device, where the service still knows the one before.
          prompt: "login",
          max_age: String(freshSeconds),
          state: awaited.state,
          nonce: awaited.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(awaited.verifier),
          code_challenge_method: "S256",
          ...(settings.acrValues.length > 0 && { acr_values: settings.acrValues.join(" ") }),
        };
        return { to: client.buildAuthorizationUrl(service, asked).href, awaited };
      }),
    finish: (at, { state, nonce, verifier }) =>
      failing(async () => {
        const [client, service] = [await library(), await config()];
        const tokens = await client.authorizationCodeGrant(service, at, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true, maxAge: freshSeconds });
        const claims = tokens.claims();
        if (!claims) throw new OpenIdFailed("refused");
        const { sub: subject, acr, amr } = claims;
        if (subject === "" || subject.length > 255) throw new OpenIdFailed("refused");
        return { subject, acr, amr };
      }),
  };
}

async function discover(settings: ProviderSettings, seconds: number): Promise<Configuration> {
  const client = await library();
  const { issuer, clientId, credential } = settings;
  // The signature counts also where TLS says who has sent the token: a proxy in between is not the service.
  const execute = [client.enableNonRepudiationChecks, ...(issuer.startsWith("http:") ? [client.allowInsecureRequests] : [])];
  const proof: ClientAuth = credential.way === "secret" ? client.ClientSecretBasic(credential.secret) : client.PrivateKeyJwt(await readClientKey(credential));
  return client.discovery(new URL(issuer), clientId, undefined, proof, { execute, timeout: seconds });
}

const algorithms = {
  rsa: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  ec: { name: "ECDSA", namedCurve: "P-256" },
};

async function readClientKey({ file, keyId }: ClientKey): Promise<webcrypto.CryptoKey | { key: webcrypto.CryptoKey; kid: string }> {
  const read = createPrivateKey(readFileSync(file));
  const algorithm = read.asymmetricKeyType === "ec" ? algorithms.ec : algorithms.rsa;
  const key = await webcrypto.subtle.importKey("pkcs8", read.export({ format: "der", type: "pkcs8" }), algorithm, false, ["sign"]);
  return keyId === undefined ? key : { key, kid: keyId };
}

/** Whatever goes wrong is one of three things to people: their own no, the service's, or silence. */
async function failing<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof OpenIdFailed) throw error;
    throw new OpenIdFailed(faultOf(error));
  }
}

/** Codes under which the library says that it got no answer, or none in time. */
const silent = new Set(["OAUTH_TIMEOUT", "OAUTH_ABORT", "OAUTH_RESPONSE_IS_NOT_CONFORM", "OAUTH_RESPONSE_IS_NOT_JSON"]);

function faultOf(error: unknown): OpenIdFault {
  const { error: said, code, name, cause } = error as { error?: unknown; code?: unknown; name?: unknown; cause?: { readonly name?: unknown } };
  if (said === "access_denied") return "denied";
  const isSilent = silent.has(String(code)) || name === "TypeError" || name === "TimeoutError" || cause?.name === "TimeoutError";
  return isSilent ? "unreachable" : "refused";
}
