import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useContext } from "react";
import { frontOf } from "#app/access/policy.ts";
import { findClinic } from "#app/facilitation/clinic.server.ts";
import { open } from "#app/http/guarded.server.ts";
import { FrameFactsContext } from "#app/http/page-facts.ts";
import type { Titled } from "#app/http/titled.ts";
import { SignInForm } from "#app/identity/SignInForm.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";

export const handle: Titled = { title: (t) => t.titles.welcome };

export const loader = open("welcome.read", ({ db, actor, request }) => {
  if (actor) throw redirect(frontOf(actor.role));
  return { clinicName: findClinic(db)?.name, signedOut: new URL(request.url).searchParams.has("signed-out") };
});

export default function Welcome() {
  const t = useMessages();
  const { service } = useContext(FrameFactsContext);
  const { clinicName, signedOut } = useLoaderData<typeof loader>();
  return (
    <div className="wrap front">
      <section className="stack" aria-labelledby="what">
        {signedOut && (
          <div className="ds-alert" data-color="success" role="status">
            <p>{t.signIn.signedOut}</p>
          </div>
        )}
        <h1 id="what">{t.welcome.heading}</h1>
        <p className="lead">{t.welcome.lead}</p>
        <ul className="stack">
          {t.welcome.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <section className="ds-card stack" aria-labelledby="sign-in">
        <h2 id="sign-in">{t.signIn.heading}</h2>
        {clinicName ? (
          <SignInForm service={service} />
        ) : (
          <p>{t.welcome.notSetUp}</p>
        )}
      </section>
    </div>
  );
}
