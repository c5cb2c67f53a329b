import { Refusal } from "#app/access/refusal.ts";
import { open } from "#app/http/guarded.server.ts";

/** Every address that is none of ours: the same page as for what is out of reach. */
export const loader = open("missing.read", (): null => {
  throw new Refusal("not_found");
});

export const action = open("missing.read", (): null => {
  throw new Refusal("not_found");
});

export default function Missing() {
  return null;
}
