import { isIP } from "node:net";

/**
 * Who asks: the address that the outermost proxy we trust has seen.
 *
 * @param forwardedFor the `X-Forwarded-For` header; each proxy adds at its end the address it was asked from
 * @param trustedProxies how many of them to believe; with 0 the header is not read
 */
export function clientAddress(connection: string | undefined, forwardedFor: string | undefined, trustedProxies: number): string {
  const nearest = plainAddress(connection ?? "") ?? "0.0.0.0";
  if (trustedProxies === 0 || !forwardedFor) return nearest;
  const seen = forwardedFor.split(",").slice(-trustedProxies);
  return plainAddress(seen[0]?.trim() ?? "") ?? nearest;
}

/** An IPv4 address is written the same whether it comes over IPv6 or not: what is counted by address is counted once. */
function plainAddress(address: string): string | undefined {
  const plain = address.startsWith("::ffff:") && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
  return isIP(plain) === 0 ? undefined : plain;
}
