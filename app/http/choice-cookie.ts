/** How long a browser remembers a choice that says nothing about the person: language and colours. */
const yearSeconds = 365 * 24 * 3600;

/** A `Set-Cookie` for a choice of this browser's. It names nobody and outlives signing out. */
export const choiceCookie = (name: "language" | "scheme", value: string, origin: string): string =>
  `${name}=${value}; Path=/; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${origin.startsWith("https:") ? "; Secure" : ""}`;

/** The value of a choice in a `Cookie` header, if it is one of those allowed. */
export function readChoice<T extends string>(cookies: string | null, name: "language" | "scheme", allowed: readonly T[]): T | undefined {
  const found = (cookies ?? "").split(/; */).find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
  return allowed.find((value) => value === found);
}
