import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { darkTokens } from "#app/ui/clinic-styles.ts";
import { ground } from "#app/ui/colour.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { BackLink } from "./BackLink.tsx";
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
          <BackLink to="/admin">{administration.toClinic}</BackLink>
          <h1>{t.name}</h1>
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
          <Sample colour={pale?.nearest ?? colour ?? usual} />
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

/** A button and a link on both backgrounds, drawn: what is not chosen yet stands in no stylesheet. */
function Sample({ colour }: { colour: string }) {
  const t = useStaffMessages().administration.look;
  const dark = darkTokens(colour);
  const sides = [
    { name: t.onLight, under: ground.light, quiet: "#5c574d", base: colour, ink: ground.white },
    { name: t.onDark, under: ground.dark, quiet: "#b9b6ac", base: dark["base-default"]!, ink: dark["base-contrast-default"]! },
  ];
  return (
    <div className="colour-sample" role="img" aria-label={t.drawing(colour)}>
      {sides.map(({ name, under, quiet, base, ink }) => (
        <svg viewBox="0 0 260 150" key={name} aria-hidden="true">
          <rect width="260" height="150" rx="8" fill={under} />
          <text x="20" y="34" fontSize="15" fill={quiet}>
            {name}
          </text>
          <rect x="20" y="50" width="120" height="42" rx="6" fill={base} />
          <text x="80" y="77" fontSize="17" fontWeight="500" textAnchor="middle" fill={ink}>
            {t.button}
          </text>
          <text x="20" y="128" fontSize="17" textDecoration="underline" fill={base}>
            {t.link}
          </text>
        </svg>
      ))}
    </div>
  );
}
