import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { PasskeyAsked } from "./PasskeyAsked.tsx";
import { ProviderStopped } from "./ProviderStopped.tsx";

const html = (part: ReactNode) => renderToStaticMarkup(<MessagesProvider value={nb}>{part}</MessagesProvider>);

test("whoever is signed in and cannot show by a passkey that the account is theirs goes back to where they were asked; a visitor, to the password", () => {
  expect(html(<PasskeyAsked options={undefined} next="/account/copy" isSignedIn />)).toContain(`href="/account/copy">${nb.passkeys.signIn.back}`);
  expect(html(<PasskeyAsked options={undefined} isSignedIn />)).toContain('href="/account"');
  expect(html(<PasskeyAsked options={undefined} next="/account/copy" isSignedIn={false} />)).toContain(`href="/sign-in">${nb.passkeys.signIn.toPassword}`);
});

test("nobody is told that they are not signed in when the service does not confirm who they are: they are, and go back", () => {
  const stopped = (back: string | null, isLinking = false) => html(<ProviderStopped name="Tjenesten" fault="denied" isLinking={isLinking} back={back} />);
  expect(stopped("/account/copy")).toContain(nb.provider.notConfirmed);
  expect(stopped("/account/copy")).toContain('href="/account/copy"');
  expect(stopped("/account/copy")).not.toContain("/sign-in");
  expect(stopped(null)).toContain(nb.provider.stopped);
  expect(stopped(null)).toContain('href="/sign-in"');
  expect(stopped("/account/provider", true)).toContain(nb.provider.notLinked);
});

test("that others use the device too is said once, also where a sign-in has to be tried again", () => {
  expect(html(<PasskeyAsked options={undefined} shared isSignedIn={false} />)).toContain('name="shared" value="yes"');
  expect(html(<PasskeyAsked options={undefined} isSignedIn={false} />)).not.toContain("shared");
  const stopped = (shared: boolean) => html(<ProviderStopped name="Tjenesten" fault="denied" isLinking={false} back={null} said={{ next: "/plans", shared }} />);
  expect(stopped(true)).toContain('name="shared" value="yes"');
  expect(stopped(true)).toContain('name="next" value="/plans"');
  expect(stopped(false)).not.toContain("shared");
});
