import { expect, test } from "vitest";
import { letLearnerIn } from "#app/facilitation/password-code.server.ts";
import { action as newPassword } from "#app/routes/new-password.tsx";
import { action as passkey } from "#app/routes/sign-in-passkey.tsx";
import { now, permit, world } from "./world.ts";

/** What a page is given after a form that did not sign anybody in. */
async function answered(action: unknown, clinic: ReturnType<typeof world>, form: Record<string, string>, params = {}) {
  const context = { db: clinic.db, language: "nb", now, origin: "https://samspill.example", clientAddress: "192.0.2.1" };
  const request = new Request("https://samspill.example/", { method: "POST", body: new URLSearchParams(form) });
  const answer = (await (action as typeof passkey)({ request, params, context } as unknown as Parameters<typeof passkey>[0])) as unknown as Response;
  return { status: answer.status, ...((await answer.json()) as object) };
}

test("whoever has said that others use the device need not say it again when signing in did not work", async () => {
  const clinic = world();
  for (const shared of [true, false]) {
    const said: Record<string, string> = shared ? { shared: "yes" } : {};
    expect(await answered(passkey, clinic, { intent: "begin", ...said })).toMatchObject({ status: 200, shared });
    expect(await answered(passkey, clinic, { intent: "answer", credential: "{}", ...said })).toMatchObject({ status: 422, shared });
    const made = letLearnerIn(permit(clinic.db, clinic.facilitator, "learner.let-in"), clinic.thursday, clinic.siv.enrolmentId, now);
    if (!made.ok) throw new Error(made.problem);
    expect(await answered(newPassword, clinic, { password: "kort", ...said }, { passwordCode: made.code })).toMatchObject({ status: 422, shared });
  }
});
