import { OwnPage } from "#app/access/PageOwner.tsx";
import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import { WhoCanSee } from "#app/family/WhoCanSee.tsx";
import { addDays } from "#app/i18n/dates.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { firstDay, monthOf, weekdayOf } from "./calendar.ts";
import { diaryFields, inventoryFields, type DayKind, type DiaryEntry, type Inventory } from "./diary.ts";
import type { DayPage } from "./diary.server.ts";
import type { OwnFormAnswer } from "./own-form.ts";
import { OtherWords } from "./OtherWords.tsx";
import { OwnForm } from "./OwnForm.tsx";
import type { Writing } from "./own-writing.ts";

/** What the last form of a day came to, and which of the two it was. */
export interface DayAnswer extends OwnFormAnswer {
  readonly form: DayKind;
  /** It was not deleted: another text than the one that was shown stands there. */
  readonly stands?: true;
}

interface DiaryDayViewProps {
  readonly page: DayPage;
  /** What has just been deleted. */
  readonly deleted?: DayKind | undefined;
  readonly answer: DayAnswer | undefined;
}

/** One day of the diary: five lines, a free text, and three questions before night. */
export function DiaryDayView({ page, deleted, answer }: DiaryDayViewProps) {
  const t = useMessages();
  const { diary, inventory } = t;
  const { day, today, now } = page;
  const shared = { action: `/diary/${day}`, route: "diary-day", now };
  const answerTo = (form: DayKind) => (answer?.form === form ? answer : undefined);
  return (
    <div className="wrap">
      <div className="column stack own">
        <div className="stack tight">
          <p>
            <a className="ds-link tall" href={`/diary?month=${monthOf(day)}`}>
              {diary.toCalendar}
            </a>
          </p>
          <h1>{diary.day(diary.weekdays[weekdayOf(day)] ?? "", t.when.day(day, today))}</h1>
          <nav className="row" aria-label={diary.days}>
            {day > firstDay && (
              <a className="ds-link" href={`/diary/${addDays(day, -1)}`} rel="prev">
                {diary.dayBefore}
              </a>
            )}
            {day < today && (
              <a className="ds-link" href={`/diary/${addDays(day, 1)}`} rel="next">
                {diary.dayAfter}
              </a>
            )}
          </nav>
        </div>
        <section className="stack own-page" id="diary" tabIndex={-1} aria-labelledby="diary-heading">
          <h2 id="diary-heading">{diary.lines}</h2>
          {deleted === "diary" && !page.diary && <Deleted kind="diary" />}
          <p>{diary.linesLead}</p>
          <div className="note stack tight">
            <p>
              <strong>{diary.darker}</strong>{" "}
              <a className="ds-link" href="/help">
                {diary.someone}
              </a>
            </p>
            <p>{diary.atNight}</p>
          </div>
          <OwnForm
            {...shared}
            intent="diary"
            boxes={diaryFields.map((name) => ({ name, label: diary.fields[name], rows: name === "text" ? 6 : 2, value: page.diary?.value[name] ?? "" }))}
            saved={page.diary}
            answer={answerTo("diary")}
          >
            <WhoCanSee kind="diary" item={page.diary?.id} viewers={page.viewers} today={today}>
              <NotWatched />
            </WhoCanSee>
          </OwnForm>
          <Remove kind="diary" action={shared.action} fields={diaryFields} writing={page.diary} stands={answerTo("diary")?.stands} />
        </section>
        <section className="stack own-page" id="inventory" tabIndex={-1} aria-labelledby="inventory-heading">
          <h2 id="inventory-heading">{inventory.heading}</h2>
          {deleted === "inventory" && !page.inventory && <Deleted kind="inventory" />}
          <p>{inventory.lead}</p>
          <div className="note stack tight">
            <p>
              <strong>{inventory.notPunishment}</strong>
            </p>
            <p>{inventory.noHarm}</p>
          </div>
          <OwnForm
            {...shared}
            intent="inventory"
            boxes={inventoryFields.map((name) => ({ name, label: diary.fields[name], rows: 2, value: page.inventory?.value[name] ?? "" }))}
            saved={page.inventory}
            answer={answerTo("inventory")}
          >
            <WhoCanSee viewers={[]} today={today}>
              <NotWatched />
            </WhoCanSee>
          </OwnForm>
          <Remove kind="inventory" action={shared.action} fields={inventoryFields} writing={page.inventory} stands={answerTo("inventory")?.stands} />
        </section>
      </div>
    </div>
  );
}

/** Stands until something is written there again (`own-pages.css`). */
function Deleted({ kind }: { kind: DayKind }) {
  const { diary } = useMessages();
  return (
    <p className="saved with-icon empty-only" role="status">
      <Icon name="saved" />
      <span>{diary.deleted[kind]}</span>
    </p>
  );
}

function NotWatched() {
  const { language } = useMessages();
  return (
    <p>
      <SafetyText line="notwatched" language={language} />
    </p>
  );
}

interface RemoveProps {
  readonly kind: DayKind;
  readonly action: string;
  readonly fields: readonly (keyof DayWords)[];
  readonly writing: Writing<DiaryEntry | Inventory> | undefined;
  /** It was not deleted, and stands there in other words. */
  readonly stands: true | undefined;
}

type DayWords = DiaryEntry & Inventory;

/**
 * Deletes one text of the day, asked twice, as it was shown: what this tab has saved since is deleted with it (`auto-save.ts`), and
 * nothing else. What is unsent is sent first, so that nothing arrives afterwards (`frame-forms.ts`).
 */
function Remove({ kind, action, fields, writing, stands }: RemoveProps) {
  const { diary } = useMessages();
  const words: Partial<DayWords> = writing?.value ?? {};
  const alert = `${kind}-stands`;
  return (
    <details className="who kept-only" open={stands}>
      <summary>{diary.remove}</summary>
      {stands && (
        <div className="ds-alert" data-color="neutral" id={alert} tabIndex={-1} role="alert" data-focus>
          <h3>{diary.standsHeading}</h3>
          <p>{diary.stands}</p>
          <OtherWords words={fields.map((name) => ({ label: diary.fields[name], text: words[name] }))} />
        </div>
      )}
      <form className="stack tight" method="post" action={`${action}#${alert}`} data-before="remove" data-follows={kind}>
        <OwnPage />
        <input type="hidden" name="intent" value={`remove-${kind}`} />
        <input type="hidden" name="revision" value={writing?.revision ?? 0} />
        <p>{diary.removeLead[kind]}</p>
        <p>
          <button className="ds-button" data-variant="secondary" data-color="danger" type="submit">
            {diary.removeButton[kind]}
          </button>
        </p>
      </form>
    </details>
  );
}
