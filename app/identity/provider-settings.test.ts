import { expect, test } from "vitest";
import { readProviderSettings } from "./provider-settings.ts";

const right = { OIDC_ISSUER: "https://id.example.no", OIDC_CLIENT_ID: "samspill", OIDC_CLIENT_SECRET: "hemmelig", OIDC_NAME_NB: "Tjenesten" };
const sentencesOf = (changed: Record<string, string | undefined>, isLoopback = false) => {
  const read = readProviderSettings({ ...right, ...changed }, isLoopback);
  return read.ok ? [] : read.sentences.map((sentence) => sentence.split(" ")[0]);
};

test("without any of its settings there is no service", () => {
  expect(readProviderSettings({}, false)).toEqual({ ok: true, provider: undefined });
});

test("four settings are enough, and the service's word for a second factor is then not taken", () => {
  expect(readProviderSettings(right, false)).toEqual({
    ok: true,
    provider: { issuer: "https://id.example.no", clientId: "samspill", credential: { way: "secret", secret: "hemmelig" }, names: { nb: "Tjenesten", en: "Tjenesten" }, acrValues: [], secondFactor: false },
  });
});

test("every setting can be set", () => {
  const read = readProviderSettings({ ...right, OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_KEY_FILE: "/srv/key.pem", OIDC_CLIENT_KEY_ID: "one", OIDC_NAME_EN: "The service", OIDC_ACR_VALUES: "high  higher", OIDC_SECOND_FACTOR: "yes" }, false);
  expect(read).toMatchObject({ provider: { credential: { way: "key", file: "/srv/key.pem", keyId: "one" }, names: { nb: "Tjenesten", en: "The service" }, acrValues: ["high", "higher"], secondFactor: true } });
});

test.each([undefined, "id.example.no", "http://id.example.no", "http://localhost:4000", "https://id.example.no?x", "https://user@id.example.no", "ftp://id.example.no"])("%s is no service for a site that others reach (ASVS 1.3.6, 12.3.1)", (OIDC_ISSUER) => {
  expect(sentencesOf({ OIDC_ISSUER })).toEqual(["OIDC_ISSUER"]);
});

test("a service without TLS is for a site on this machine alone", () => {
  for (const OIDC_ISSUER of ["http://localhost:4000", "http://127.0.0.1:4000/one"]) expect(sentencesOf({ OIDC_ISSUER }, true)).toEqual([]);
  expect(sentencesOf({ OIDC_ISSUER: "http://id.example.no" }, true)).toEqual(["OIDC_ISSUER"]);
});

test("each wrong setting is named", () => {
  expect(sentencesOf({ OIDC_CLIENT_ID: undefined, OIDC_CLIENT_SECRET: undefined, OIDC_NAME_NB: undefined, OIDC_SECOND_FACTOR: "maybe" })).toEqual(["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME_NB", "OIDC_NAME_EN", "OIDC_SECOND_FACTOR"]);
  expect(sentencesOf({ OIDC_CLIENT_KEY_FILE: "/srv/key.pem" })).toEqual(["OIDC_CLIENT_SECRET"]);
  expect(sentencesOf({ OIDC_NAME_EN: "x".repeat(41) })).toEqual(["OIDC_NAME_EN"]);
});
