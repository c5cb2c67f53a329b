import { afterEach, beforeEach, expect, test } from "vitest";
import { changeColour } from "#app/facilitation/look.server.ts";
import { now, permit, world } from "#tests/world.ts";
import { clinicStylesheet, stylesheetAddress } from "./clinic-stylesheet.server.ts";
import { openSmallSite, type SmallSite } from "./small-site.ts";
import { visitor } from "./small-site-visitor.ts";

let clinic: ReturnType<typeof world>;
beforeEach(() => void (clinic = world()));

const header = (headers: readonly string[], name: string) => headers[headers.indexOf(name) + 1];

test("where the clinic keeps to the theme's colour there is no stylesheet of its own, and no page names one", () => {
  expect(clinicStylesheet(clinic.db)("/clinic.css")?.status).toBe(404);
  expect(stylesheetAddress(null)).toBeUndefined();
});

test("at the address that the pages name it is kept for a year, and another colour has another address", () => {
  const { db, administrator } = clinic;
  const seen = ["#7a1f4b", "#0b5c5c"].map((colour) => {
    changeColour(permit(db, administrator, "clinic.change"), { colour }, now);
    const address = stylesheetAddress(colour)!;
    const answer = clinicStylesheet(db)(address)!;
    expect([answer.status, header(answer.headers, "Content-Type"), header(answer.headers, "Cache-Control")]).toEqual([200, "text/css; charset=utf-8", "public, max-age=31536000, immutable"]);
    expect(answer.body).toContain(`--ds-color-fjord-base-default:${colour}`);
    expect(answer.headers).not.toContain("Set-Cookie");
    return address;
  });
  expect(new Set(seen).size).toBe(2);
  expect(header(clinicStylesheet(db)(seen[0]!)!.headers, "Cache-Control"), "an address of before").toBe("no-store");
});

test("it may run and load nothing, wherever it is opened", () => {
  const { db, administrator } = clinic;
  changeColour(permit(db, administrator, "clinic.change"), { colour: "#7a1f4b" }, now);
  expect(header(clinicStylesheet(db)("/clinic.css")!.headers, "Content-Security-Policy")).toMatch(/^default-src 'none'; /);
});

test("other addresses are not its own", () => {
  for (const address of ["/", "/clinic.cssx", "/clinic", "/admin/clinic.css"]) expect(clinicStylesheet(clinic.db)(address)).toBeUndefined();
});

let site: SmallSite | undefined;
afterEach(() => site?.edge.close());

test("it is asked for at the site's door, with the site's own headers", async () => {
  site = openSmallSite();
  const port = await site.edge.listen();
  const { get } = visitor(() => port);
  const answered = await get("/clinic.css?v=1");
  expect(answered.status).toBe(404);
  expect(answered.headers["x-content-type-options"]).toBe("nosniff");
});
