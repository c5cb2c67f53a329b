import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { RefusedNote } from "#app/ui/RefusedNote.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { OwnProof } from "./own-proof.server.ts";
import type { OwnPasskey } from "./passkey.server.ts";
import { PasskeyForm } from "./PasskeyForm.tsx";
import { PasskeyPart } from "./PasskeyPart.tsx";
import { ProofWithoutPassword } from "./ProofWithoutPassword.tsx";
import { PasskeyMaking } from "./PasskeyMaking.tsx";
import { ToAccount } from "./ToAccount.tsx";

/** `options`: what the browser is to make a passkey of. */
export interface PasskeysAnswer {
  readonly problems?: Problems;
  readonly fault?: "again" | "too_many";
  readonly options?: object;
  readonly name: string;
}

interface PasskeysViewProps {
  readonly page: {
    readonly passkeys: readonly OwnPasskey[];
    /** The one that is to be changed, by its id. */
    readonly chosen: string | null;
    readonly saved: string | null;
    readonly proof: OwnProof;
    /** The service that the clinic trusts, by its name. */
    readonly service: string | null;
    readonly today: string;
  };
  readonly answer: PasskeysAnswer | undefined;
}

/** One's own passkeys; one of them, where it is to be changed; or a new one that is being made. */
export function PasskeysView({ page, answer }: PasskeysViewProps) {
  const { passkeys: t, provider } = useMessages();
  const { passkeys, saved, proof, service } = page;
  const { isProved } = proof;
  const chosen = passkeys.find(({ id }) => id === page.chosen);
  if (answer?.options) return <PasskeyMaking options={answer.options} name={answer.name} />;
  if (chosen)
    return (
      <Around heading={t.changeHeading} above={<BackLink to="/account/passkeys">{t.heading}</BackLink>}>
        <PasskeyForm passkey={chosen} isProved={isProved} typed={answer?.name} problems={answer?.problems} />
        <ProofWithoutPassword proof={proof} next={`/account/passkeys?passkey=${chosen.id}`} />
      </Around>
    );
  const said = saved === "added" || saved === "renamed" || saved === "removed" ? t.saved[saved] : undefined;
  return (
    <Around heading={t.heading} above={<ToAccount />}>
      {said && <SavedNote>{said}</SavedNote>}
      {answer?.fault && <RefusedNote>{answer.fault === "too_many" ? t.tooMany : t.again}</RefusedNote>}
      <p>{t.lead}</p>
      <p className="small quiet">{t.care}</p>
      <PasskeyList passkeys={passkeys} today={page.today} />
      <section className="stack" aria-labelledby="add">
        <h2 id="add">{t.addHeading}</h2>
        <PasskeyPart without={t.without}>
          <PasskeyForm passkey={undefined} isProved={isProved} typed={answer?.name} problems={answer?.problems} />
        </PasskeyPart>
        <PasskeyPart>
          <ProofWithoutPassword proof={proof} next="/account/passkeys" />
        </PasskeyPart>
      </section>
      {service !== null && (
        <section className="stack" aria-labelledby="service">
          <h2 id="service">{provider.heading(service)}</h2>
          <p>
            <a className="ds-link tall" href="/account/provider">
              {provider.toPage(service)}
            </a>
          </p>
        </section>
      )}
    </Around>
  );
}

const Around = ({ heading, above, children }: { heading: string; above: ReactNode; children: ReactNode }) => (
  <div className="wrap">
    <div className="narrow stack parts">
      {above}
      <h1>{heading}</h1>
      {children}
    </div>
  </div>
);

function PasskeyList({ passkeys, today }: { passkeys: readonly OwnPasskey[]; today: string }) {
  const { passkeys: t, when } = useMessages();
  return (
    <section className="stack" aria-labelledby="list">
      <h2 id="list">{t.listHeading}</h2>
      {passkeys.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul className="lines plain">
          {passkeys.map(({ id, name, createdAt, usedAt }) => (
            <li key={id}>
              <strong>{name}</strong>{" "}
              <span className="small quiet">
                {t.made(when.moment(createdAt, today))} {usedAt === null ? t.unused : t.used(when.moment(usedAt, today))}
              </span>{" "}
              <a className="ds-link" href={`/account/passkeys?passkey=${id}`} aria-label={t.changeOf(name)}>
                {t.change}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
