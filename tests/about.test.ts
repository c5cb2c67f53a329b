import { expect, test } from "vitest";
import { sharedLimits } from "#app/identity/session.ts";
import { stepMinutes } from "#app/identity/sign-in-step.ts";
import { longestDays } from "#app/operation/kept-backups.ts";
import { emergencyMinutes } from "#app/privacy/emergency.ts";
import { about } from "#content/about.ts";

const textOf = (page: keyof typeof about, language: "nb" | "en") => about[page][language].sections.flatMap(({ heading, text }) => [heading, ...text]).join("\n");

test("both languages say as much, section by section", () => {
  for (const page of ["privacy", "accessibility"] as const) expect(about[page].en.sections.map(({ text }) => text.length)).toEqual(about[page].nb.sections.map(({ text }) => text.length));
});

test("what the page on privacy says of time is what is done", () => {
  expect([sharedLimits.idleMinutes, sharedLimits.absoluteMinutes, emergencyMinutes, longestDays, stepMinutes]).toEqual([15, 120, 60, 30, 10]);
  for (const words of ["15 minutter", "to timer", "i en time", "30 dager", "ti minutter"]) expect(textOf("privacy", "nb")).toContain(words);
  for (const words of ["15 minutes", "two hours", "for an hour", "30 days", "ten minutes"]) expect(textOf("privacy", "en")).toContain(words);
});

test.each([
  ["nb", ["kode fra en app", "passnøkkel", "tjeneste som klinikken bruker", "slette kontoen", "hvem det var", "nødssituasjon", "Datatilsynet"], ["axe", "skjermleser", "uustatus.no", "Diskrimineringsnemnda"]],
  ["en", ["code from an app", "passkey", "service that the clinic uses", "delete your account", "who it was", "emergency", "Datatilsynet"], ["axe", "screen reader", "uustatus.no", "Diskrimineringsnemnda"]],
] as const)("what a reader has to know before joining stands there: %s", (language, privacy, accessibility) => {
  for (const words of privacy) expect(textOf("privacy", language)).toContain(words);
  for (const words of accessibility) expect(textOf("accessibility", language)).toContain(words);
});
