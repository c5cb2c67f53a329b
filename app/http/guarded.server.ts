import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { ownerField } from "#app/access/PageOwner.tsx";
import { requireOwnPage } from "#app/access/own-page.server.ts";
import { issuePermit, type Actor, type Permit } from "#app/access/permit.server.ts";
import { isOpen, type GuardedPolicy, type OpenPolicy, type Policy } from "#app/access/policy.ts";
import { Refusal, type KeptField } from "#app/access/refusal.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Database } from "#db/client.server.ts";
import { answer } from "./answer.server.ts";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** What every loader and action is given. `form` is read once, and is empty for a loader. */
export interface Visit {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly form: FormData;
  readonly context: Args["context"];
  readonly db: Database;
  readonly actor: Actor | undefined;
  readonly language: Language;
  readonly now: Date;
}

export interface PermittedVisit<P extends Policy> extends Visit {
  readonly actor: Actor;
  readonly permit: Permit<P>;
}

/** A loader or action that says which policy it stands under. The access matrix reads `policy` and `intents`. */
export interface Guarded<R> {
  (args: Args): Promise<Awaited<R>>;
  readonly policy: Policy;
  readonly intents?: Readonly<Record<string, Policy>>;
}

/** A loader or action for whoever passes the policy. Everybody else gets its refusal, the same for what is not there. */
export const guarded = <P extends GuardedPolicy, R>(policy: P, handle: (visit: PermittedVisit<P>) => R): Guarded<R> & Enterable<R> =>
  entrance(policy, (visit) => handle({ ...visit, actor: visit.actor as Actor, permit: issuePermit(visit.db, visit.actor, policy) }));

/** A loader or action that needs no account. */
export const open = <R>(policy: OpenPolicy, handle: (visit: Visit) => R): Guarded<R> & Enterable<R> => entrance(policy, handle);

interface Enterable<R> {
  enter(visit: Visit): R;
}

function entrance<R>(policy: Policy, handle: (visit: Visit) => R): Guarded<R> & Enterable<R> {
  const enter = (visit: Visit): R => {
    judgeForm(visit, policy);
    return handle(visit);
  };
  const run = async (args: Args) => {
    const form = await formOf(args.request);
    return answering(args, () => enter(visitOf(args, form)));
  };
  return Object.assign(run as Guarded<R>, { policy, enter });
}

/** One address, several things to do: the form's `intent` says which, and each stands under its own policy. */
export function byIntent<M extends Record<string, Guarded<unknown> & Enterable<unknown>>>(intents: M): Guarded<ReturnType<M[keyof M]["enter"]>> {
  const first = Object.values(intents)[0];
  if (!first) throw new TypeError("byIntent needs an intent");
  const run = async (args: Args) => {
    const form = await formOf(args.request);
    return answering(args, () => {
      const intent = String(form.get("intent"));
      const chosen = Object.hasOwn(intents, intent) ? intents[intent] : undefined;
      const visit = visitOf(args, form);
      if (chosen) return chosen.enter(visit);
      judgeForm(visit, first.policy);
      if (!isOpen(first.policy)) issuePermit(visit.db, visit.actor, first.policy);
      throw new Refusal("bad_request");
    });
  };
  return Object.assign(run, {
    policy: first.policy,
    intents: Object.fromEntries(Object.entries(intents).map(([name, action]) => [name, action.policy])),
  }) as unknown as Guarded<ReturnType<M[keyof M]["enter"]>>;
}

/** Asked of every form that somebody signed in sends, before anything is read or written. */
function judgeForm({ request, actor, form }: Visit, policy: Policy): void {
  if (actor && request.method === "POST") requireOwnPage(actor, form, policy);
}

const nothing = new FormData();
const forms = new WeakMap<Request, FormData>();

async function formOf(request: Request): Promise<FormData> {
  if (request.method !== "POST") return nothing;
  try {
    const form = await request.formData();
    forms.set(request, form);
    return form;
  } catch {
    throw refusalResponse(new Refusal("bad_request"));
  }
}

function visitOf({ request, params, context }: Args, form: FormData): Visit {
  return { request, params, form, context, db: context.db, actor: context.actor, language: context.language, now: context.now };
}

/** Turns a refusal into the response that the error page words, and keeps what was typed. A bug passes through. */
async function answering<R>(args: Args, run: () => R | Promise<R>): Promise<Awaited<R>> {
  try {
    const result = await run();
    return result instanceof Response ? result : (answer(result as object) as unknown as Awaited<R>);
  } catch (error) {
    const refusal = asRefusal(error);
    if (!refusal) throw error;
    const form = forms.get(args.request);
    if (form && refusal.status !== 404) args.context.kept = typedFields(form);
    throw refusalResponse(refusal);
  }
}

/** A full disk or a file that cannot be written to is an expected no: what was typed goes back to its writer. */
function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const code = String((error as { code?: unknown }).code ?? (error as { cause?: { code?: unknown } }).cause?.code ?? "");
  return /^SQLITE_(FULL|READONLY|IOERR|BUSY|CANTOPEN)/.test(code) ? new Refusal("not_saved") : undefined;
}

const refusalResponse = (refusal: Refusal): Response => answer({ code: refusal.code }, { status: refusal.status });

/** Fields that are never handed back: what opens an account, and the private answers of the safety check. */
const secret = new Set(["password", "oldPassword", "currentPassword", "code", "credential", "key", "afraid", "experienced", "wanted"]);

/** Fields that hold a text of the reader's own, however short. */
const texts = new Set(["text", "wish", "reason"]);

/** Fields that say what the form is for, and not what the reader has written. */
const unwritten = new Set([ownerField, "intent", "next", "event", "revision", "reflectionId", "field", "part", "contribution", "affected", "module", "check", "option", "section", "language", "resource", "position", "prescription", "message", "answer", "absence", "point", "session", "shared", "passkey", "sure", "access", "through"]);

/** Words longer than this are handed back in a box of their own; a name, a date or a choice goes along unseen. */
const shortWords = 60;

const typedFields = (form: FormData): KeptField[] =>
  [...form.entries()].flatMap(([name, value]): KeptField[] => {
    if (typeof value !== "string" || value === "" || secret.has(name)) return [];
    const typed = !unwritten.has(name);
    return [{ name, value, typed, shown: typed && (texts.has(name) || value.length > shortWords || value.includes("\n")) }];
  });
