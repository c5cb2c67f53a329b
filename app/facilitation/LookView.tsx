import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { shownTokens } from "#app/ui/clinic-styles.ts";
import { ground } from "#app/ui/colour.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { ClinicPageHead } from "./ClinicPageHead.tsx";
import type { PaleColour } from "./look.server.ts";

const address = "/admin/look";

interface LookViewProps {
  readonly page: { readonly colour: string | null; readonly usual: string; readonly done: string | null };
  readonly answer: { readonly problems: Problems; readonly typed: string; readonly pale?: PaleColour } | undefined;
}

/** The clinic's own colour: chosen, refused where it cannot be read, and shown as it will look. */
export function LookView({ page: { colour, usual, done }, answer }: LookViewProps) {
  const { administration } = useStaffMessages();
  const t = administration.look;
  const pale = answer?.pale;
  return (
    <div className="wrap">
      <div className="column settings">
        <div className="stack">
          <ClinicPageHead heading={t.name} />
          <p>{t.about}</p>
          <p>{colour === null ? t.usual(usual) : t.now(colour)}</p>
          {done && !answer && <SavedNote>{done === "reset" ? t.wasReset : t.saved}</SavedNote>}
          <ErrorSummary problems={answer?.problems} labels={{ colour: t.colour }} />
          {pale && <Pale pale={pale} />}
          <form className="stack" method="post" action={address}>
            <Field className="ds-input short" name="colour" label={t.colour} description={t.colourHelp} problems={answer?.problems} defaultValue={answer?.typed ?? colour ?? usual} autoComplete="off" spellCheck={false} required />
            <p>
              <button className="ds-button" type="submit" name="intent" value="choose">
                {t.save}
              </button>
            </p>
            <OwnPage />
          </form>
        </div>
        <section className="stack" aria-labelledby="preview">
          <h2 id="preview">{t.preview}</h2>
          <Sample colour={pale?.nearest ?? colour} usual={usual} />
          {colour !== null && (
            <form method="post" action={address}>
              <OwnPage />
              <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="reset">
                {t.reset}
              </button>
            </form>
          )}
        </section>
      </div>
    </div>
  );
}

/** How far off a colour is, and the nearest one that can be read. */
function Pale({ pale: { colour, contrast, nearest } }: { pale: PaleColour }) {
  const t = useStaffMessages().administration.look;
  return (
    <form className="ds-alert" data-color="warning" method="post" action={address}>
      <OwnPage />
      <p>{t.tooPale(colour, contrast.toFixed(1))}</p>
      <p>{t.nearestHelp}</p>
      <input type="hidden" name="colour" value={nearest} />
      <p>
        <button className="ds-button" data-variant="secondary" data-color="neutral" type="submit" name="intent" value="choose">
          {t.useNearest(nearest)}
        </button>
      </p>
    </form>
  );
}

/** A button and a link on both backgrounds, drawn: what is not chosen yet stands in no stylesheet. @param colour null for the theme's own */
function Sample({ colour, usual }: { colour: string | null; usual: string }) {
  const t = useStaffMessages().administration.look;
  const { light, dark } = shownTokens(colour);
  const sides = [
    { name: t.onLight, under: ground.light, quiet: "#5c574d", tokens: light },
    { name: t.onDark, under: ground.dark, quiet: "#b9b6ac", tokens: dark },
  ];
  return (
    <div className="colour-sample" role="img" aria-label={t.drawing(colour ?? usual)}>
      {sides.map(({ name, under, quiet, tokens }) => (
        <svg viewBox="0 0 260 150" key={name} aria-hidden="true">
          <rect width="260" height="150" rx="8" fill={under} />
          <text x="20" y="34" fontSize="15" fill={quiet}>
            {name}
          </text>
          <rect x="20" y="50" width="120" height="42" rx="6" fill={tokens["base-default"]} />
          <text x="80" y="77" fontSize="17" fontWeight="500" textAnchor="middle" fill={tokens["base-contrast-default"]}>
            {t.button}
          </text>
          <text x="20" y="128" fontSize="17" textDecoration="underline" fill={tokens["text-subtle"]}>
            {t.link}
          </text>
        </svg>
      ))}
    </div>
  );
}
