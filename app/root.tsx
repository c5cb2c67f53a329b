import { Outlet, isRouteErrorResponse, useLocation, useMatches, useRouteError } from "@remix-run/react";
import { useContext, type ReactNode } from "react";
import { usePageOwner } from "#app/access/PageOwner.tsx";
import { RefusalPage } from "#app/access/RefusalPage.tsx";
import { refusalStatus, type RefusalCode } from "#app/access/refusal.ts";
import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import { FrameFactsContext, PageFactsContext, type FrameFacts } from "#app/http/page-facts.ts";
import type { Titled } from "#app/http/titled.ts";
import { LanguageForm, SignOutForm } from "#app/identity/FrameForms.tsx";
import { SignInForm } from "#app/identity/SignInForm.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { Messages } from "#app/i18n/nb.ts";
import { Frame, type Place } from "#app/ui/Frame.tsx";
import styles from "#app/ui/styles.css?url";

function placesFor({ may }: FrameFacts, signedIn: boolean, t: Messages): { home: string; places: Place[] } {
  const { path, today, groups, clinic, messages } = may;
  const places = [
    path && { to: "/home", label: t.frame.home },
    path && { to: "/plans", label: t.frame.plans },
    clinic && { to: "/admin", label: t.frame.clinic },
    today && { to: "/today", label: t.frame.today },
    groups && { to: "/groups", label: t.frame.groups },
    messages && { to: "/messages", label: t.frame.messages },
    clinic && { to: "/admin/accounts", label: t.frame.staff },
    { to: "/help", label: t.frame.help },
    signedIn && { to: "/account", label: t.frame.account },
  ].filter((place): place is Place => Boolean(place));
  return { home: path ? "/home" : clinic ? "/admin" : today ? "/today" : "/", places };
}

/** The page's title from the deepest route that has one: `handle.title` in the route's file. */
function useTitle(t: Messages): string {
  const matches = useMatches();
  const titled = [...matches].reverse().find((match) => (match.handle as Titled | undefined)?.title);
  return titled ? (titled.handle as Titled).title(t, titled.data as never, titled.params) : t.titles.welcome;
}

function Document({ title, children }: { title: string; children: ReactNode }) {
  const t = useMessages();
  const facts = useContext(FrameFactsContext);
  const { nonce, script, kept } = useContext(PageFactsContext);
  const { pathname, search } = useLocation();
  const owner = usePageOwner();
  const { home, places } = placesFor(facts, owner !== undefined, t);
  return (
    <html lang={t.language} data-color-scheme={facts.scheme} data-color="fjord">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{title === "Samspill" ? title : `${title} · Samspill`}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={styles} />
        {facts.clinicStyles && <link rel="stylesheet" href={facts.clinicStyles} />}
        {!kept && <script type="module" src={script} nonce={nonce} />}
      </head>
      <body data-as={owner} data-shared={facts.isShared ? "" : undefined}>
        <Frame
          home={home}
          places={places}
          path={pathname}
          wayOut={owner !== undefined && <SignOutForm />}
          language={!kept && <LanguageForm next={pathname + search} />}
          help={<SafetyText line="now" language={t.language} />}
          clinicName={facts.clinicName}
          demo={facts.demo}
          note={facts.isShared ? t.security.shared.note : undefined}
        >
          {children}
        </Frame>
      </body>
    </html>
  );
}

export default function App() {
  const t = useMessages();
  return (
    <Document title={useTitle(t)}>
      <Outlet />
    </Document>
  );
}

/** Every refusal and every bug ends here, in the reader's language. A bug says nothing about itself. */
export function ErrorBoundary() {
  const t = useMessages();
  const error = useRouteError();
  const code = codeOf(error);
  const { kept } = useContext(PageFactsContext);
  const { service } = useContext(FrameFactsContext);
  const { pathname, search } = useLocation();
  return (
    <Document title={code === "not_found" ? t.titles.missing : code === "sign_in_first" ? t.titles.signIn : t.titles.problem}>
      <RefusalPage code={code} kept={kept} path={pathname + search}>
        <SignInForm next={pathname + search} service={service} />
      </RefusalPage>
    </Document>
  );
}

function codeOf(error: unknown): RefusalCode | "unexpected" {
  if (!isRouteErrorResponse(error)) return "unexpected";
  const code = (error.data as { code?: unknown } | null)?.code;
  if (typeof code === "string" && code in refusalStatus) return code as RefusalCode;
  return error.status === 404 || error.status === 405 ? "not_found" : "unexpected";
}
