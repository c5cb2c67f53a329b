import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withdrawShare } from "#app/family/share.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readSharing, type SharingPage } from "#app/learning/shared-item.server.ts";
import { SharingView } from "#app/learning/SharingView.tsx";

export const handle: Titled = { title: (t) => t.titles.sharing };

export const loader = guarded("share.change", ({ permit, request, now }) => {
  const { searchParams } = new URL(request.url);
  return { sharing: readSharing(permit, now), done: (["opened", "stopped"] as const).find((done) => searchParams.has(done)) ?? null };
});

export const action = byIntent({
  stop: guarded("share.change", ({ permit, form, now }) => {
    withdrawShare(permit, String(form.get("share") ?? ""), now);
    return redirect("/sharing?stopped", 303);
  }),
});

export default function Sharing() {
  const { sharing, done } = useLoaderData() as { sharing: SharingPage; done: "opened" | "stopped" | null };
  return <SharingView sharing={sharing} done={done ?? undefined} />;
}
