import { join } from "node:path";
import { chromium, defineConfig } from "@playwright/test";
import { chromiumArguments, findChromium, howToGetChromium } from "#app/commands/chromium.js";
import { projectFolder } from "#app/commands/project.js";
import { bothWays } from "./both-ways.ts";

const executablePath = findChromium({ env: process.env, playwrights: chromium.executablePath() });
if (!executablePath) throw new Error(howToGetChromium);

/**
 * Every journey is made twice: by a browser that runs our scripts, and by one that does not. `*.script.journey.ts` is about the scripts
 * themselves, and `*.bytes.journey.ts` compares what the server answers, which cannot tell the two apart. `JOURNEYS=short`
 * asks without scripts for those alone that are marked with `bothWays`.
 */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: "*.journey.ts",
  outputDir: join(projectFolder, "test-results"),
  forbidOnly: Boolean(process.env.CI),
  // A journey waits for its browser a good half of its time.
  fullyParallel: true,
  workers: 4,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    locale: "nb-NO",
    timezoneId: "Europe/Oslo",
    // What is folded out stands in its place at once. Otherwise it moves for 400 ms, and a press in them may meet nothing.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: { executablePath, args: chromiumArguments(process.getuid?.()) },
  },
  projects: [
    {
      name: "without-javascript",
      testIgnore: ["*.script.journey.ts", "*.bytes.journey.ts"],
      use: { javaScriptEnabled: false },
      // A worker takes long to start, and is of one project: a few journeys go through one, beside the others.
      ...(process.env.JOURNEYS === "short" && { grep: new RegExp(bothWays.tag), workers: 1 }),
    },
    { name: "with-javascript", use: { javaScriptEnabled: true } },
  ],
});
