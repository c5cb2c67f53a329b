import type { FormEvent } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import { keepPlace } from "#app/ui/place-in-page.ts";
import { flushAll, forgetEverything } from "#app/ui/unsent.ts";

/** How long signing out or switching language waits for unsent text. */
const patienceMilliseconds = 1500;

/** Sends what is unsent, does what must be done before the page goes, and posts the form. */
const afterSending = (before: () => void) => (event: FormEvent<HTMLFormElement>) => {
  event.preventDefault();
  const form = event.currentTarget;
  void flushAll(patienceMilliseconds).then(() => {
    before();
    form.submit();
  });
};

/** The other language, and the way out of the account. Both load a whole page, so that nothing of the old one is left. */
export function FrameTools({ signedIn, path }: { signedIn: boolean; path: string }) {
  const t = useMessages();
  const other = t.language === "nb" ? "en" : "nb";
  return (
    <>
      <form method="post" action="/language" onSubmit={afterSending(keepPlace)}>
        <input type="hidden" name="next" value={path} />
        <input type="hidden" name="language" value={other} />
        <button className="ds-button" data-variant="tertiary" data-color="neutral" data-size="sm" type="submit" lang={other}>
          {t.frame.otherLanguage}
        </button>
      </form>
      {signedIn && (
        <form method="post" action="/sign-out" onSubmit={afterSending(forgetEverything)}>
          <button className="ds-button" data-variant="tertiary" data-color="neutral" data-size="sm" type="submit">
            {t.frame.signOut}
          </button>
        </form>
      )}
    </>
  );
}
