import { useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { tracks, type Track } from "#app/curriculum/programme.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { LessonView } from "#app/learning/LessonView.tsx";
import { OfferView } from "#app/learning/OfferView.tsx";
import { OnlyRemember } from "#app/learning/OnlyRemember.tsx";
import { previewAddress, PreviewProvider } from "#app/learning/Preview.tsx";
import { PreviewNote } from "#app/learning/PreviewPathView.tsx";
import { TogetherView } from "#app/learning/TogetherView.tsx";
import { lessonAddress } from "#app/learning/lesson-address.ts";
import type { LessonPage } from "#app/learning/lesson.server.ts";
import type { OfferPage } from "#app/learning/offer.server.ts";
import { previewCard, previewLesson, previewTogether } from "#app/learning/preview.server.ts";
import { shownPart, type ShownPart } from "#app/learning/shown-part.ts";
import type { TogetherPage } from "#app/learning/together.server.ts";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";

export const handle: Titled = { title: (t) => t.titles.preview };

/** What stands at the address: a lesson by its number, the together exercise, or the card of a prescribed module. */
type Shown = { readonly lesson: LessonPage; readonly show: ShownPart } | { readonly together: TogetherPage } | { readonly card: OfferPage };

/** A lesson, a together exercise or a card as a learner sees it the first time, for staff. It reads nothing of anybody's. */
export const loader = guarded("lesson.preview", ({ permit, params, request, now }) => {
  const track = tracks.find((one) => one === params.track);
  if (!track) throw new Refusal("not_found");
  const { module = "", lesson } = params;
  const shown: Shown =
    lesson === "together" ? { together: previewTogether(permit, track, module) } : lesson === "card" ? { card: previewCard(permit, track, module) } : { lesson: previewLesson(permit, track, lessonAddress(params)), show: shownPart(request.url) };
  return { track, shown, now: now.getTime() };
});

export default function ViewLesson() {
  const { track, shown, now } = useLoaderData() as { track: Track; shown: Shown; now: number };
  const { preview } = useStaffMessages().administration;
  return (
    <PreviewProvider value={track}>
      <PreviewNote>
        <a className="ds-link" href={previewAddress(track)}>
          {preview.toPath[track]}
        </a>
      </PreviewNote>
      <ShownPage shown={shown} now={now} />
    </PreviewProvider>
  );
}

function ShownPage({ shown, now }: { shown: Shown; now: number }) {
  if ("together" in shown) return <TogetherView page={shown.together} answer={undefined} taken={false} now={now} />;
  if ("card" in shown) return <OfferView offer={shown.card} saved={false} answer={undefined} today={osloDate(now)} />;
  return shown.show === "remember" ? <OnlyRemember page={shown.lesson} /> : <LessonView page={shown.lesson} show="whole" answer={undefined} now={now} />;
}
