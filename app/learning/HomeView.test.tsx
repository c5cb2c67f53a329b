import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { prescribeTo } from "#tests/prescribed.ts";
import { now, permit, world } from "#tests/world.ts";
import { readHome } from "./home.server.ts";
import { HomeView } from "./HomeView.tsx";

test("what a facilitator has suggested is led to from Siv's first page, and nothing else is said to be new", () => {
  const clinic = world();
  const { db, siv } = clinic;
  const news = () => {
    const html = renderToStaticMarkup(
      <MessagesProvider value={nb}>
        <HomeView home={readHome(permit(db, siv, "path.read"), now)} />
      </MessagesProvider>,
    );
    return /<h2 id="news">.*?<\/section>/s.exec(html)![0];
  };
  expect(news()).toContain(nb.home.noNews);
  prescribeTo(clinic, siv, "e05");
  expect(news()).toMatch(new RegExp(`<a class="ds-link" href="/modules/e05">[^<]+</a>`));
  expect(news()).not.toContain(nb.home.noNews);
});
