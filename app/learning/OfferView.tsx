import { OwnPage } from "#app/access/PageOwner.tsx";
import { ModuleDrawing } from "#app/curriculum/Drawing.tsx";
import { sourcesInLine } from "#app/curriculum/lesson.ts";
import type { SheetBlock } from "#app/curriculum/sheet.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { ActivityLog, type LoggedOffer } from "./ActivityLog.tsx";
import { ModuleOutline } from "./ModuleOutline.tsx";
import { ModuleReading } from "./ModuleReading.tsx";
import type { OfferPage } from "./offer.server.ts";
import { OwnOnly, usePreview } from "./Preview.tsx";
import { PrescribedCard } from "./PrescribedCard.tsx";
import { Parts } from "./Prose.tsx";
import { SheetPart } from "./SheetPart.tsx";
import { SteadyLink } from "./SteadyLink.tsx";

/** One group or activity at the clinic: its card, what to ask the doctor first, its lessons, and the reader's own log. */
export function OfferView({ offer, saved, answer, said, today }: LoggedOffer & Pick<Parameters<typeof PrescribedCard>[0], "said">) {
  const t = useMessages();
  const preview = usePreview();
  const waits = !(offer.care === "none" || offer.care === "ticked");
  return (
    <div className="wrap">
      <div className="column stack offer">
        <header className="stack tight">
          <p className="small quiet">{t.progress.moduleWord(offer.number, "prescribed")}</p>
          <h1>{offer.title}</h1>
          <p className="small quiet">{t.lesson.forWhom[offer.track]}</p>
        </header>
        {offer.drawing && <ModuleDrawing picture={offer.drawing} />}
        {offer.steadying && <SteadyLink />}
        {offer.prescription ? <PrescribedCard prescription={offer.prescription} said={said} today={today} /> : said === "changed" && <p role="status">{t.prescribed.changed}</p>}
        {offer.card?.blocks.map((block, n) => <CardPart block={block} key={n} />)}
        {(offer.care === "to tick" || offer.care === "ticked") && <CareTick offer={offer} />}
        {offer.lines.length > 0 && (
          <section className="stack" aria-labelledby="lessons">
            <h2 id="lessons">{t.offers.lessons}</h2>
            <Lessons offer={offer} />
            {offer.track === "patient" && <p className="small quiet">{t.offers.reading}</p>}
          </section>
        )}
        {offer.logs !== "nothing" && !waits && <ActivityLog offer={offer} saved={saved} answer={answer} today={today} />}
        {offer.card && offer.card.sources.length > 0 && (
          <p className="sources">
            {t.lesson.sources} {sourcesInLine(offer.card.sources)}
          </p>
        )}
        {!waits && (
          <OwnOnly>
            <ModuleReading moduleId={offer.moduleId} hasLessons={offer.lines.length > 0} />
          </OwnOnly>
        )}
        <p>
          <a className="ds-button" data-variant="secondary" href={preview ?? "/offers"}>
            {t.offers.toOffers}
          </a>
        </p>
      </div>
    </div>
  );
}

/** The lessons, or what they wait for. */
function Lessons({ offer: { care, lines } }: { offer: OfferPage }) {
  const t = useMessages();
  switch (care) {
    case "clearance":
      return <p>{t.prescribed.needsClearance}</p>;
    case "renewal":
      return <p>{t.prescribed.needsRenewal}</p>;
    case "to tick":
      return <p>{t.offers.lessonsWait}</p>;
    default:
      return <ModuleOutline lines={lines} counted={lines.length} />;
  }
}

function CardPart({ block }: { block: SheetBlock }) {
  const t = useMessages();
  switch (block.kind) {
    case "opening":
      return (
        <div className="stack" data-part>
          <Parts parts={block.parts} />
        </div>
      );
    case "section":
      return (
        <section className="stack tight" data-part>
          <h2>{block.heading}</h2>
          <Parts parts={block.parts} />
        </section>
      );
    case "aims":
      return <SheetPart id="aims" heading={t.offers.aims} note={block.from === "proposal" ? t.offers.proposed : undefined} html={block.html} />;
    case "for-whom":
      return <SheetPart id="for-whom" heading={t.offers.forWhom} html={block.html} />;
    case "practical":
      return <SheetPart id="practical" heading={t.offers.practical} html={block.html} />;
    case "care":
      return <SheetPart id="care" heading={t.offers.care} html={block.html} />;
    default:
      return null;
  }
}

/** The box that opens the lessons of a module for which the doctor has to be asked first. */
function CareTick({ offer }: { offer: OfferPage }) {
  const t = useMessages();
  const ticked = offer.care === "ticked";
  return (
    <form className="ds-card stack tight no-print" data-variant="tinted" method="post" action={`/modules/${offer.moduleId}#care`}>
      <OwnPage />
      {ticked ? (
        <p className="with-icon">
          <Icon name="check" />
          <span>{t.offers.ticked}</span>
        </p>
      ) : (
        <div className="ds-field">
          <input className="ds-input" type="checkbox" id="care-tick" name="read" value="yes" required />
          <label htmlFor="care-tick">{t.offers.careTick}</label>
        </div>
      )}
      <p>
        <button className="ds-button" data-variant={ticked ? "tertiary" : "primary"} type="submit" name="intent" value={ticked ? "untick" : "tick"}>
          {ticked ? t.offers.untick : t.offers.tick}
        </button>
      </p>
    </form>
  );
}
