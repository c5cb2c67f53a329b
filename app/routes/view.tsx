import { useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { tracks, type Track } from "#app/curriculum/programme.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { PreviewProvider } from "#app/learning/Preview.tsx";
import { PreviewPathView } from "#app/learning/PreviewPathView.tsx";
import { previewPath, type PreviewPath } from "#app/learning/preview.server.ts";

export const handle: Titled = { title: (t) => t.titles.preview };

/** The path of a track as its learners see it, for staff. It reads nothing of anybody's. */
export const loader = guarded("lesson.preview", ({ permit, params, now }) => ({ path: previewPath(permit, trackIn(params.track)), today: osloDate(now.getTime()) }));

function trackIn(named: string | undefined): Track {
  const track = tracks.find((one) => one === named);
  if (!track) throw new Refusal("not_found");
  return track;
}

export default function View() {
  const { path, today } = useLoaderData() as { path: PreviewPath; today: string };
  return (
    <PreviewProvider value={path.track}>
      <PreviewPathView path={path} today={today} />
    </PreviewProvider>
  );
}
