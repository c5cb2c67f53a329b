import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupForm } from "#app/facilitation/group-form.server.ts";
import { changeGroup, readGroup } from "#app/facilitation/group.server.ts";
import { keptValues, proposeDays, typedValues, withDays } from "#app/facilitation/group-values.ts";
import { GroupSettingsView } from "#app/facilitation/GroupSettingsView.tsx";
import { moduleNames } from "#app/facilitation/groups-page.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { programme } from "#content/programme.ts";

export const handle: Titled = { title: (t) => t.titles.settings };

export const loader = guarded("group.change", ({ permit, params, actor, request }) => {
  const settings = readGroup(permit, params.group ?? "");
  const { id, name } = settings;
  return { group: { id, name }, values: keptValues(programme, settings), modules: moduleNames(actor.language), saved: new URL(request.url).searchParams.has("saved") };
});

export const action = byIntent({
  change: guarded("group.change", ({ permit, params, form, now }) => {
    const filled = withDays(programme, form);
    const read = readForm(filled, groupForm);
    if (!read.ok) return answer({ problems: read.problems, values: typedValues(programme, filled) }, { status: 422 });
    changeGroup(permit, params.group ?? "", read.value, now);
    return redirect(`/groups/${params.group}/settings?saved`, 303);
  }),
  propose: guarded("group.change", ({ permit, params, form }) => {
    readGroup(permit, params.group ?? "");
    const proposed = proposeDays(programme, typedValues(programme, form));
    return answer(proposed, { status: proposed.problems.startsOn ? 422 : 200 });
  }),
});

export default function GroupSettings() {
  return <GroupSettingsView page={useLoaderData<typeof loader>()} answer={useActionData() as SettingsAnswer} />;
}

type SettingsAnswer = Parameters<typeof GroupSettingsView>[0]["answer"];
