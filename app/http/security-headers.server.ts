/** Names and values in turn, as `ServerResponse.writeHead` takes them. */
export type FlatHeaders = readonly string[];

/** Nothing that an answer without scripts could want. */
const closedPolicy = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Everything from this site, scripts of the page by this answer's nonce. Not `strict-dynamic`: it would set `'self'`
 * aside, and Remix's module preloads carry no nonce.
 */
const pagePolicy = (nonce: string): string =>
  `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; ` +
  "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

const unused = ["accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation", "gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking"];

/**
 * What stands on every answer. `Cross-Origin-Opener-Policy` cuts the tie to whoever opened the page; the referrer policy
 * tells other sites nothing (and see `isFromThisSite`).
 *
 * @param origin where it is https, browsers are told to ask no other way for two years
 */
export const securityHeaders = (origin: string): FlatHeaders => [
  "X-Content-Type-Options", "nosniff",
  "Referrer-Policy", "same-origin",
  "Cross-Origin-Opener-Policy", "same-origin",
  "Cross-Origin-Resource-Policy", "same-origin",
  "Permissions-Policy", unused.map((feature) => `${feature}=()`).join(", "),
  "X-Frame-Options", "DENY",
  ...(origin.startsWith("https:") ? ["Strict-Transport-Security", "max-age=63072000; includeSubDomains"] : []),
];

/** @param nonce of the page's scripts; without one the answer may run and load nothing */
export const contentPolicy = (nonce?: string): FlatHeaders => ["Content-Security-Policy", nonce ? pagePolicy(nonce) : closedPolicy];
