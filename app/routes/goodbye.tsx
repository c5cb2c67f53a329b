import { open } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { GoodbyeView } from "#app/identity/GoodbyeView.tsx";

export const handle: Titled = { title: (t) => t.titles.goodbye };

export const loader = open("goodbye.read", () => ({}));

export default function Goodbye() {
  return <GoodbyeView />;
}
