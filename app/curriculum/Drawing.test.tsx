import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Figure, ModuleDrawing } from "./Drawing.tsx";

const picture = { svg: '<svg role="img" aria-label="En bølge"></svg>', caption: "Den stiger." };

test("a diagram is an image with a name, and its caption says the rest", () => {
  expect(renderToStaticMarkup(<Figure picture={picture} />)).toBe(
    '<figure class="diagram"><div class="drawing"><svg role="img" aria-label="En bølge"></svg></div><figcaption><p>Den stiger.</p></figcaption></figure>',
  );
});

test("a module's drawing is an image with a name", () => {
  expect(renderToStaticMarkup(<ModuleDrawing picture={picture} />)).toBe('<div class="drawing"><svg role="img" aria-label="En bølge"></svg></div>');
});
