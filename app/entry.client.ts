import { followReading } from "#app/learning/follow-reading.ts";
import { saveByItself } from "#app/learning/auto-save.ts";
import { forgetWhatIsSent } from "#app/ui/forget-password.ts";
import { listenToForms } from "#app/ui/frame-forms.ts";
import { listenForLeaving } from "#app/ui/leave.ts";
import { restorePlace } from "#app/ui/place-in-page.ts";
import { offerPrinting } from "#app/ui/printing.ts";
import { offerReadingAloud } from "#app/ui/read-aloud-bar.ts";
import { forgetOthers } from "#app/ui/tab-memory.ts";
import { putBackTyped } from "#app/ui/typed.ts";

/**
 * All that runs in the browser. The pages are whole without it: it only helps (docs/decisions/whole-pages.md).
 */
forgetOthers();
listenForLeaving();
listenToForms();
forgetWhatIsSent();
offerPrinting();
putBackTyped();
restorePlace();
saveByItself();
followReading();
offerReadingAloud();

document.querySelector<HTMLElement>("[data-focus]")?.focus();

/** A page brought back from the browser's memory after signing out is asked for again. */
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});

/** In development this brings Vite's own script along, which loads the page anew when a file is saved. */
import.meta.hot?.accept();
