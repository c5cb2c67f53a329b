/** In this order: many browsers also call themselves by the name of a later one. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bSamsungBrowser\//, "samsung"],
  [/\bEdg(?:e|A|iOS)?\//, "edge"],
  [/\b(?:OPR|Opera|OPT)\//, "opera"],
  [/\b(?:Firefox|FxiOS)\//, "firefox"],
  [/\b(?:HeadlessChrome|Chrome|CriOS|Chromium)\//, "chrome"],
  [/\bSafari\//, "safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPhone|iPod)\b/, "iphone"],
  [/\biPad\b/, "ipad"],
  [/\bAndroid\b/, "android"],
  [/\bWindows\b/, "windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "mac"],
  [/\bCrOS\b/, "chromeos"],
  [/\bLinux\b/, "linux"],
];

const familyIn = (families: typeof browsers, userAgent: string): string => families.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "other";

/**
 * The browser's and the system's family, `firefox/android`; `other` for what is not in the table. All else that the browser
 * says of itself, which would tell one device from all others, is forgotten.
 */
export const deviceOf = (userAgent: string | null): string => `${familyIn(browsers, userAgent ?? "")}/${familyIn(systems, userAgent ?? "")}`;
