import { pageOwner } from "#app/ui/tab-memory.ts";

/** The reader's place is sent at most this often, and only when it has changed. */
const settleMilliseconds = 4000;

/** Follows which section of a lesson is being read, so that "Continue" leads back to it, on any device. */
export function followReading(): void {
  const action = document.querySelector<HTMLElement>("[data-lesson]")?.dataset.lesson;
  if (!action) return;
  let sent = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = () => {
    timer = undefined;
    const section = sectionInView();
    if (section === sent) return;
    sent = section;
    void fetch(`${action}?_data=routes%2Flesson`, { method: "POST", body: new URLSearchParams({ intent: "place", as: pageOwner, section: String(section) }), keepalive: true }).catch(() => undefined);
  };
  window.addEventListener("scroll", () => (timer ??= setTimeout(send, settleMilliseconds)), { passive: true });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || timer === undefined) return;
    clearTimeout(timer);
    send();
  });
}

/** The number of the last section whose top has passed the middle of the window. */
function sectionInView(): number {
  const middle = window.innerHeight / 2;
  const passed = [...document.querySelectorAll<HTMLElement>("[data-section]")].filter((section) => section.getBoundingClientRect().top <= middle);
  return Number(passed.at(-1)?.dataset.section ?? 0);
}
