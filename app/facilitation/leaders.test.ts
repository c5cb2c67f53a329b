import { expect, test } from "vitest";
import { facilitatorCalled } from "#tests/more-facilitators.ts";
import { now, permit, world } from "#tests/world.ts";
import { assignFacilitators, changeGroup, listLeaders, readGroup } from "./group.server.ts";
import { kindField, leadersIn, messagesField } from "./leaders.ts";

/** The Thursday group, its administrator, and a third facilitator. */
function leading() {
  const clinic = world();
  const { db, administrator, thursday } = clinic;
  const third = facilitatorCalled(db, "erfaren");
  const assigns = permit(db, administrator, "group.assign");
  const assign = (...chosen: Parameters<typeof assignFacilitators>[2]) => assignFacilitators(assigns, thursday, chosen, now);
  const leaders = () => listLeaders(assigns, thursday).sort((one, other) => (one.accountId < other.accountId ? -1 : 1));
  return { ...clinic, third, assign, leaders, inOrder: (...rows: ReturnType<typeof leaders>) => [...rows].sort((one, other) => (one.accountId < other.accountId ? -1 : 1)) };
}

test("a new leader is a facilitator with messages where nothing else is said, and a peer worker has none", () => {
  const { assign, leaders, inOrder, facilitator, otherFacilitator, third } = leading();
  assign(facilitator.accountId, { accountId: third.accountId, kind: "peer" }, otherFacilitator.accountId);
  expect(leaders()).toEqual(
    inOrder(
      { accountId: facilitator.accountId, kind: "facilitator", messages: true },
      { accountId: third.accountId, kind: "peer", messages: false },
      { accountId: otherFacilitator.accountId, kind: "facilitator", messages: true },
    ),
  );
});

test("those who stay stay what they are, and what is said of somebody changes it", () => {
  const { assign, leaders, facilitator, third } = leading();
  assign({ accountId: third.accountId, kind: "peer", messages: true });
  assign(third.accountId);
  expect(leaders()).toEqual([{ accountId: third.accountId, kind: "peer", messages: true }]);
  assign(third.accountId, facilitator.accountId);
  expect(leaders()).toContainEqual({ accountId: third.accountId, kind: "peer", messages: true });
  assign({ accountId: third.accountId, kind: "facilitator" });
  expect(leaders()).toEqual([{ accountId: third.accountId, kind: "facilitator", messages: true }]);
  assign({ accountId: third.accountId, kind: "peer", messages: false });
  expect(leaders()).toEqual([{ accountId: third.accountId, kind: "peer", messages: false }]);
});

test("whoever leaves a group and comes back begins anew", () => {
  const { assign, leaders, facilitator, third } = leading();
  assign({ accountId: third.accountId, kind: "peer", messages: true });
  assign(facilitator.accountId);
  assign(third.accountId);
  expect(leaders()).toEqual([{ accountId: third.accountId, kind: "facilitator", messages: true }]);
});

test("the form is read as it stands: messages are a peer worker's where the box is ticked, and a facilitator's always", () => {
  const form = new FormData();
  for (const id of ["a", "b", "c", "d", "a"]) form.append("facilitators", id);
  for (const [id, kind] of [["a", "facilitator"], ["b", "peer"], ["c", "peer"], ["e", "peer"], ["f", "chief"]] as const) form.set(kindField(id), kind);
  form.set(messagesField("b"), "on");
  expect(leadersIn(form)).toEqual([{ accountId: "a", kind: "facilitator", messages: true }, { accountId: "b", kind: "peer", messages: true }, { accountId: "c", kind: "peer", messages: false }, { accountId: "d" }]);
});

test("a group says within how many working days an answer can be expected, and keeps it where nothing is said", () => {
  const { db, facilitator, thursday } = leading();
  const change = permit(db, facilitator, "group.change");
  const settings = { name: "Torsdagsgruppa", startsOn: "2026-06-01", pace: "free", quietAfterDays: 14, opensOn: {} } as const;
  expect(readGroup(change, thursday).replyWithinDays).toBe(2);
  changeGroup(change, thursday, { ...settings, replyWithinDays: 5 }, now);
  changeGroup(change, thursday, settings, now);
  expect(readGroup(change, thursday).replyWithinDays).toBe(5);
});
