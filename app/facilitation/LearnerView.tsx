import { SharedLines } from "#app/learning/SharedLines.tsx";
import type { PasswordCodeProblem } from "#app/identity/password-code.ts";
import type { NotTaken } from "#app/identity/staff.server.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { DischargeForm, type DischargeAnswer } from "./DischargeForm.tsx";
import { LearnerDays } from "./LearnerDays.tsx";
import { LearnerPrescriptions } from "./LearnerPrescriptions.tsx";
import type { LearnerPage } from "./learner-page.server.ts";
import { PasswordCodeSheet, type SentPasswordCode } from "./PasswordCodeSheet.tsx";
import { stateIcons } from "./state-icons.ts";
import { WayBackIn } from "./WayBackIn.tsx";

interface LearnerViewProps {
  readonly learner: LearnerPage;
  /** What the last form sent from this page came to: a code to hand over, or something to mend. */
  readonly answer: ({ readonly code?: SentPasswordCode; readonly refused?: PasswordCodeProblem; readonly notTaken?: NotTaken } & DischargeAnswer) | undefined;
  readonly saved: boolean;
  /** Whether a lost second factor was taken away just now. */
  readonly taken: boolean;
}

/** One learner: where they stand, what happened day by day, what is never shown here, the end of a stay, and help with a forgotten password or a lost app. */
export function LearnerView({ learner, answer, saved, taken }: LearnerViewProps) {
  const t = useMessages();
  const { groups, learner: words, group, prescribing, correspondence, passwordCode, lostApp } = useStaffMessages();
  const { name, track, joinedOn, lastVisitOn, quiet, modules, shared, today } = learner;
  const here = `/groups/${learner.group.id}/learners/${learner.enrolmentId}`;
  if (answer?.code)
    return (
      <div className="wrap">
        <PasswordCodeSheet code={answer.code} name={name} today={today} done={here} />
      </div>
    );
  const visited = lastVisitOn === null ? words.notHereYet : words.lastVisit(lastVisitOn, today);
  return (
    <div className="wrap learner">
      <header className="stack tight">
        <BackLink to={`/groups/${learner.group.id}`}>{groups.toGroup(learner.group.name)}</BackLink>
        <h1>{name}</h1>
        <p className="quiet">{[t.progress.track[track], words.joined(joinedOn, today), visited].join(" · ")}</p>
        {learner.mayWrite && (
          <p>
            <a className="ds-link tall" href={`${here}/messages#newest`}>
              {correspondence.write(name)}
            </a>
          </p>
        )}
        {quiet && (
          <p className="row">
            <strong className="still">{group.quietMark}</strong>
            <span>{words.quiet(learner.group.quietAfterDays)}</span>
          </p>
        )}
      </header>
      {shared.length > 0 && (
        <section className="stack" aria-labelledby="shared">
          <h2 id="shared">{words.shared(name)}</h2>
          <SharedLines lines={shared} today={today} />
        </section>
      )}
      <div className="learner-parts">
        <section className="stack" aria-labelledby="modules">
          <h2 id="modules">{words.modules}</h2>
          <p>{words.done(modules.filter(({ state }) => state === "done").length, modules.length)}</p>
          <ol className="lines plain">
            {modules.map(({ number, title, state, completed, lessons, opensOn, individual }) => (
              <li className="with-icon" data-state={state} key={number}>
                <Icon name={stateIcons[state]} />
                <span>
                  {t.progress.stationName(number, title)}
                  <span className="small quiet">
                    <span className="num">{t.progress.of(completed, lessons)}</span> · {individual === "held" ? prescribing.pace.held : opensOn ? t.progress.opensOn(opensOn, today) : t.progress[state]}
                    {individual === "opened" && `, ${prescribing.pace.opened}`}
                  </span>
                </span>
              </li>
            ))}
          </ol>
          {learner.mayPace && (
            <p>
              <a className="ds-link" href={`${here}/pace`}>
                {prescribing.pace.link}
              </a>
            </p>
          )}
        </section>
        <LearnerDays learner={learner} />
        {learner.prescriptions && <LearnerPrescriptions learner={learner} prescriptions={learner.prescriptions} />}
        <DischargeForm learner={learner} answer={answer} saved={saved} />
        <section className="ds-card stack" data-variant="tinted" aria-labelledby="never">
          <h2 id="never">{words.never}</h2>
          <ul className="plain stack tight">
            {words.neverList.map((words) => (
              <li className="with-icon" key={words}>
                <Icon name="lock" />
                <span>{words}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <WayBackIn id="password-code" heading={passwordCode.heading} help={passwordCode.help} button={passwordCode.make} action={here} intent="let-in" refused={answer?.refused && passwordCode.refused[answer.refused]} />
      <WayBackIn id="lost-app" heading={lostApp.heading} help={lostApp.help} button={lostApp.take} action={here} intent="take-away" refused={answer?.notTaken && lostApp.refused[answer.notTaken]} done={taken ? lostApp.taken : undefined} />
    </div>
  );
}
