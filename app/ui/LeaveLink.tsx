import { useEffect, useRef } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "./Icon.tsx";
import { beaconAll, forgetEverything } from "./unsent.ts";

const weather = "https://www.yr.no/";

/** Sends what is unsent, empties the page and the tab's storage, and puts the weather in its place in the history. */
function leave(): void {
  beaconAll();
  forgetEverything();
  document.documentElement.replaceChildren();
  window.location.replace(weather);
}

/** Out of here at once: a plain link, and three presses of Shift within two seconds (after GOV.UK's pattern). */
export function LeaveLink() {
  const t = useMessages();
  const presses = useRef<number[]>([]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Shift") {
        presses.current = [];
        return;
      }
      if (event.repeat) return;
      const now = event.timeStamp;
      presses.current = [...presses.current.filter((at) => now - at < 2000), now];
      if (presses.current.length >= 3) leave();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
  return (
    <a
      className="ds-button leave"
      data-variant="secondary"
      data-color="neutral"
      data-size="sm"
      href={weather}
      rel="noreferrer nofollow"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        leave();
      }}
    >
      <Icon name="leave" />
      <span>{t.frame.leave}</span>
    </a>
  );
}
