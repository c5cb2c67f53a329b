/** The sign-in service that the clinic trusts, out of the settings that begin with `OIDC_`. */
export interface ProviderSettings {
  /** As the service calls itself, to the letter: `https://idporten.no`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly credential: ClientSecret | ClientKey;
  /** What its button is called. */
  readonly names: Readonly<Record<"nb" | "en", string>>;
  /** The levels that are asked for, the dearest first; empty: none is. */
  readonly acrValues: readonly string[];
  /** Whether the service's word that it has asked for two factors is taken. */
  readonly secondFactor: boolean;
}

export interface ClientSecret {
  readonly way: "secret";
  readonly secret: string;
}

/** The file of a private key in PEM (PKCS 8): RSA, or EC on P-256. */
export interface ClientKey {
  readonly way: "key";
  readonly file: string;
  /** What the service knows the key by, where it wants to be told. */
  readonly keyId: string | undefined;
}

type Given = Readonly<Record<string, string | undefined>>;

const known = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_CLIENT_KEY_FILE", "OIDC_CLIENT_KEY_ID", "OIDC_NAME_NB", "OIDC_NAME_EN", "OIDC_ACR_VALUES", "OIDC_SECOND_FACTOR"] as const;

/**
 * Reads the settings.
 *
 * @param isLoopback whether the site's own address is on this machine: only then may the service's be so too, and without TLS
 * @returns the service, undefined where none is set, or one sentence for each setting that is wrong
 */
export function readProviderSettings(given: Given, isLoopback: boolean): { readonly ok: true; readonly provider: ProviderSettings | undefined } | { readonly ok: false; readonly sentences: readonly string[] } {
  if (known.every((name) => given[name] === undefined)) return { ok: true, provider: undefined };
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret, OIDC_CLIENT_KEY_FILE: file, OIDC_CLIENT_KEY_ID: keyId, OIDC_NAME_NB: nb, OIDC_NAME_EN: en } = given;
  const sentences: string[] = [];
  if (!isIssuer(issuer, isLoopback)) sentences.push("OIDC_ISSUER must be the service's own name, an https:// address such as https://idporten.no. Plain http:// is for a service on this machine, where ORIGIN is on this machine too.");
  if (!clientId || clientId.length > 200) sentences.push("OIDC_CLIENT_ID must be what the service calls this site.");
  if ((secret === undefined) === (file === undefined)) sentences.push("OIDC_CLIENT_SECRET must be set, or OIDC_CLIENT_KEY_FILE to the file of a private key, and not both.");
  for (const [name, value] of [["OIDC_NAME_NB", nb], ["OIDC_NAME_EN", en ?? nb]] as const) if (!value || value.length > 40) sentences.push(`${name} must be the service's name as people know it, such as ID-porten: at most 40 characters.`);
  if (!["yes", "no", undefined].includes(given.OIDC_SECOND_FACTOR)) sentences.push("OIDC_SECOND_FACTOR must be yes or no: whether the service's word is taken that it has asked for two factors.");
  if (sentences.length > 0 || !issuer || !clientId || !nb) return { ok: false, sentences };
  return {
    ok: true,
    provider: {
      issuer,
      clientId,
      credential: file === undefined ? { way: "secret", secret: secret ?? "" } : { way: "key", file, keyId },
      names: { nb, en: en ?? nb },
      acrValues: (given.OIDC_ACR_VALUES ?? "").split(/[\s,]+/).filter(Boolean),
      secondFactor: given.OIDC_SECOND_FACTOR === "yes",
    },
  };
}

function isIssuer(value: string | undefined, isLoopback: boolean): boolean {
  if (!value || !URL.canParse(value)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(value);
  if (search !== "" || hash !== "" || username !== "" || password !== "") return false;
  return protocol === "https:" || (protocol === "http:" && isLoopback && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname));
}

/** What a service says of how it has asked who somebody is. */
export interface HowProved {
  readonly acr?: unknown;
  readonly amr?: unknown;
}

/**
 * Whether the service says that it has asked for two factors, and the clinic takes its word: the level is one of those that were asked
 * for, or, where none was, the ways are called `mfa` (RFC 8176).
 */
export function provesTwoFactors({ secondFactor, acrValues }: Pick<ProviderSettings, "secondFactor" | "acrValues">, { acr, amr }: HowProved): boolean {
  if (!secondFactor) return false;
  if (acrValues.length > 0) return typeof acr === "string" && acrValues.includes(acr);
  return Array.isArray(amr) && amr.includes("mfa");
}
