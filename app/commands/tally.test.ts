import { expect, test } from "vitest";
import { closingLine, sumOf, tallyOfCheck, tallyOfJourneys, tallyOfVitest } from "./tally.js";

const file = (...statuses: string[]) => ({ status: statuses.includes("failed") ? "failed" : "passed", assertionResults: statuses.map((status) => ({ status })) });
const vitest = (numPassedTests: number, numFailedTests: number, testResults = [file("passed")]) => ({ numPassedTests, numFailedTests, numPendingTests: 0, testResults });
const journeys = (expected: number, unexpected: number, errors: unknown[] = []) => ({ stats: { expected, unexpected, flaky: 0, skipped: 2 }, errors });

test("the closing line adds up types, tests and journeys", () => {
  const sum = sumOf([tallyOfCheck(0), tallyOfVitest(vitest(40, 0), 0), tallyOfJourneys({ ...journeys(9, 0), stats: { expected: 9, unexpected: 0, flaky: 0, skipped: 0 } }, 0)]);
  expect(closingLine(sum)).toBe("50 passed, 0 failed");
});

test("what failed is counted wherever it failed, and what was skipped is said", () => {
  const sum = sumOf([tallyOfCheck(2), tallyOfVitest(vitest(39, 1, [file("passed", "failed")]), 1), tallyOfJourneys(journeys(6, 3), 1)]);
  expect(closingLine(sum)).toBe("45 passed, 5 failed, 2 skipped");
});

test("a test file that could not be read is a failure", () => {
  expect(tallyOfVitest(vitest(40, 0, [file("passed"), { status: "failed", assertionResults: [] }]), 1).failed).toBe(1);
});

test("an error outside every test is a failure", () => {
  expect(tallyOfVitest(vitest(40, 0), 1).failed).toBe(1);
  expect(tallyOfJourneys(journeys(6, 0), 1).failed).toBe(1);
  expect(tallyOfJourneys(journeys(6, 0, [{ message: "no such file" }]), 1).failed).toBe(1);
});

test("a part that ran no test, or left no report, is a failure", () => {
  expect(tallyOfVitest(vitest(0, 0, []), 0).failed).toBe(1);
  expect(tallyOfVitest(undefined, 0).failed).toBe(1);
  expect(tallyOfJourneys(journeys(0, 0), 0).failed).toBe(1);
  expect(tallyOfJourneys(undefined, 0).failed).toBe(1);
});
