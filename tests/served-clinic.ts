import { afterAll, beforeEach } from "vitest";
import type { Actor } from "#app/access/permit.server.ts";
import { attachProvider } from "#app/identity/provider.server.ts";
import { beginProvider, finishProvider } from "#app/identity/provider-sign-in.server.ts";
import type { ProviderSettings } from "#app/identity/provider-settings.ts";
import { readStep } from "#app/identity/sign-in-step.server.ts";
import { newMasterKey } from "#app/privacy/master-key.server.ts";
import type { Database } from "#db/client.server.ts";
import { openSignInService } from "./sign-in-service.ts";
import { now, world } from "./world.ts";

const origin = "http://localhost:9";
const returnTo = `${origin}/sign-in/provider/return`;

/** Where whoever signs in comes from. */
export const clientAddress = "192.0.2.1";

export const sentBack = (setCookie: string): string => setCookie.split(";")[0]!;

/** A sign-in service for a test file, and small clinics at which people may sign in through it. Each test begins with one that works. */
export async function servedClinics() {
  const service = await openSignInService([returnTo]);
  afterAll(() => service.close());
  beforeEach(() => {
    service.mood = "works";
    service.proved = {};
  });

  /** @param patience in seconds */
  function clinicWith(more: Partial<ProviderSettings> = {}, patience?: number, masterKey = newMasterKey()) {
    const clinic = world({ masterKey });
    attachProvider(clinic.db, { issuer: service.issuer, clientId: service.clientId, credential: { way: "secret", secret: service.secret }, names: { nb: "Tjenesten", en: "The service" }, acrValues: [], secondFactor: false, ...more }, origin, patience);
    return { ...clinic, masterKey };
  }

  return { service, clinicWith };
}

/** What a browser does at the service, from the address it is sent to until it is sent back. @returns the address it is sent back to */
export async function atService(to: string, name: string, says: "yes" | "no" = "yes"): Promise<URL> {
  const jar = new Map<string, string>();
  let [at, form]: [URL, URLSearchParams | undefined] = [new URL(to), undefined];
  for (let hop = 0; hop < 10; hop++) {
    if (at.href.startsWith(returnTo)) return at;
    const response: Response = await fetch(at, { redirect: "manual", method: form ? "POST" : "GET", ...(form && { body: form }), headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join("; ") } });
    for (const cookie of response.headers.getSetCookie()) jar.set(cookie.slice(0, cookie.indexOf("=")), cookie.slice(cookie.indexOf("=") + 1).split(";")[0]!);
    const next = response.headers.get("location");
    form = next ? undefined : new URLSearchParams({ name, do: says });
    if (next) at = new URL(next, at);
    await response.text();
  }
  throw new Error(`the service leads round in circles, ${at.href}`);
}

/** Leaves and comes back; `actor` links the account, nobody signs in. */
export async function journey({ db }: { readonly db: Database }, name: string, actor?: Actor) {
  const begun = await beginProvider(db, actor ? { accountId: actor.accountId } : { clientAddress, next: "/plans", shared: false }, now);
  if (!begun.ok) throw new Error(begun.fault);
  const step = readStep(db, sentBack(begun.setCookie), ["provider"], now);
  return { step, at: await atService(begun.to, name) };
}

/** As `journey`, and what is made of it here. */
export async function comesBack(clinic: { readonly db: Database }, name: string, actor?: Actor) {
  const { step, at } = await journey(clinic, name, actor);
  return finishProvider(clinic.db, step, at, actor?.accountId, now);
}
