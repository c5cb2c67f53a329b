import { expect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { startClinicServer, type ClinicServer } from "./clinic-server.ts";
import { openClinic, type RunningClinic, type Seed } from "./running-clinic.ts";
import { Watch } from "./watch.ts";

export { bothWays } from "./both-ways.ts";
export { expect };

interface Journey {
  readonly seed: Seed;
  /** A clinic of this test's own. */
  readonly clinic: RunningClinic;
  /** Fails the test for any error in any page, unless it is tolerated. */
  readonly watch: Watch;
  /** One more person with a browser of her own, beside `page`. */
  readonly visitor: () => Promise<Page>;
}

const clinics = new WeakMap<BrowserContext, RunningClinic>();

/** The clinic that a page's browser goes to. */
export const clinicOf = (page: Page): RunningClinic => clinics.get(page.context())!;

/** A browser without a clinic, in the same workers: to start one more takes longer than a short test. */
export const browserTest = base.extend<object, { readonly clinicServer: ClinicServer }>({
  clinicServer: [
    async ({}, use) => {
      const server = await startClinicServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
});

export const test = browserTest.extend<Journey>({
  seed: async ({}, use) => use(() => {}),

  clinic: async ({ seed, clinicServer }, use, testInfo) => {
    const clinic = await openClinic(seed, clinicServer);
    await use(clinic);
    await clinic.close();
    if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach("server", { body: clinic.printed() });
  },

  baseURL: async ({ clinic }, use) => use(clinic.origin),

  watch: [
    async ({ clinic }, use) => {
      const watch = new Watch(clinic.origin);
      await use(watch);
      expect(watch.problems(), "errors in pages, policy violations and requests to other sites").toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, clinic, javaScriptEnabled, watch }, use) => {
    clinics.set(context, clinic);
    await watch.follow(context, javaScriptEnabled ?? true);
    await use(context);
  },

  visitor: async ({ browser, clinic, baseURL, javaScriptEnabled, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled });
      contexts.push(context);
      clinics.set(context, clinic);
      await watch.follow(context, javaScriptEnabled ?? true);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** For `test.use(...)`: the clinic that a file's journeys begin with. An empty one is set up on its first visit. */
export const seededBy = (seed: Seed) => ({ seed: async ({}, use: (seed: Seed) => Promise<void>) => use(seed) });
