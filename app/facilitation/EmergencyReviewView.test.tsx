import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nbStaff } from "#app/i18n/nb-staff.ts";
import { nb } from "#app/i18n/nb.ts";
import { StaffMessagesProvider } from "#app/i18n/StaffMessages.tsx";
import type { UnreviewedEmergency } from "#app/privacy/emergency.server.ts";
import { EmergencyReviewView } from "./EmergencyReviewView.tsx";

const access = { id: "a1", at: 1, untilAt: 2, learner: "1f2e3d4c", who: "Ada", isOwn: true, isForOthers: false, isOpen: false, isReadByLearner: false };

const shown = (changed: Partial<UnreviewedEmergency>): string =>
  renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <StaffMessagesProvider value={nbStaff}>
        <EmergencyReviewView page={{ waiting: [{ ...access, ...changed }], saved: false, today: "2026-06-04" }} />
      </StaffMessagesProvider>
    </MessagesProvider>,
  );

test("one's own access has no button where another administrator can look into it, and says so; an only one is asked to take a colleague along", () => {
  const { own, ownForOthers, reviewed } = nbStaff.emergency;
  const saysOf = (changed: Partial<UnreviewedEmergency>) => [own, ownForOthers, `>${reviewed}<`].map((words) => shown(changed).includes(words));
  expect(saysOf({ isForOthers: true })).toEqual([false, true, false]);
  expect(saysOf({})).toEqual([true, false, true]);
  expect(saysOf({ isOwn: false })).toEqual([false, false, true]);
});

test("one that is still open has no button yet, and says until when", () => {
  const { reviewed } = nbStaff.emergency;
  const says = (isOpen: boolean) => ["Den kan noteres når den er over", `>${reviewed}<`].map((words) => shown({ isOwn: false, isOpen }).includes(words));
  expect([says(true), says(false)]).toEqual([
    [true, false],
    [false, true],
  ]);
});
