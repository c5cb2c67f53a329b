import { useMessages } from "#app/i18n/Messages.tsx";

/** The other language, and the way out of the account. `data-before` is for `frame-forms.ts`. */
export function FrameTools({ signedIn, path }: { signedIn: boolean; path: string }) {
  const t = useMessages();
  const other = t.language === "nb" ? "en" : "nb";
  return (
    <>
      <form method="post" action="/language" data-before="keep-place">
        <input type="hidden" name="next" value={path} />
        <input type="hidden" name="language" value={other} />
        <button className="ds-button" data-variant="tertiary" data-color="neutral" data-size="sm" type="submit" lang={other}>
          {t.frame.otherLanguage}
        </button>
      </form>
      {signedIn && (
        <form method="post" action="/sign-out" data-before="forget">
          <button className="ds-button" data-variant="tertiary" data-color="neutral" data-size="sm" type="submit">
            {t.frame.signOut}
          </button>
        </form>
      )}
    </>
  );
}
