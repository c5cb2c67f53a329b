const minute = 60_000;

/** What attempts are counted by. Each value stands for one name or one address. */
export type ThrottledAs = keyof typeof throttleRules;

/**
 * How many failures cost nothing, and after how many hours from the first they are forgotten. An address may be a whole
 * ward behind one router, so it gets more of them and is forgiven sooner: each that ends in `_address`.
 */
export const throttleRules = {
  sign_in_name: { freeFailures: 5, forgottenAfterHours: 24 },
  sign_in_address: { freeFailures: 20, forgottenAfterHours: 1 },
  /** Sign-ins begun before anybody has said who they are, by a passkey or through a service: each leaves a row that waits ten minutes. */
  begun_address: { freeFailures: 120, forgottenAfterHours: 1 },
  /** Guesses at invitations and at the key of `/setup`. */
  secret_address: { freeFailures: 20, forgottenAfterHours: 1 },
  /** Links that confirm an e-mail address: apart from the codes, so that old links opened on a ward keep nobody from joining. */
  confirmation_address: { freeFailures: 20, forgottenAfterHours: 1 },
  /** The old password, asked for again of whoever sits at a signed-in screen. */
  own_password: { freeFailures: 5, forgottenAfterHours: 24 },
  /** Codes of an app and recovery codes, after the right password. */
  second_factor: { freeFailures: 5, forgottenAfterHours: 24 },
  /** User names of other people, typed by one of the staff who has to know them. */
  person_name: { freeFailures: 10, forgottenAfterHours: 24 },
} as const;

/** How long to wait after the last free failure and each one that follows, in milliseconds. */
const delays = [minute / 2, minute, 2 * minute, 5 * minute, 15 * minute, 60 * minute] as const;
const longestDelay = delays[delays.length - 1]!;

/** What is kept of one name's or address's attempts; instants in milliseconds. */
export interface Attempts {
  readonly failures: number;
  readonly firstFailedAt: number;
  /** When the next attempt may be made; the moment of the last failure where there is nothing to wait for. */
  readonly blockedUntil: number;
}

export const isBlocked = (attempts: Attempts | undefined, now: number): attempts is Attempts =>
  attempts !== undefined && attempts.blockedUntil > now && !isFromTheFuture(attempts, now);

/** The attempts with one more failure, now. */
export function afterFailure(as: ThrottledAs, attempts: Attempts | undefined, now: number): Attempts {
  const { freeFailures, forgottenAfterHours } = throttleRules[as];
  const kept = attempts && !isFromTheFuture(attempts, now) && now < attempts.firstFailedAt + forgottenAfterHours * 60 * minute ? attempts : { failures: 0, firstFailedAt: now };
  const failures = kept.failures + 1;
  const delay = failures < freeFailures ? 0 : (delays[failures - freeFailures] ?? longestDelay);
  return { failures, firstFailedAt: kept.firstFailedAt, blockedUntil: now + delay };
}

/** A clock that was wrong and has been set right must lock nobody out. */
const isFromTheFuture = (attempts: Attempts, now: number): boolean => attempts.firstFailedAt > now || attempts.blockedUntil > now + longestDelay;

/** Whole minutes to wait, at least one. */
export const minutesUntil = (retryAt: number, now: Date): number => Math.max(1, Math.ceil((retryAt - now.getTime()) / minute));

/** What of an address is one visitor: all of an IPv4 address, the first 64 bits of an IPv6 address (RFC 4291, 2.5.1). */
export function visitorAddress(address: string): string {
  const bare = address.replace(/^\[|\]$|%.*$/g, "").toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare);
  if (mapped?.[1]) return mapped[1];
  if (!bare.includes(":")) return bare;
  const [head = "", tail] = bare.split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const filled = [...groups, ...Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => "0"), ...after];
  return `${filled.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
