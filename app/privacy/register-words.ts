import type { Words } from "#app/i18n/language.ts";

/** What a personal column is kept for. */
export const purposes = {
  signIn: { nb: "for at den rette, og bare den, kan logge inn", en: "so that the right person, and nobody else, can sign in" },
  address: { nb: "for at siden og gruppa skal vite hva de kan kalle deg", en: "so that the site and the group know what to call you" },
  contact: { nb: "for å kunne sende beskjeder til den som ønsker det", en: "to send messages to those who want them" },
  programme: { nb: "for at du skal finne igjen der du var, på alle enheter", en: "so that you find your place again, on every device" },
  following: { nb: "for at den som leder gruppa, kan se hvem som trenger en hånd", en: "so that the group's facilitator can see who may need a hand" },
  sharing: { nb: "for at du, og bare du, bestemmer hvem som ser hva", en: "so that you, and only you, decide who sees what" },
  writing: { nb: "for at du kan lese igjen det du har skrevet", en: "so that you can read again what you wrote" },
  protection: { nb: "for å verne kontoen mot gjetting og misbruk", en: "to protect the account against guessing and misuse" },
  safety: { nb: "for at ingen skal få se noe som kan sette deg i fare", en: "so that nobody sees anything that could put you in danger" },
  health: { nb: "for at en aktivitet skal være trygg for deg", en: "so that an activity is safe for you" },
  oversight: { nb: "for at du og klinikken skal kunne se hvem som har sett hva", en: "so that you and the clinic can see who has looked at what" },
  erasure: { nb: "for at det du har slettet, blir slettet igjen hvis en sikkerhetskopi hentes fram", en: "so that what you have erased is erased again should a backup be restored" },
} as const satisfies Record<string, Words>;

/** How long a personal column is kept. */
export const retentions = {
  account: { nb: "så lenge kontoen finnes", en: "as long as the account exists" },
  enrolment: { nb: "så lenge du er med i en gruppe", en: "as long as you are in a group" },
  session: { nb: "til du logger ut, og høyst to døgn", en: "until you sign out, and at most two days" },
  throttle: { nb: "høyst to døgn etter det siste forsøket", en: "at most two days after the last attempt" },
  passwordCode: { nb: "høyst åtte døgn etter at koden ble laget", en: "at most eight days after the code was made" },
  invitation: { nb: "så lenge gruppa finnes", en: "as long as the group exists" },
  message: { nb: "så lenge du er med i en gruppe, eller kortere hvis klinikken har bestemt det", en: "as long as you are in a group, or shorter where the clinic has chosen so" },
  notice: { nb: "så lenge klinikken har bestemt etter at beskjeden gikk, vanligvis 30 døgn", en: "as long as the clinic has chosen after the notice went, usually 30 days" },
  meeting: { nb: "så lenge klinikken har bestemt etter møtet, vanligvis 90 døgn", en: "as long as the clinic has chosen after the meeting, usually 90 days" },
  step: { nb: "høyst et kvarter, og slettes innen en time etter det", en: "at most a quarter of an hour, and deleted within an hour of that" },
  erasure: { nb: "til den siste sikkerhetskopien fra før slettingen er borte, høyst 35 døgn", en: "until the last backup from before the erasure is gone, at most 35 days" },
  audit: { nb: "så lenge loggen må tas vare på", en: "as long as the log has to be kept" },
} as const satisfies Record<string, Words>;

/** What erasing an account does to the column. */
export const erasures = {
  withKey: { nb: "nøkkelen ødelegges, så teksten aldri kan leses igjen, og raden slettes", en: "its key is destroyed, so that the text can never be read again, and the row is deleted" },
  withRow: { nb: "raden slettes sammen med kontoen", en: "the row is deleted with the account" },
  stays: { nb: "blir stående uten navn: loggen skal kunne vise hva ansatte har gjort", en: "stays without a name: the log has to be able to show what staff have done" },
  byTime: { nb: "slettes av seg selv; sier ikke hvem det gjelder", en: "deletes itself; does not say whom it is about" },
} as const satisfies Record<string, Words>;

/** One column that says something about a person. */
export interface PersonalColumn {
  readonly table: string;
  readonly column: string;
  readonly what: Words;
  readonly purpose: keyof typeof purposes;
  readonly kept: keyof typeof retentions;
  /** Sealed with the person's own data key. */
  readonly sealed: boolean;
  /** Part of the copy that a person gets of what is kept about them. */
  readonly exported: boolean;
  readonly erased: keyof typeof erasures;
}
