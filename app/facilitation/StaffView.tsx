import { OwnPage } from "#app/access/PageOwner.tsx";
import type { PasswordCodeProblem } from "#app/identity/password-code.ts";
import type { NotPromoted } from "#app/identity/new-administrator.server.ts";
import type { OwnProof } from "#app/identity/own-proof.server.ts";
import type { NotTaken } from "#app/identity/staff.server.ts";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { osloDate } from "#app/i18n/dates.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import type { ListedInvitation } from "./invitation.server.ts";
import { invitationLimits } from "./invitation.ts";
import { InvitationList } from "./InvitationList.tsx";
import { InvitationSheet, type SentSheet } from "./InvitationSheet.tsx";
import { NewAdministratorForm } from "./NewAdministratorForm.tsx";
import { PasswordCodeSheet, type SentPasswordCode } from "./PasswordCodeSheet.tsx";

interface Member {
  readonly accountId: string;
  readonly role: "facilitator" | "administrator";
  readonly displayName: string;
  readonly createdAt: number;
  readonly disabledAt?: number | undefined;
  readonly isSelf: boolean;
}

interface StaffViewProps {
  readonly page: { readonly staff: readonly Member[]; readonly invitations: readonly ListedInvitation[]; readonly proof: OwnProof; readonly done: string | null; readonly today: string };
  readonly answer:
    | {
        readonly notTaken?: NotTaken;
        readonly notPromoted?: { readonly why: NotPromoted; readonly account: string };
        readonly refused?: "last_administrator" | PasswordCodeProblem;
        readonly problems?: Problems;
        readonly typed?: { readonly count: string; readonly days: string };
        readonly sheet?: SentSheet;
        readonly code?: SentPasswordCode & { readonly account: string };
      }
    | undefined;
}

const address = "/admin/accounts";

/** Who works here, who may sign in, and the way in for new facilitators. */
export function StaffView({ page, answer }: StaffViewProps) {
  const { admin: t, lostApp, newAdministrator, passwordCode } = useStaffMessages();
  if (answer?.sheet)
    return (
      <div className="wrap">
        <InvitationSheet sheet={answer.sheet} maxUses={1} forWhom={t.invitations} today={page.today} done={address} />
      </div>
    );
  const { code, refused } = answer ?? {};
  if (code)
    return (
      <div className="wrap">
        <PasswordCodeSheet code={code} name={page.staff.find(({ accountId }) => accountId === code.account)?.displayName ?? ""} today={page.today} done={address} />
      </div>
    );
  const done = new Map([["disabled", t.disabled], ["enabled", t.enabled], ["taken-away", lostApp.taken], ["made-administrator", newAdministrator.made]]); // prettier-ignore
  const said = answer?.notTaken ? lostApp.refused[answer.notTaken] : done.get(page.done ?? "");
  return (
    <div className="wrap">
      <div className="column settings">
        <section className="stack" aria-labelledby="staff">
          <h1 id="staff">{t.staff}</h1>
          {(said || refused) && (
            <div className="ds-alert" data-color={refused ? "danger" : answer?.notTaken ? "info" : "success"} role="status">
              <p>{refused ? (refused === "last_administrator" ? t.lastAdministrator : passwordCode.refused[refused]) : said}</p>
            </div>
          )}
          <ul className="plain people">
            {page.staff.map((member) => (
              <MemberRow key={member.accountId} member={member} today={page.today} />
            ))}
          </ul>
          <p className="small quiet">{t.disableHelp}</p>
          <p className="small quiet">{passwordCode.staffHelp}</p>
          <p className="small quiet">{lostApp.staffHelp}</p>
        </section>
        <InviteForm problems={answer?.problems} typed={answer?.typed} />
        <InvitationList action={address} invitations={page.invitations} withdrawn={page.done === "withdrawn"} today={page.today} />
        <NewAdministratorForm facilitators={page.staff.filter(({ role, disabledAt }) => role === "facilitator" && disabledAt === undefined)} proof={page.proof} answer={answer?.notPromoted} />
      </div>
    </div>
  );
}

function MemberRow({ member, today }: { member: Member; today: string }) {
  const { admin: t, lostApp, passwordCode } = useStaffMessages();
  const disabled = member.disabledAt !== undefined;
  const name = member.displayName;
  return (
    <li>
      <span>
        <strong>{name}</strong> · {t.roles[member.role]}
        <br />
        <span className="small quiet">
          {t.since(osloDate(member.createdAt), today)} · {member.disabledAt === undefined ? t.active : t.disabledOn(osloDate(member.disabledAt), today)}
        </span>
      </span>
      <form method="post" action={address} className="row">
        <OwnPage />
        <input type="hidden" name="account" value={member.accountId} />
        {!disabled && !member.isSelf && (
          <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="let-in" aria-label={passwordCode.makeFor(name)}>
            {passwordCode.make}
          </button>
        )}
        {!disabled && !member.isSelf && (
          <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="take-away" aria-label={lostApp.takeFrom(name)}>
            {lostApp.take}
          </button>
        )}
        <button className="ds-button" data-variant="secondary" data-color="neutral" type="submit" name="intent" value={disabled ? "enable" : "disable"} aria-label={disabled ? t.enableName(name) : t.disableName(name)}>
          {disabled ? t.enable : t.disable}
        </button>
      </form>
    </li>
  );
}

function InviteForm({ problems, typed }: { problems: Problems | undefined; typed: { readonly count: string; readonly days: string } | undefined }) {
  const t = useStaffMessages().admin;
  return (
    <section className="stack" aria-labelledby="invite">
      <h2 id="invite">{t.invite}</h2>
      <p className="quiet">{t.inviteHelp}</p>
      <form className="stack" method="post" action={address}>
        <ErrorSummary problems={problems} labels={{ count: t.howMany, days: t.days }} />
        <Field className="ds-input short" name="count" label={t.howMany} description={t.howManyHelp} problems={problems} inputMode="numeric" maxLength={4} defaultValue={typed?.count ?? invitationLimits.count.usual} required />
        <Field className="ds-input short" name="days" label={t.days} description={t.daysHelp} problems={problems} inputMode="numeric" maxLength={4} defaultValue={typed?.days ?? invitationLimits.days.usual} required />
        <button className="ds-button" type="submit" name="intent" value="invite">
          {t.make}
        </button>
        <OwnPage />
      </form>
    </section>
  );
}
