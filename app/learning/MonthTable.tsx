import { useMessages } from "#app/i18n/Messages.tsx";
import { firstDay, monthOf, nextMonth, previousMonth, weekdayOf, weeksOf } from "./calendar.ts";
import type { DayKind } from "./diary.ts";
import type { MonthPage } from "./diary.server.ts";

/** A month of the diary as a table: a day that has come is a link, and one with something written says so in words. */
export function MonthTable({ page: { month, today, written } }: { page: MonthPage }) {
  const { diary } = useMessages();
  const kindsOf = new Map(written.map(({ day, kinds }) => [day, kinds]));
  return (
    <div className="month">
      <table>
        <caption>{diary.month(month)}</caption>
        <thead>
          <tr>
            {diary.weekdays.map((weekday, n) => (
              <th scope="col" key={weekday}>
                <abbr title={weekday}>{diary.weekdaysShort[n]}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, n) => (
                <td key={n}>{day && <Day day={day} today={today} kinds={kindsOf.get(day) ?? []} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <nav className="row" aria-label={diary.months}>
        {month > monthOf(firstDay) && (
          <a className="ds-link" href={`/diary?month=${previousMonth(month)}`} rel="prev">
            {diary.previousMonth(diary.month(previousMonth(month)))}
          </a>
        )}
        {month < monthOf(today) && (
          <a className="ds-link" href={`/diary?month=${nextMonth(month)}`} rel="next">
            {diary.nextMonth(diary.month(nextMonth(month)))}
          </a>
        )}
      </nav>
      <p className="small quiet">{diary.legend}</p>
    </div>
  );
}

function Day({ day, today, kinds }: { day: string; today: string; kinds: readonly DayKind[] }) {
  const t = useMessages();
  const number = Number(day.slice(8));
  if (day > today) return <span className="quiet">{number}</span>;
  const isToday = day === today;
  const words = [`${t.diary.weekdays[weekdayOf(day)]} ${t.when.day(day, today)}`, ...(isToday ? [t.diary.today] : []), ...kinds.map((kind) => t.diary.kinds[kind])];
  return (
    <a href={`/diary/${day}`} aria-label={words.join(", ")} aria-current={isToday ? "date" : undefined} data-written={kinds.length > 0 ? true : undefined}>
      {number}
    </a>
  );
}
