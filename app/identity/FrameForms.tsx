import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";

/** The other language. `data-before` is for `frame-forms.ts`: without it, what was typed in the page cannot come along. */
export function LanguageForm({ next }: { next: string }) {
  const t = useMessages();
  const other = t.language === "nb" ? "en" : "nb";
  return (
    <form method="post" action="/language" data-before="keep">
      <OwnPage />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="language" value={other} />
      <button className="ds-button" data-variant="tertiary" data-color="neutral" data-size="sm" type="submit" lang={other}>
        {t.frame.otherLanguage}
      </button>
      <noscript>
        <span className="quiet">{t.frame.unsavedStays}</span>
      </noscript>
    </form>
  );
}

/** The way out of the account. It says nothing of whose page it stands on: whoever is signed in here, this signs them out; `frame-forms.ts` shows the words where there is no network. */
export function SignOutForm() {
  const t = useMessages();
  return (
    <form method="post" action="/sign-out" data-before="forget" data-offline={t.frame.signOutWaits}>
      <button className="ds-button" data-variant="tertiary" data-color="neutral" data-size="sm" type="submit">
        {t.frame.signOut}
      </button>
    </form>
  );
}
