import { expect, test } from "vitest";
import { pageVisits, visitedWorld, type PageVisit } from "#tests/page-visits.ts";
import { planOf, watchedDatabase } from "#tests/watched-database.ts";

/** Steps of a plan that read no table, or only the rows that the step before has found; and the one row of what the clinic has chosen. */
const harmless = /^(SEARCH retention_choices .*|CORRELATED LIST SUBQUERY \d+|(?:CO-ROUTINE|SCAN) \(subquery-\d+\)|(?:REUSE )?LIST SUBQUERY \d+|(?:CORRELATED )?SCALAR SUBQUERY \d+|CREATE BLOOM FILTER|MULTI-INDEX OR|SCAN json_each VIRTUAL TABLE .*|INDEX \d+|COMPOUND QUERY|LEFT-MOST SUBQUERY|UNION ALL|USE TEMP B-TREE FOR .*|SCAN CONSTANT ROW)$/;

/** A search for the rows of one person, one enrolment, one group, or for one row: what other people have does not count. */
const narrow = /^SEARCH \w+ (?:EXISTS )?USING ((COVERING )?INDEX \w+ \((id|account_id|enrolment_id|group_id|family_id|recipient_id|substitute_id|meeting_id)=\?|INTEGER PRIMARY KEY \(rowid=\?\)|INDEX sqlite_autoindex_throttles_1 \(key=\?\)|INDEX email_confirmations_code \(code_hash=\?\))/;

/** The audit trail's last entry: read from the end of its table, and no further. */
const isLastEntry = (step: string, sql: string): boolean => step === "SEARCH audit_entries" && sql.includes("(select max(id) from audit_entries)");

/** The steps of a plan that would take longer with every learner in the clinic. */
const wideSteps = (plan: readonly string[]): string[] => plan.filter((step) => !harmless.test(step) && !narrow.test(step));

/** How many statements a page is known to ask at least, where that is fewer than three: a visit that asks nothing would prove nothing. */
const fewest: Partial<Record<PageVisit, number>> = { shared: 1, frame: 2, diary: 2, conversations: 2, conversation: 2, notices: 1, confirm: 1, answers: 2, files: 2, invitations: 2, looks: 2 };

test.each(pageVisits)("%s: every query looks up what it needs by an index", async (page) => {
  const { db, ran } = watchedDatabase();
  const { visit } = await visitedWorld({ db });
  ran.clear();
  await visit[page]();

  const statements = [...ran.values()];
  expect(statements.length).toBeGreaterThanOrEqual(fewest[page] ?? 3);
  expect(statements.flatMap((statement) => wideSteps(planOf(db, statement)).flatMap((step) => (isLastEntry(step, statement.sql) ? [] : [`${step} in ${statement.sql}`])))).toEqual([]);
});

test("an index that is missing is noticed", async () => {
  const { db, ran } = watchedDatabase();
  const { visit } = await visitedWorld({ db });
  db.$client.exec("drop index enrolments_group; drop index enrolments_account");
  for (const page of ["home", "grid"] as const) {
    ran.clear();
    visit[page]();
    expect([...ran.values()].flatMap((statement) => wideSteps(planOf(db, statement))), page).toContainEqual(expect.stringMatching(/^SCAN enrolments/));
  }
});

test("a search by an index that holds everybody's rows is noticed", () => {
  expect(wideSteps(["SEARCH enrolments USING INDEX enrolments_group (group_id=? AND last_visit_at<?)"])).toEqual([]);
  expect(wideSteps(["SEARCH accounts USING INDEX accounts_role (role=?)"])).toHaveLength(1);
  expect(wideSteps(["SEARCH sessions USING INDEX sessions_expiry (expires_at<?)"])).toHaveLength(1);
  expect(wideSteps(["SEARCH enrolments USING AUTOMATIC COVERING INDEX (group_id=?)"])).toHaveLength(1);
  expect(wideSteps(["SCAN groups USING COVERING INDEX sqlite_autoindex_groups_1"])).toHaveLength(1);
});
