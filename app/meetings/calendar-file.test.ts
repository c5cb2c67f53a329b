import { expect, test } from "vitest";
import { meetingClinic, planned, typedPlan } from "#tests/meeting-clinic.ts";
import { now, permit } from "#tests/world.ts";
import { calendarFile } from "./calendar-file.server.ts";
import { timeForm } from "./meeting-form.server.ts";
import { cancelMeeting, changeMeeting, requireMeeting } from "./meeting.server.ts";

/** The lines of a file as RFC 5545 folds and escapes them: one value for each name, of its one event. */
function parse(text: string): { readonly calendar: Record<string, string>; readonly event: Record<string, string> } {
  expect(text.endsWith("\r\n") || !text.endsWith("\n"), "lines end as the standard says").toBe(true);
  const lines = text.replaceAll(/\r\n[ \t]/g, "").split("\r\n").filter(Boolean);
  const found: Record<string, Record<string, string>> = {};
  const open: string[] = [];
  for (const line of lines) {
    const [, name = "", value = ""] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe("");
    if (name === "BEGIN") open.push(value);
    else if (name === "END") expect(open.pop()).toBe(value);
    else (found[open.at(-1)!] ??= {})[name] = value.replaceAll(/\\([\\;,])/g, "$1").replaceAll("\\n", "\n");
  }
  expect(open).toEqual([]);
  return { calendar: found.VCALENDAR!, event: found.VEVENT! };
}

function clinic() {
  const found = meetingClinic();
  const { db, facilitator, thursday, meeting } = found;
  const change = permit(db, facilitator, "meeting.change");
  const file = async (id = meeting, language: "nb" | "en" = "nb") => {
    const response = calendarFile(requireMeeting(change, thursday, id), language, now);
    const text = await response.text();
    return { ...parse(text), text, response };
  };
  return { ...found, change, file };
}

test("a file says when and where in a neutral word, and nothing of who, what for, or which clinic", async () => {
  const { meeting, file } = clinic();
  const { calendar, event, text, response } = await file();
  expect(calendar).toMatchObject({ VERSION: "2.0", METHOD: "PUBLISH" });
  expect(event).toEqual({ UID: `${meeting}@samspill`, SEQUENCE: "0", DTSTAMP: "20260604T100000Z", DTSTART: "20260611T160000Z", DTEND: "20260611T170000Z", SUMMARY: "Avtale", LOCATION: "Rom 2", STATUS: "CONFIRMED" });
  expect(text).not.toMatch(/Tor|Siv|famil|gruppe|klinikk|møte|rus|pasient|pårørende/i);
  expect(response.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="avtale.ics"');
  const english = await file(meeting, "en");
  expect(english.event.SUMMARY).toBe("Appointment");
  expect(english.response.headers.get("Content-Disposition")).toBe('attachment; filename="appointment.ics"');
});

test("an activity's file does not say which", async () => {
  const found = clinic();
  const { text, event } = await found.file(planned(found, { kind: "activity", module: "e10", requirements: "Traumekurs" }));
  expect(event.SUMMARY).toBe("Avtale");
  expect(text).not.toMatch(/traum|kurs|e10/i);
});

test("the same file after a change is a later one of the same meeting, and says when it is cancelled", async () => {
  const { change, thursday, meeting, file } = clinic();
  changeMeeting(change, thursday, meeting, timeForm.parse({ ...typedPlan, heldAt: "19:00", place: "Rom 3; 2, etasje" }), now);
  expect((await file()).event).toMatchObject({ UID: `${meeting}@samspill`, SEQUENCE: "1", DTSTART: "20260611T170000Z", LOCATION: "Rom 3; 2, etasje", STATUS: "CONFIRMED" });
  cancelMeeting(change, thursday, meeting, now);
  expect((await file()).event).toMatchObject({ UID: `${meeting}@samspill`, SEQUENCE: "2", STATUS: "CANCELLED" });
});

test("in winter six in the evening is an hour later in UTC", async () => {
  const found = clinic();
  expect((await found.file(planned(found, { kind: "group", heldOn: "2026-12-03" }))).event).toMatchObject({ DTSTART: "20261203T170000Z", DTEND: "20261203T180000Z" });
});
