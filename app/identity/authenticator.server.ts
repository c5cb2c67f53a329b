import { Secret, TOTP } from "otpauth";

/** What every authenticator app knows without being told (RFC 6238, 4 and 5.2): SHA-1, six digits, half minutes. */
const shape = { algorithm: "SHA1", digits: 6, period: 30 } as const;

/** How many half minutes a phone's clock may be wrong by, either way. */
const slackSteps = 1;

/** 160 random bits (RFC 4226, 4), in base 32. */
export const makeSecret = (): string => new Secret({ size: 20 }).base32;

/**
 * Whether an app that has the secret shows these digits now.
 *
 * @param secret base 32
 * @returns the number of the half minute (since 1970) that the digits are of, or undefined
 */
export function stepOfCode(secret: string, digits: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const away = TOTP.validate({ token: digits, secret: Secret.fromBase32(secret), ...shape, timestamp, window: slackSteps });
  return away === null ? undefined : TOTP.counter({ period: shape.period, timestamp }) + away;
}

/** What the app takes the secret from, as a QR code or as a link on the same phone. It names the site and the user name. */
export const appLink = (secret: string, userName: string): string => new TOTP({ issuer: "Samspill", label: userName, secret, ...shape }).toString();
