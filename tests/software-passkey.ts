import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";

/** What a device that misbehaves does otherwise. */
export interface Odd {
  readonly origin?: string;
  /** What it says that it was asked. */
  readonly challenge?: string;
  /** The host that the passkey is said to be for. */
  readonly party?: string;
  readonly counter?: number;
  /** Whether it says that its owner has shown a finger, a face or a code. */
  readonly isVerified?: boolean;
  readonly userHandle?: string;
  readonly signature?: Buffer;
}

const sha256 = (bytes: Buffer | string): Buffer => createHash("sha256").update(bytes).digest();
const text = (bytes: Buffer): string => bytes.toString("base64url");

const [present, verified, attested] = [0x01, 0x04, 0x40];

/** CBOR (RFC 8949) of what a passkey says: whole numbers, byte strings, text, and maps in the order given. */
function cbor(value: number | string | Buffer | ReadonlyMap<number | string, unknown>): Buffer {
  const head = (major: number, length: number): Buffer => (length < 24 ? Buffer.from([(major << 5) | length]) : length < 256 ? Buffer.from([(major << 5) | 24, length]) : Buffer.from([(major << 5) | 25, length >> 8, length & 255]));
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one as Parameters<typeof cbor>[0])])]);
}

/** A device in memory that makes and uses one passkey, as a browser hands its answers on. It signs as ES256. */
export class SoftwarePasskey {
  readonly #key: KeyObject;
  readonly #public: Buffer;
  readonly credentialId = text(randomBytes(32));
  counter = 0;
  #userHandle: string | undefined;

  constructor(readonly origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { x, y } = publicKey.export({ format: "jwk" });
    this.#key = privateKey;
    this.#public = cbor(new Map<number, number | Buffer>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x!, "base64url")], [-3, Buffer.from(y!, "base64url")]]));
  }

  /** What goes into the form's field when a passkey has been made. */
  make(options: { readonly challenge: string; readonly user: { readonly id: string } }, odd: Odd = {}): string {
    this.#userHandle = options.user.id;
    const id = Buffer.from(this.credentialId, "base64url");
    const attestedData = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, this.#public]);
    const attestation = cbor(new Map<string, unknown>([["fmt", "none"], ["attStmt", new Map()], ["authData", Buffer.concat([this.#head(odd, attested), attestedData])]]));
    return this.#said({ clientDataJSON: text(this.#client("webauthn.create", options.challenge, odd)), attestationObject: text(attestation), transports: ["internal"] });
  }

  /** What goes into the form's field when the passkey is used. */
  use(options: { readonly challenge: string }, odd: Odd = {}): string {
    const client = this.#client("webauthn.get", options.challenge, odd);
    const head = this.#head(odd, 0);
    const signature = odd.signature ?? sign("sha256", Buffer.concat([head, sha256(client)]), this.#key);
    return this.#said({ clientDataJSON: text(client), authenticatorData: text(head), signature: text(signature), userHandle: odd.userHandle ?? this.#userHandle });
  }

  #client(type: string, asked: string, { origin = this.origin, challenge = asked }: Odd): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #head({ party = new URL(this.origin).hostname, counter = this.counter, isVerified = true }: Odd, more: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(party), Buffer.from([present | (isVerified ? verified : 0) | more]), count]);
  }

  #said(response: object): string {
    return JSON.stringify({ id: this.credentialId, rawId: this.credentialId, type: "public-key", clientExtensionResults: {}, authenticatorAttachment: "platform", response });
  }
}
