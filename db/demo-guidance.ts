import { issuePermit, type Actor } from "#app/access/permit.server.ts";
import { setPace } from "#app/facilitation/pace.server.ts";
import { prescribe } from "#app/facilitation/prescribing.server.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import type { Database } from "./client.server.ts";
import type { People } from "./demo-families.ts";

/** Siv has been suggested the hiking group and has not answered, Jonas year-round bathing with a clearance; a topic is open early for Marte, and one waits for Bjørn. */
export function guide(db: Database, facilitator: Actor, groupId: string, people: People, now: Date): void {
  const enrolmentOf = (name: string): string => people.get(name)?.enrolmentId ?? "";
  const before = (daysAgo: number): Date => new Date(now.getTime() - daysAgo * 86_400_000);
  const change = issuePermit(db, facilitator, "prescription.change");
  const given = [
    prescribe(
      change,
      groupId,
      enrolmentOf("Siv"),
      {
        module: "e05",
        why: "Du fortalte at det hjelper deg å gå når tankene spinner. Her går dere sammen, i et tempo alle klarer.",
        lookFor: "Kjenn etter hvordan kroppen er før turen og rett etter. Ett ord holder.",
        clearedBy: "",
        clearedOn: "",
      },
      before(1),
    ),
    prescribe(
      change,
      groupId,
      enrolmentOf("Jonas"),
      {
        module: "e01",
        why: "Du har lyst til å prøve, og du har snakket med lederne av gruppa.",
        lookFor: "Hvordan pusten roer seg når du går sakte uti. Si fra hvis noe ikke kjennes bra.",
        clearedBy: "Klinikkens lege",
        clearedOn: addDays(osloDate(now.getTime()), -9),
      },
      before(3),
    ),
  ];
  if (given.some((problems) => problems)) throw new Error(JSON.stringify(given));

  const pace = issuePermit(db, facilitator, "pace.change");
  setPace(pace, groupId, enrolmentOf("Marte"), { module: "t08", kind: "opened", reason: "Du spurte om barna. Les dette når du vil, så snakker vi om det på torsdag." }, before(2));
  setPace(pace, groupId, enrolmentOf("Bjørn"), { module: "t02", kind: "held", reason: "Vi leser dette temaet sammen når du er tilbake. Det haster ikke." }, before(2));
}
