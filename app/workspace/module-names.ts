import { useMessages } from "#app/i18n/Messages.tsx";
import { stationsOf } from "#app/learning/path.ts";
import { aftercare, programme } from "#content/programme.ts";

/** What modules are called on the page of figures: in a chart by their number, in a table with their titles. */
export function useModuleNames() {
  const { progress, language } = useMessages();
  const short = (number: number): string => progress.moduleWord(number);
  const titled = (name: string, title: string | undefined): string => [name, title].filter(Boolean).join(": ");
  return {
    short,
    long: (number: number): string => (number === 0 ? short(0) : titled(String(number), stationsOf(programme)[number]?.module.title[language])),
    booster: (number: number): string => titled(`A${number}`, aftercare[number - 1]?.title[language]),
  };
}

/** The rows down to the last that tells something. What comes after is said in one line. */
export const toLastTold = <R>(rows: readonly R[], isTold: (row: R) => boolean): readonly R[] => rows.slice(0, rows.findLastIndex(isTold) + 1);
