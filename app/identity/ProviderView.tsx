import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { OwnProof } from "./own-proof.server.ts";
import { ProofWithoutPassword } from "./ProofWithoutPassword.tsx";
import { OwnPassword } from "./OwnPassword.tsx";
import type { OwnLink, ProviderFault } from "./provider-sign-in.server.ts";

/** `to`: where the browser is sent at the service. */
export interface ProviderAnswer {
  readonly name?: string;
  readonly to?: string;
  readonly fault?: ProviderFault;
  readonly problems?: Problems;
}

/** Whether one's account is linked with the sign-in service, and linking or unlinking it. */
export function ProviderView({ page, problems }: { page: { readonly link: OwnLink; readonly saved: string | null; readonly proof: OwnProof; readonly today: string }; problems: Problems | undefined }) {
  const { provider: t, passkeys, when } = useMessages();
  const { link, saved, proof, today } = page;
  const isLinked = link.since !== null;
  return (
    <div className="wrap">
      <div className="narrow stack">
        <BackLink to="/account/passkeys">{passkeys.heading}</BackLink>
        <h1>{t.heading(link.name)}</h1>
        {(saved === "linked" || saved === "unlinked") && <SavedNote>{t.saved[saved]}</SavedNote>}
        <p>{t.lead(link.name)}</p>
        <p>
          {link.since === null ? t.off : t.on(when.moment(link.since, today))} {link.usedAt !== null && t.used(when.moment(link.usedAt, today))}
        </p>
        <p className="small quiet">{t.signOut(link.name)}</p>
        <form className="stack" method="post" action="/account/provider">
          <OwnPage />
          <ErrorSummary problems={problems} labels={{ password: passkeys.password }} />
          {!proof.isProved && <OwnPassword problems={problems} />}
          <p>
            <button className="ds-button" data-variant="secondary" type="submit" name="intent" value={isLinked ? "unlink" : "link"}>
              {isLinked ? t.unlink : t.link(link.name)}
            </button>
          </p>
        </form>
        <ProofWithoutPassword proof={proof} next="/account/provider" />
      </div>
    </div>
  );
}
