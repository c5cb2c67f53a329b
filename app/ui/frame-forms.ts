import { keepPlace } from "./place-in-page.ts";
import { forgetEverything } from "./tab-memory.ts";
import { keepTyped } from "./typed.ts";
import { flushAll, showAnyUnsent, stopAll } from "./unsent.ts";

/** How long signing out or switching language waits for unsent text. */
const patienceMilliseconds = 1500;

function keep(): void {
  keepPlace();
  keepTyped();
}

/** Without a network nobody can be signed out: what stands on the page goes, words say so, and the form goes when the network is back. */
function waitForNetwork(form: HTMLFormElement): void {
  const words = document.createElement("p");
  words.className = "wrap lead";
  words.textContent = form.dataset.offline ?? "";
  const main = document.querySelector("main");
  main?.replaceChildren(words);
  main?.focus();
  for (const button of form.querySelectorAll("button")) button.disabled = true;
  window.addEventListener("online", () => form.submit(), { once: true });
}

const before: Readonly<Record<string, () => void>> = { keep, forget: forgetEverything, remove: stopAll };

/**
 * A form marked `data-before` sends what is unsent, does what must be done before the page goes, and is posted then. Where
 * a text could not be sent, the first press leads to it; the second one goes.
 */
export function listenToForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-before]"))
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void flushAll(patienceMilliseconds).then(() => {
        if (form.dataset.warned === undefined && showAnyUnsent()) {
          form.dataset.warned = "";
          return;
        }
        before[form.dataset.before ?? ""]?.();
        if (!navigator.onLine && form.dataset.before === "forget") waitForNetwork(form);
        else form.submit();
      });
    });
}
