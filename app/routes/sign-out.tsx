import { redirect } from "@remix-run/node";
import { open } from "#app/http/guarded.server.ts";
import { endSession } from "#app/identity/session.server.ts";

/** Somebody who opens the address itself has nothing to read here. */
export const loader = open("session.end", () => redirect("/"));

/** Ends the session, and asks the browser to forget what it has kept of the pages. */
export const action = open("session.end", async ({ db, request }) =>
  redirect("/?signed-out", {
    status: 303,
    headers: { "Set-Cookie": await endSession(db, request.headers.get("cookie")), "Clear-Site-Data": '"cache", "storage"' },
  }),
);
