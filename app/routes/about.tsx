import { useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { findClinic } from "#app/facilitation/clinic.server.ts";
import { open } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { about } from "#content/about.ts";

export const handle: Titled = { title: (t) => t.titles.about };

export const loader = open("about.read", ({ db, params, language }) => {
  const page = params.page === "privacy" || params.page === "accessibility" ? about[params.page][language] : undefined;
  if (!page) throw new Refusal("not_found");
  const clinic = findClinic(db)?.name ?? (language === "nb" ? "Klinikken" : "The clinic");
  return { heading: page.heading, sections: page.sections.map(({ heading, text }) => ({ heading, text: text.map((line) => line.replace("{clinic}", clinic)) })) };
});

/** Privacy and accessibility, in words that anyone can read before joining. */
export default function About() {
  const { heading, sections } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <div className="narrow stack parts">
        <h1>{heading}</h1>
        {sections.map((section) => (
          <section className="stack" key={section.heading}>
            <h2>{section.heading}</h2>
            {section.text.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
