import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "./project.js";
import { closingLines, sumOf, tallyOfCheck, tallyOfJourneys, tallyOfVitest } from "./tally.js";

const file = (...statuses: string[]) => ({
  name: join(projectFolder, "tests/about.test.ts"),
  status: statuses.includes("failed") ? "failed" : "passed",
  assertionResults: statuses.map((status) => ({ title: `it has ${status}`, status })),
});
const vitest = (numPassedTests: number, numFailedTests: number, testResults = [file("passed")]) => ({ numPassedTests, numFailedTests, numPendingTests: 0, testResults });
const spec = (status: string) => ({ title: "Tor signs in", file: "tor.journey.ts", tests: [{ projectName: "with-javascript", status }] });
const journeys = (expected: number, unexpected: number, errors: unknown[] = []) => ({
  stats: { expected, unexpected, flaky: 0, skipped: 2 },
  errors,
  suites: [{ specs: [spec("expected")], suites: [{ specs: Array.from({ length: unexpected }, () => spec("unexpected")) }] }],
});

test("the closing line adds up types, tests and journeys", () => {
  const sum = sumOf([tallyOfCheck("the types", 0), tallyOfVitest(vitest(40, 0), 0), tallyOfJourneys({ ...journeys(9, 0), stats: { expected: 9, unexpected: 0, flaky: 0, skipped: 0 } }, 0)]);
  expect(closingLines(sum)).toBe("50 passed, 0 failed");
});

test("what failed is counted and named wherever it failed, and what was skipped is said", () => {
  const sum = sumOf([tallyOfCheck("the types", 2), tallyOfVitest(vitest(39, 1, [file("passed", "failed")]), 1), tallyOfJourneys(journeys(6, 1), 1)]);
  expect(closingLines(sum)).toBe(
    ["failed: the types", "failed: tests/about.test.ts › it has failed", "failed: tor.journey.ts › Tor signs in (with-javascript)", "45 passed, 3 failed, 2 skipped"].join("\n"),
  );
});

test("a test file that could not be read is a failure", () => {
  expect(tallyOfVitest(vitest(40, 0, [file("passed"), { ...file(), status: "failed" }]), 1)).toMatchObject({ failed: 1, names: ["tests/about.test.ts"] });
});

test("an error outside every test is a failure", () => {
  expect(tallyOfVitest(vitest(40, 0), 1)).toMatchObject({ failed: 1, names: ["the units"] });
  expect(tallyOfJourneys(journeys(6, 0), 1).failed).toBe(1);
  expect(tallyOfJourneys(journeys(6, 0, [{ message: "no such file" }]), 1).failed).toBe(1);
});

test("a part that ran no test, or left no report, is a failure", () => {
  expect(tallyOfVitest(vitest(0, 0, []), 0).failed).toBe(1);
  expect(tallyOfVitest(undefined, 0).failed).toBe(1);
  expect(tallyOfJourneys(journeys(0, 0), 0).failed).toBe(1);
  expect(tallyOfJourneys(undefined, 0).failed).toBe(1);
});
