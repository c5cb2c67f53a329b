/** The reader's place is sent at most this often, and only when it has changed. */
const settleMilliseconds = 4000;

/**
 * Follows which section is being read, so that "Continue" leads back to it, on any device. Returns the way to stop.
 *
 * @param action the lesson's address
 */
export function followReading(action: string): () => void {
  let sent = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = () => {
    timer = undefined;
    const section = sectionInView();
    if (section === sent) return;
    sent = section;
    void fetch(`${action}?_data=routes%2Flesson`, { method: "POST", body: new URLSearchParams({ intent: "place", section: String(section) }), keepalive: true }).catch(() => undefined);
  };
  const scrolled = () => (timer ??= setTimeout(send, settleMilliseconds));
  const left = () => {
    if (document.visibilityState !== "hidden" || timer === undefined) return;
    clearTimeout(timer);
    send();
  };
  window.addEventListener("scroll", scrolled, { passive: true });
  document.addEventListener("visibilitychange", left);
  return () => {
    clearTimeout(timer);
    window.removeEventListener("scroll", scrolled);
    document.removeEventListener("visibilitychange", left);
  };
}

/** The number of the last section whose top has passed the middle of the window. */
function sectionInView(): number {
  const middle = window.innerHeight / 2;
  const passed = [...document.querySelectorAll<HTMLElement>("[data-section]")].filter((section) => section.getBoundingClientRect().top <= middle);
  return Number(passed.at(-1)?.dataset.section ?? 0);
}
