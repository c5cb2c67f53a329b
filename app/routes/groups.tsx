import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { allows, issuePermit } from "#app/access/permit.server.ts";
import { facilitatorsForm, groupForm, ledGroupForm } from "#app/facilitation/group-form.server.ts";
import { assignFacilitators, createGroup, listLeaders } from "#app/facilitation/group.server.ts";
import { leadersIn } from "#app/facilitation/leaders.ts";
import { newGroupValues, proposeDays, typedValues, withDays } from "#app/facilitation/group-values.ts";
import { moduleNames, readGroupsPage } from "#app/facilitation/groups-page.server.ts";
import { GroupsView } from "#app/facilitation/GroupsView.tsx";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { programme } from "#content/programme.ts";

export const handle: Titled = { title: (t) => t.titles.groups };

export const loader = guarded("group.list", ({ permit, db, actor, request, now }) => {
  const query = new URL(request.url).searchParams;
  const page = readGroupsPage(permit, allows(actor, "staff.read") ? issuePermit(db, actor, "staff.read") : undefined, now);
  const may = { open: allows(actor, "progress.read"), create: allows(actor, "group.create"), assign: allows(actor, "group.assign") };
  const leading = may.assign ? page.groups.find(({ id }) => id === query.get("lead")) : undefined;
  return {
    ...page,
    may,
    modules: moduleNames(actor.language),
    proposal: may.create && query.has("new") ? newGroupValues(page.today) : undefined,
    leading: leading && { ...leading, as: listLeaders(permit, leading.id) },
    saved: query.has("saved"),
  };
});

export const action = byIntent({
  create: guarded("group.create", ({ permit, actor, form, now }) => {
    const filled = withDays(programme, form);
    const chooses = allows(actor, "group.assign");
    const read = chooses ? readForm(filled, ledGroupForm) : readForm(filled, groupForm);
    if (!read.ok) return answer({ problems: read.problems, values: typedValues(programme, filled) }, { status: 422 });
    const { settings, facilitators } = "settings" in read.value ? read.value : { settings: read.value, facilitators: [] };
    const id = createGroup(permit, settings, facilitators, now);
    return redirect(allows(actor, "progress.read") ? `/groups/${id}` : "/groups", 303);
  }),
  propose: guarded("group.create", ({ form }) => {
    const proposed = proposeDays(programme, typedValues(programme, form));
    return answer(proposed, { status: proposed.problems.startsOn ? 422 : 200 });
  }),
  assign: guarded("group.assign", ({ permit, form, now }) => {
    const read = readForm(form, facilitatorsForm);
    if (!read.ok) return answer({ problems: read.problems, values: typedValues(programme, form) }, { status: 422 });
    assignFacilitators(permit, String(form.get("group") ?? ""), leadersIn(form), now);
    return redirect("/groups?saved", 303);
  }),
});

export default function Groups() {
  return <GroupsView page={useLoaderData() as GroupsProps["page"]} answer={useActionData() as GroupsProps["answer"]} />;
}

type GroupsProps = Parameters<typeof GroupsView>[0];
