import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { PageOwnerProvider } from "#app/access/PageOwner.tsx";
import { openShare } from "#app/family/share.server.ts";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { loader } from "#app/routes/together.tsx";
import type { Database } from "#db/client.server.ts";
import { linked, linkedAndBrought, linkedCauses, otherCauses, secret, torIsReady } from "#tests/eleven-causes.ts";
import type { Clinic } from "#tests/linked-family.ts";
import { bringPart } from "#tests/together-pair.ts";
import { later, now, permit, world } from "#tests/world.ts";
import { readBringing } from "./bringing.server.ts";
import type { TogetherPage } from "./together.server.ts";
import { TogetherView } from "./TogetherView.tsx";

let clinic: Clinic;
beforeAll(() => {
  clinic = world();
  torIsReady(clinic);
});

/** Makes something so for a moment, and looks at what it is like. */
async function given<T>(db: Database, make: () => void, look: () => Promise<T>): Promise<T> {
  db.$client.exec("savepoint given");
  try {
    make();
    return await look();
  } finally {
    db.$client.exec("rollback to given; release given");
  }
}

/** The answer to Tor's request and the page made of it: every byte that what others do could change. */
async function bytesForTor(language: Language = "nb"): Promise<string> {
  const { db, tor } = clinic;
  const request = new Request("https://samspill.example/modules/t01/together");
  const context = { db, actor: { ...tor, language }, language, now: later(1000) };
  const response = (await loader({ request, params: { module: "t01" }, context } as unknown as Parameters<typeof loader>[0])) as unknown as Response;
  const { together, now: at } = (await response.json()) as { together: TogetherPage; now: number };
  const page = renderToStaticMarkup(
    <PageOwnerProvider value={tor.accountId}>
      <MessagesProvider value={catalogues[language]}>
        <TogetherView page={together} answer={undefined} taken={false} now={at} />
      </MessagesProvider>
    </PageOwnerProvider>,
  );
  return [response.status, JSON.stringify([...response.headers]), await response.text(), page].join("\n");
}

/** The reader's state of the second round: Tor has brought something himself, and the two share how far they are with each other. */
function torBrings(clinic: Clinic): void {
  linked(clinic);
  for (const [from, to] of [[clinic.tor, clinic.siv], [clinic.siv, clinic.tor]] as const)
    expect(openShare(permit(clinic.db, from, "share.change"), { kind: "progress", item: "intro", revision: null }, { recipient: to.enrolmentId, untilOn: "2026-06-20" }, now)).toBeUndefined();
  expect(bringPart(clinic, clinic.tor, "t01", "mine", clinic.siv)).toBeUndefined();
}

describe("the together page", () => {
  test.each(["nb", "en"] as const)("is byte for byte the same for all eleven causes that nothing is there (%s)", async (language) => {
    const plain = await bytesForTor(language);
    expect(plain).toContain({ nb: "Sammen-øvelsen er ikke aktiv", en: "The together exercise is not active" }[language]);
    const different: string[] = [];
    for (const [name, make] of [...otherCauses, ...linkedCauses]) if ((await given(clinic.db, () => make(clinic), () => bytesForTor(language))) !== plain) different.push(name);
    expect(different).toEqual([]);
  });

  test("names nobody and holds nothing of the other's while the sentence stands", async () => {
    for (const [, make] of [...otherCauses, ...linkedCauses]) expect(await given(clinic.db, () => make(clinic), () => bytesForTor())).not.toMatch(/Siv|ringe når jeg blir sen/);
  });

  test("changes when there is something: the words that were brought, by whom, and nothing else that was prepared", async () => {
    const page = await given(clinic.db, () => linkedAndBrought(clinic), () => bytesForTor());
    expect(page).toContain(`<blockquote class="kept">${secret}</blockquote>`);
    expect(page).toContain("Fra Siv");
    expect(page).not.toContain("Sammen-øvelsen er ikke aktiv");
    expect(page).not.toContain("Og en linje til.");
  });

  test("is the same for the causes on the other side also to a reader who has brought something", async () => {
    const pages = new Map<string, string[]>();
    const chosen = () => JSON.stringify(readBringing(permit(clinic.db, clinic.tor, "share.change"), "t01", "mine", now).brought);
    for (const [name, make] of linkedCauses) {
      const page = await given(clinic.db, () => (torBrings(clinic), make(clinic)), async () => [await bytesForTor(), chosen()].join("\n"));
      const bytes = page.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id");
      pages.set(bytes, [...(pages.get(bytes) ?? []), name]);
    }
    expect([...pages.values()]).toHaveLength(1);
    const [page = ""] = pages.keys();
    expect(page.match(/<h2 id="brought-heading">Dette har du tatt med<\/h2>/g)).toHaveLength(1);
    expect(page.match(/Siv kan se «Min egen linje» til og med 2\.\sjuli\./g), "under the box, and in the list of what was brought").toHaveLength(2);
  });
});
