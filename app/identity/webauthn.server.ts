import type { AuthenticationResponseJSON, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { challengeMinutes } from "./passkey.ts";

export type { AuthenticationResponseJSON, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON };

/** Loaded when the first passkey is met: the library brings parsers for certificates along, and starting should not wait for them. */
const library = () => import("@simplewebauthn/server");

/** The site as devices know it: the host's name, so that the port does not matter and another site's page is refused. */
const partyOf = (origin: string): string => new URL(origin).hostname;

const timeout = challengeMinutes * 60_000;

/** What a browser is asked, for a passkey that names its owner by itself and asks them for a finger, a face or a code first. */
export async function newPasskeyOptions(origin: string, { accountId, userName, known }: { readonly accountId: string; readonly userName: string; readonly known: readonly { readonly id: string; readonly transports: string }[] }): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: "Samspill",
    rpID: partyOf(origin),
    userID: new Uint8Array(Buffer.from(accountId, "utf8")),
    userName,
    userDisplayName: userName,
    attestationType: "none",
    timeout,
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/**
 * The same for everybody but for the challenge: nobody is named, so nobody can be asked after.
 *
 * @param own the passkeys of somebody signed in, who is asked for one of those
 */
export async function signInOptions(origin: string, own: readonly { readonly id: string }[] = []): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({ rpID: partyOf(origin), userVerification: "required", timeout, allowCredentials: [...own] });
}

/** The public half of a new passkey. */
export interface NewCredential {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: string;
}

/** Undefined for an answer to another challenge, from another site, without its owner's finger, face or code, or that is no answer at all. */
export async function verifyNew(origin: string, challenge: string, answer: RegistrationResponseJSON): Promise<NewCredential | undefined> {
  const { verifyRegistrationResponse } = await library();
  try {
    const verified = await verifyRegistrationResponse({ response: answer, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: partyOf(origin), requireUserVerification: true });
    if (!verified.verified) return undefined;
    const { credential } = verified.registrationInfo;
    return { credentialId: credential.id, publicKey: Buffer.from(credential.publicKey), counter: credential.counter, transports: (answer.response.transports ?? []).join(",") };
  } catch {
    return undefined;
  }
}

/**
 * How many times the passkey says that it has signed; undefined where the answer is not its own to this challenge, or where the
 * count has not gone up, as with a copy of the key. A key that always says 0 does not count.
 */
export async function verifyUse(origin: string, challenge: string, answer: AuthenticationResponseJSON, known: Omit<NewCredential, "transports">): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await library();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: partyOf(origin),
      requireUserVerification: true,
      credential: { id: known.credentialId, publicKey: new Uint8Array(known.publicKey), counter: known.counter },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}

const encoded = z.string().regex(/^[A-Za-z0-9_-]*$/).max(8192);
const credential = { id: encoded.min(1).max(1400), rawId: encoded, type: z.literal("public-key"), clientExtensionResults: z.unknown().transform(() => ({})) };
const transports = z.array(z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"])).max(7).optional().catch(undefined);
const madeShape = z.object({ ...credential, response: z.object({ clientDataJSON: encoded, attestationObject: encoded, transports }) });
const usedShape = z.object({ ...credential, response: z.object({ clientDataJSON: encoded, authenticatorData: encoded, signature: encoded, userHandle: encoded.optional() }) });

/** Reads what a browser has put into the form's field. Undefined where it is not of that shape. */
export const readMade = (field: unknown): RegistrationResponseJSON | undefined => readJson(madeShape, field) as RegistrationResponseJSON | undefined;
export const readUsed = (field: unknown): AuthenticationResponseJSON | undefined => readJson(usedShape, field) as AuthenticationResponseJSON | undefined;

function readJson<S extends z.ZodType>(shape: S, field: unknown): z.infer<S> | undefined {
  try {
    const read = shape.safeParse(JSON.parse(String(field)));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
