import { redirect } from "@remix-run/node";
import { issuePermit } from "#app/access/permit.server.ts";
import { open } from "#app/http/guarded.server.ts";
import { sameSitePath } from "#app/http/same-site.ts";
import { changeLanguage } from "#app/identity/account.server.ts";
import { isLanguage } from "#app/i18n/language.ts";
import { choiceCookie } from "#app/http/choice-cookie.ts";
import { Refusal } from "#app/access/refusal.ts";

export const loader = open("language.choose", () => redirect("/"));

/** Shows every page in the other language from now on: in this browser, and for the account wherever it signs in. */
export const action = open("language.choose", ({ db, actor, form, context }) => {
  const language = form.get("language");
  if (!isLanguage(language)) throw new Refusal("bad_request");
  if (actor) changeLanguage(issuePermit(db, actor, "account.change"), language);
  return redirect(sameSitePath(form.get("next"), "/"), { status: 303, headers: { "Set-Cookie": choiceCookie("language", language, context.origin) } });
});

/** With a page of its own, a refusal is shown in words. */
export default function Language() {
  return null;
}
