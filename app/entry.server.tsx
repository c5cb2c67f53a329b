import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { PageOwnerProvider } from "#app/access/PageOwner.tsx";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { StaffMessagesProvider } from "#app/i18n/StaffMessages.tsx";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import { staffCatalogues } from "#app/i18n/staff-catalogues.server.ts";
import { rememberBody } from "#app/http/body.server.ts";
import { frameFacts } from "#app/http/frame-facts.server.ts";
import { FrameFactsContext, PageFactsContext } from "#app/http/page-facts.ts";

export { openSite, serve } from "#app/http/serve.server.ts";
export { closeSite } from "#app/http/stopping.server.ts";

/** Renders a whole page at once: no page waits for anything, so there is nothing to stream. Where an action has made a file, that is the answer. */
export default function handleRequest(request: Request, status: number, headers: Headers, entry: EntryContext, context: AppLoadContext): Response {
  if (context.file) return context.file;
  const html = renderToString(
    <PageFactsContext.Provider value={{ nonce: context.nonce, script: entry.manifest.entry.module, kept: context.kept }}>
      <FrameFactsContext.Provider value={frameFacts(context, request)}>
        <PageOwnerProvider value={context.actor?.accountId}>
          <MessagesProvider value={catalogues[context.language]}>
            <StaffMessagesProvider value={staffCatalogues[context.language]}>
              <RemixServer context={entry} url={request.url} />
            </StaffMessagesProvider>
          </MessagesProvider>
        </PageOwnerProvider>
      </FrameFactsContext.Provider>
    </PageFactsContext.Provider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  const body = `<!DOCTYPE html>${html}`;
  return rememberBody(new Response(null, { status, headers }), body);
}
