import { realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { z } from "zod";
import { readProviderSettings, type ProviderSettings } from "#app/identity/provider-settings.ts";
import type { StaffSecondFactor } from "#app/identity/second-factor.server.ts";
import { readMailSettings, type MailSettings } from "#app/notifications/mail-settings.ts";

export const logLevels = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

/** The settings, read once at start. README's table of settings says the same to people. */
export interface Environment {
  readonly port: number;
  /** The network interface to listen on. */
  readonly host: string;
  /** How readers reach the site: scheme, host and port, as a browser writes them in `Origin`. */
  readonly origin: string;
  readonly databaseFile: string;
  readonly keyFile: string;
  /** Where the program puts a backup every night; undefined: it makes none. */
  readonly backupFolder: string | undefined;
  /** How many proxies stand in front and may be believed about who asks. */
  readonly trustedProxies: number;
  readonly logLevel: (typeof logLevels)[number];
  /** The folder of the clinic's own forms; undefined where it has none (docs/instruments.md). */
  readonly instrumentsFolder: string | undefined;
  /** The sign-in service that the clinic trusts; undefined: there is none. */
  readonly provider: ProviderSettings | undefined;
  /** Whether staff need a second factor here, or may have one because the service they sign in through asks for it already. */
  readonly staffSecondFactor: StaffSecondFactor;
  /** Where mail goes; undefined: none goes out. */
  readonly mail: MailSettings | undefined;
}

/** As the process's environment has them, before they are read. */
export type Settings = Readonly<Record<string, string | undefined>>;

export type ParsedEnvironment = ({ readonly ok: true } & Environment) | { readonly ok: false; readonly sentences: readonly string[] };

const wholeNumber = (most: number, sentence: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, sentence)
    .transform(Number)
    .refine((number) => number <= most, sentence);

/**
 * HOST is loopback unless something else is said: the program speaks plain http, and belongs behind a proxy that
 * speaks https to the world. A container sets HOST=0.0.0.0.
 */
const settings = z.object({
  PORT: wholeNumber(65_535, "PORT must be a whole number from 0 to 65535.").default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, "HOST must be the name or the number of one of this machine's network interfaces, such as 127.0.0.1 or 0.0.0.0.")
    .default("127.0.0.1"),
  ORIGIN: z.string("ORIGIN must be set to the site's address, such as https://samspill.example.no.").transform((value, context) => {
    const origin = originOf(value);
    if (origin) return origin;
    context.addIssue("ORIGIN must be https:// and a host, without a path, such as https://samspill.example.no. Plain http:// is for localhost alone.");
    return z.NEVER;
  }),
  DATABASE_FILE: z.string("DATABASE_FILE must name the database file, such as /var/lib/samspill/data/samspill.sqlite."),
  KEY_FILE: z.string("KEY_FILE must name the file of the master key, such as /var/lib/samspill/key/master.key."),
  TRUSTED_PROXIES: wholeNumber(10, "TRUSTED_PROXIES must be the number of proxies in front of the program, from 0 to 10.").default(0),
  LOG_LEVEL: z.enum(logLevels, `LOG_LEVEL must be one of ${logLevels.join(", ")}.`).default("info"),
  INSTRUMENTS_FOLDER: z.string().optional(),
  STAFF_SECOND_FACTOR: z.enum(["required", "offered"], "STAFF_SECOND_FACTOR must be required or offered. Offered is for a clinic whose own sign-in service asks for a second factor already.").default("required"),
  BACKUP_FOLDER: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
});

const databaseFileInDevelopment = ".cache/development/data/samspill.sqlite";

/**
 * Reads the settings out of the process's environment. An empty setting counts as one that is not there.
 *
 * @returns the settings, or one sentence for each that is wrong
 */
export function parseEnvironment(env: Settings): ParsedEnvironment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  if (env.NODE_ENV !== "production") given.DATABASE_FILE ??= databaseFileInDevelopment;
  const read = settings.safeParse(given);
  const mail = readMailSettings(given.SMTP_URL, given.MAIL_FROM);
  const site = read.success ? read.data.ORIGIN : undefined;
  const service = readProviderSettings(given, site !== undefined && isLoopback(new URL(site).hostname));
  const sentences = [...(read.error?.issues.map(({ message }) => message) ?? []), ...placeProblems(given), ...(mail.ok ? [] : mail.sentences), ...(service.ok ? [] : service.sentences)];
  if (!read.success || !mail.ok || !service.ok || sentences.length > 0) return { ok: false, sentences };
  const { PORT, HOST, ORIGIN, DATABASE_FILE, KEY_FILE, TRUSTED_PROXIES, LOG_LEVEL, INSTRUMENTS_FOLDER, STAFF_SECOND_FACTOR, BACKUP_FOLDER } = read.data;
  return { ok: true, port: PORT, host: HOST, origin: ORIGIN, databaseFile: DATABASE_FILE, keyFile: KEY_FILE, trustedProxies: TRUSTED_PROXIES, logLevel: LOG_LEVEL, instrumentsFolder: INSTRUMENTS_FOLDER, staffSecondFactor: STAFF_SECOND_FACTOR, provider: service.provider, backupFolder: BACKUP_FOLDER, mail: mail.mail };
}

/** The program cannot start with the settings it was given. */
export class EnvironmentUnusable extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.name = "EnvironmentUnusable";
  }
}

function originOf(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const { protocol, hostname, origin, href } = new URL(value);
  if (href !== `${origin}/`) return undefined;
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname)) ? origin : undefined;
}

const isLoopback = (hostname: string): boolean => /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);

/** Whoever copies the database's folder, or that of the backups, must not copy the key with it. */
export function placeProblems({ DATABASE_FILE: database, KEY_FILE: key, BACKUP_FOLDER: backups }: Readonly<Record<string, string | undefined>>): string[] {
  const sentences: string[] = [];
  if (database && key && database !== ":memory:" && liesWithin(folderOf(database), folderOf(key))) sentences.push("KEY_FILE must not lie in the folder of the database, nor below it: a copy of that folder would hold the key as well.");
  if (backups && key && liesWithin(folderOf(join(backups, "a backup")), folderOf(key))) sentences.push("BACKUP_FOLDER must not hold KEY_FILE, nor a folder above it: whoever has both can read everything.");
  return sentences;
}

const liesWithin = (folder: string, inner: string): boolean => relative(folder, inner).split(sep)[0] !== "..";

function folderOf(file: string): string {
  const folder = dirname(resolve(file));
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
