import { fallSilent } from "./read-aloud-bar.ts";
import { forgetEverything } from "./tab-memory.ts";
import { beaconAll } from "./unsent.ts";

/** Three presses of Shift within this time leave the page (after GOV.UK's pattern, which avoids Esc). */
const withinMilliseconds = 2000;

/** The link's own address is the neutral site: it works without this script too. */
const leaveLink = (): HTMLAnchorElement | null => document.querySelector("a.leave");

/** Sends what is unsent, falls silent, empties the page and the tab's storage, and puts the neutral site in its place in the history. */
function leave(address: string): void {
  beaconAll();
  fallSilent();
  forgetEverything();
  document.documentElement.replaceChildren();
  window.location.replace(address);
}

export function listenForLeaving(): void {
  const link = leaveLink();
  if (!link) return;
  const { href } = link;
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    leave(href);
  });
  let presses: number[] = [];
  document.addEventListener("keydown", ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    presses = key === "Shift" ? [...presses.filter((at) => timeStamp - at < withinMilliseconds), timeStamp] : [];
    if (presses.length >= 3) leave(href);
  });
}
