/** The languages of the interface and of every lesson. Bokmål leads. */
export const languages = ["nb", "en"] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** A short text in every language. */
export type Words = Readonly<Record<Language, string>>;

/** The first language of an `Accept-Language` header that we have; Bokmål where there is none. */
export function preferredLanguage(acceptLanguage: string | null): Language {
  for (const wanted of (acceptLanguage ?? "").toLowerCase().split(",")) {
    const code = wanted.trim().split(/[-;]/)[0];
    if (code === "nb" || code === "no" || code === "nn" || code === "da" || code === "sv") return "nb";
    if (code === "en") return "en";
  }
  return "nb";
}
