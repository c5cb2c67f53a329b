import { inTransaction, type Database } from "#db/client.server.ts";
import { countGone, listDue, updateDue, updateGivenUp, updateOldGivenUp, updateOrphans, updateSending, updateSent, updateUnsure, type DueRow } from "./delivery.queries.server.ts";
import { dayAfter, dayBefore, mostMailsADay, mostMailsAMinute, nextAttemptAt, triedForDays } from "./delivery.ts";
import { writeLetter, type Letter } from "./letter.server.ts";
import { mailOffice, type MailOffice } from "./mail.server.ts";
import type { Ending } from "./mail.ts";
import { whenQueued } from "./waking.server.ts";

const tickMilliseconds = 15_000;
const patienceMilliseconds = 5_000;
const mostAtOnce = 2;
const minute = 60_000;
const day = 86_400_000;

interface DeliveryParts {
  /** Told of bugs and of a database that cannot be written to, never of a mail server that fails. */
  readonly onFault: (error: unknown) => void;
  readonly now?: () => Date;
}

/** What carries the outbox's mails to wherever mail goes. */
export interface Delivery {
  /** Looks at once, and not at the next tick. */
  wake(): void;
  /** Begins nothing more, gives what is under way a few seconds, and cuts off the rest. */
  stop(): Promise<void>;
}

/**
 * Sends what is due, now and every 15 seconds. A row is `sending` from the moment before its mail can reach anybody: what is `waiting`
 * has certainly not gone, and what a program that ended has left `sending` is not sent again by itself (docs/decisions/mail.md).
 */
export function startDelivery(db: Database, { onFault, now = () => new Date() }: DeliveryParts): Delivery {
  const underWay = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  let wentOut: number[] = [];
  let isStopped = false;

  const mayGo = (row: DueRow): "go" | "later" | "enough" => {
    const at = now().getTime();
    wentOut = wentOut.filter((instant) => instant > at - minute && instant <= at);
    if (wentOut.length >= mostMailsAMinute) return "later";
    return countGone(db, row.accountId, dayBefore(at), at).mails >= mostMailsADay ? "enough" : "go";
  };

  /** The last look, in one transaction with the word that the mail is being sent. */
  const begin = (row: DueRow, letter: Letter): boolean => {
    if (isStopped) return false;
    try {
      const isBegun = inTransaction(db, () => mayGo(row) === "go" && letter.seal(now()) && updateSending(db, row.id));
      if (isBegun) wentOut.push(now().getTime());
      return isBegun;
    } catch (error) {
      onFault(error);
      throw error;
    }
  };

  /** What cannot be written counts as an attempt that failed, so that it holds nothing else up. */
  const write = (row: DueRow, office: MailOffice): Letter | undefined | "failed" => {
    try {
      return writeLetter(db, office, row, now());
    } catch (error) {
      onFault(error);
      return "failed";
    }
  };

  const deliver = async (row: DueRow, office: MailOffice): Promise<void> => {
    const at = now();
    const letter = write(row, office);
    if (!letter) return updateGivenUp(db, row.id, "waiting", at.getTime(), 0);
    if (letter === "failed") return settle(db, office, { ...row, isBegun: false }, { kind: "failed", fault: { where: "mail" } }, at.getTime());
    let isBegun = false;
    const ending = await office.carrier.carry(letter.mail, () => (isBegun = begin(row, letter)), stopping.signal);
    if (db.$client.open) settle(db, office, { ...row, isBegun }, ending, now().getTime());
  };

  const look = (): void => {
    if (isStopped || !db.$client.open) return;
    const at = now().getTime();
    updateOldGivenUp(db, at - triedForDays * day, at);
    const office = mailOffice(db);
    if (!office) return;
    for (const row of listDue(db, at, mostAtOnce + mostMailsAMinute)) {
      if (underWay.size >= mostAtOnce) return;
      if (underWay.has(row.id)) continue;
      const leave = mayGo(row);
      if (leave === "later") return;
      if (leave === "enough") postpone(db, row, at);
      else start(row, office);
    }
  };

  /** Where something could not be written down, the next look waits for the tick. */
  const start = (row: DueRow, office: MailOffice): void => {
    const work = deliver(row, office).then(
      () => {
        underWay.delete(row.id);
        setImmediate(wake);
      },
      (error: unknown) => {
        underWay.delete(row.id);
        onFault(error);
      },
    );
    underWay.set(row.id, work);
  };

  const wake = (): void => {
    try {
      look();
    } catch (error) {
      onFault(error);
    }
  };

  updateOrphans(db, now().getTime());
  whenQueued(db, wake);
  const ticking = setInterval(wake, tickMilliseconds).unref();
  setImmediate(wake);

  return {
    wake,
    stop: async () => {
      isStopped = true;
      clearInterval(ticking);
      whenQueued(db, undefined);
      const all = Promise.all(underWay.values());
      const late = setTimeout(() => stopping.abort(), patienceMilliseconds);
      await all;
      clearTimeout(late);
    },
  };
}

function postpone(db: Database, { id, accountId }: DueRow, at: number): void {
  const { earliest } = countGone(db, accountId, dayBefore(at), at);
  updateDue(db, id, "waiting", dayAfter(earliest ?? at), 0);
}

/** Writes down how an attempt ended. One that was handed over is counted already. */
function settle(db: Database, office: MailOffice, { id, attempts, createdAt, isBegun }: DueRow & { readonly isBegun: boolean }, ending: Ending, at: number): void {
  if (ending.kind === "sent") {
    office.lastFault = undefined;
    return updateSent(db, id, at);
  }
  if (ending.kind === "unsure") return updateUnsure(db, id, at);
  if (ending.kind === "left") return;
  office.lastFault = { ...ending.fault, at };
  const next = ending.kind === "refused" ? undefined : nextAttemptAt(attempts + 1, createdAt, at);
  const from = isBegun ? "sending" : "waiting";
  const tried = isBegun ? 0 : 1;
  if (next === undefined) updateGivenUp(db, id, from, at, tried);
  else updateDue(db, id, from, next, tried);
}
