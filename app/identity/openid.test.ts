import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { clientAddress, comesBack, journey, servedClinics } from "#tests/served-clinic.ts";
import { now } from "#tests/world.ts";
import { beginProvider, finishProvider } from "./provider-sign-in.server.ts";

const { service, clinicWith } = await servedClinics();

const folder = mkdtempSync(join(tmpdir(), "samspill-client-key-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("an answer to another sign-in is refused: another's state, another's code, a code used before, another service's name", async () => {
  const clinic = clinicWith();
  const { db } = clinic;
  await comesBack(clinic, "one", clinic.siv);
  const fault = { ok: false, fault: "refused" };
  const changed = async (change: (at: URL, other: URL) => void) => {
    const [mine, other] = [await journey(clinic, "one"), await journey(clinic, "one")];
    change(mine.at, other.at);
    return finishProvider(db, mine.step, mine.at, undefined, now);
  };
  expect(await changed(() => {})).toMatchObject({ ok: true });
  expect(await changed((at, other) => (at.search = other.search))).toEqual(fault);
  expect(await changed((at, other) => at.searchParams.set("code", other.searchParams.get("code")!))).toEqual(fault);
  expect(await changed((at) => at.searchParams.set("iss", "https://id.example.net"))).toEqual(fault);
  expect(await changed((at) => at.searchParams.delete("iss"))).toEqual(fault);
  expect(await changed((at) => at.searchParams.delete("state"))).toEqual(fault);
  expect(await changed((at) => at.searchParams.append("code", "two"))).toEqual(fault);
  expect(await changed((at) => (at.search = ""))).toEqual(fault);
});

test.each(["swapped key", "another nonce", "another issuer", "another audience", "long ago"] as const)("a token with %s is refused (ASVS 6.8.2, 9.1.1, 9.1.3, 9.2.3, 10.5.1, 10.5.4)", async (mood) => {
  const clinic = clinicWith();
  await comesBack(clinic, "one", clinic.siv);
  service.mood = mood;
  expect(await comesBack(clinic, "one")).toEqual({ ok: false, fault: "refused" });
});

test("a name of more than 255 letters, which no service may give, is refused", async () => {
  const clinic = clinicWith();
  expect(await comesBack(clinic, "x".repeat(256), clinic.siv)).toEqual({ ok: false, fault: "refused" });
  expect(await comesBack(clinic, "x".repeat(255), clinic.siv)).toEqual({ ok: true, done: "linked" });
});

test.each(["hangs", "refuses"] as const)("a service that %s is given up within its time, and asked anew the next time (ASVS 16.5.2)", async (mood) => {
  const clinic = clinicWith({}, 1);
  service.mood = mood;
  const since = Date.now();
  expect(await beginProvider(clinic.db, { clientAddress, shared: false }, now)).toEqual({ ok: false, fault: "unreachable" });
  expect(Date.now() - since).toBeLessThan(4_000);
  service.mood = "works";
  const { step, at } = await journey(clinic, "one");
  service.mood = mood;
  expect(await finishProvider(clinic.db, step, at, undefined, now)).toEqual({ ok: false, fault: "unreachable" });
});

test("the service asks anew each time, so that nobody comes in on what it still knows of the one before at the device (ASVS 7.6.1)", async () => {
  const { db } = clinicWith();
  const begun = await beginProvider(db, { clientAddress, shared: false }, now);
  if (!begun.ok) throw new Error(begun.fault);
  const asked = new URL(begun.to).searchParams;
  expect([asked.get("prompt"), asked.get("max_age")]).toEqual(["login", "300"]);
});

test.each(["rsa", "ec"] as const)("this site proves itself to the service by the key in a file where the clinic has no secret (%s), and by no other key", async (kind) => {
  const { clientId, keyId, pem } = service.keyClients[kind];
  const other = service.keyClients[kind === "rsa" ? "ec" : "rsa"];
  const file = join(folder, `${kind}.pem`);
  writeFileSync(file, pem, { mode: 0o400 });
  for (const named of [keyId, undefined]) {
    const clinic = clinicWith({ clientId, credential: { way: "key", file, keyId: named } });
    expect(await comesBack(clinic, "12345", clinic.siv)).toEqual({ ok: true, done: "linked" });
    expect(await comesBack(clinic, "12345")).toMatchObject({ ok: true, accountId: clinic.siv.accountId });
  }
  const wrong = join(folder, `wrong-${kind}.pem`);
  writeFileSync(wrong, other.pem);
  const clinic = clinicWith({ clientId, credential: { way: "key", file: wrong, keyId: undefined } });
  expect(await comesBack(clinic, "12345", clinic.siv)).toEqual({ ok: false, fault: "refused" });
});
