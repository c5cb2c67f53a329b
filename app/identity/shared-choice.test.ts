import { expect, test } from "vitest";
import { isOnSharedDevice } from "./shared-choice.ts";

const ticked = new FormData();
ticked.set("shared", "yes");
const bare = new FormData();

test("a device is one that others use too where it is said now, or was said of the session that goes on", () => {
  const session = (shared: boolean) => ({ shared });
  expect([isOnSharedDevice(ticked, undefined), isOnSharedDevice(bare, session(true)), isOnSharedDevice(ticked, session(false))]).toEqual([true, true, true]);
  expect([isOnSharedDevice(bare, undefined), isOnSharedDevice(bare, session(false))]).toEqual([false, false]);
});
