import type { Words } from "#app/i18n/language.ts";

/** What a personal column is kept for. */
export const purposes = {
  signIn: { nb: "for at den rette, og bare den, kan logge inn", en: "so that the right person, and nobody else, can sign in" },
  address: { nb: "for at siden og gruppen skal vite hva de kan kalle deg", en: "so that the site and the group know what to call you" },
  contact: { nb: "for å kunne sende beskjeder til den som ønsker det", en: "to send messages to those who want them" },
  programme: { nb: "for at du skal finne igjen der du var, på alle enheter", en: "so that you find your place again, on every device" },
  following: { nb: "for at den som leder gruppen kan se hvem som trenger en hånd", en: "so that the group's facilitator can see who may need a hand" },
  sharing: { nb: "for at du, og bare du, bestemmer hvem som ser hva", en: "so that you, and only you, decide who sees what" },
  writing: { nb: "for at du kan lese igjen det du har skrevet", en: "so that you can read again what you wrote" },
  protection: { nb: "for å verne kontoen mot gjetting og misbruk", en: "to protect the account against guessing and misuse" },
} as const satisfies Record<string, Words>;

/** How long a personal column is kept. */
export const retentions = {
  account: { nb: "så lenge kontoen finnes", en: "as long as the account exists" },
  enrolment: { nb: "så lenge du er med i en gruppe", en: "as long as you are in a group" },
  session: { nb: "til du logger ut, og høyst to døgn", en: "until you sign out, and at most two days" },
  throttle: { nb: "høyst to døgn etter det siste forsøket", en: "at most two days after the last attempt" },
  passwordCode: { nb: "høyst åtte døgn etter at koden ble laget", en: "at most eight days after the code was made" },
  invitation: { nb: "så lenge gruppen finnes", en: "as long as the group exists" },
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

type Row = readonly [column: string, nb: string, en: string, purpose: keyof typeof purposes, ...marks: readonly ("sealed" | "not exported")[]];

/** The columns of one table, which share how long they are kept and how they go. A sealed one loses its key as well. */
const personal = (table: string, kept: keyof typeof retentions, erased: "withRow" | "byTime" | "stays", rows: readonly Row[]): readonly PersonalColumn[] =>
  rows.map(([column, nb, en, purpose, ...marks]) => {
    const sealed = marks.includes("sealed");
    return { table, column, what: { nb, en }, purpose, kept, sealed, exported: !marks.includes("not exported"), erased: sealed ? "withKey" : erased };
  });

/**
 * The table of everything that is kept about people. A new personal column gets its row here in the same change:
 * tests/privacy.test.ts names the one that has none.
 */
// prettier-ignore
export const register: readonly PersonalColumn[] = [
  ...personal("accounts", "account", "withRow", [
    ["id",              "kontoens nummer",                        "the account's number",                     "signIn"],
    ["role",            "rolle: deltaker, veileder, administrator", "role: learner, facilitator, administrator", "signIn"],
    ["language",        "valgt språk",                            "chosen language",                          "programme"],
    ["user_name",       "brukernavn",                             "user name",                                "signIn", "sealed"],
    ["user_name_index", "nøkkelstyrt avtrykk av brukernavnet",    "keyed hash of the user name",              "signIn", "not exported"],
    ["display_name",    "navnet du vil bli kalt",                 "the name you want to be called",           "address", "sealed"],
    ["email",           "e-postadresse, der den er oppgitt",      "e-mail address, where one is given",       "contact", "sealed"],
    ["email_index",     "nøkkelstyrt avtrykk av e-postadressen",  "keyed hash of the e-mail address",         "contact", "not exported"],
    ["created_at",      "når kontoen ble laget",                  "when the account was made",                "programme"],
    ["disabled_at",     "når kontoen ble stengt",                 "when the account was closed",              "protection"],
    ["email_confirmed_at", "når e-postadressen ble bekreftet",    "when the e-mail address was confirmed",    "contact"],
  ]),
  ...personal("passwords", "account", "withRow", [
    ["account_id",      "hvem passordet tilhører",                "whose password it is",                     "signIn", "not exported"],
    ["hash",            "argon2id-avtrykk av passordet",          "argon2id hash of the password",            "signIn", "not exported"],
    ["changed_at",      "når passordet sist ble endret",          "when the password was last changed",       "protection"],
  ]),
  ...personal("sessions", "session", "withRow", [
    ["id",              "avtrykk av informasjonskapselen",        "hash of the cookie",                       "signIn", "not exported"],
    ["account_id",      "hvem som er logget inn",                 "who is signed in",                         "signIn", "not exported"],
    ["expires_at",      "når innloggingen løper ut",              "when the sign-in runs out",                "protection"],
    ["created_at",      "når du logget inn",                      "when you signed in",                       "protection"],
    ["shared",          "om enheten deles med andre",             "whether the device is shared",             "protection"],
    ["means",           "hvordan du logget inn",                  "how you signed in",                        "protection"],
    ["device",          "nettleser og system",                    "browser and system",                       "protection"],
    ["seen_at",         "når innloggingen sist ble brukt",        "when the sign-in was last used",           "protection"],
  ]),
  ...personal("authenticators", "account", "withRow", [
    ["account_id",      "hvem sin autentiseringsapp",             "whose authenticator app it is",            "signIn", "not exported"],
    ["secret",          "hemmeligheten som appen deler med nettstedet", "the secret that the app shares with the site", "signIn", "sealed", "not exported"],
    ["created_at",      "når appen ble koblet til",               "when the app was added",                   "protection"],
    ["confirmed_at",    "når appen ga sin første kode",           "when the app gave its first code",         "protection"],
    ["last_step",       "halvminuttet den siste koden gjaldt",    "the half minute of the last code",         "protection", "not exported"],
  ]),
  ...personal("recovery_codes", "account", "withRow", [
    ["id",              "reservekodens nummer",                   "the recovery code's number",               "protection", "not exported"],
    ["account_id",      "hvem reservekoden er til",               "whose recovery code it is",                "signIn", "not exported"],
    ["code_hash",       "avtrykk av reservekoden",                "hash of the recovery code",                "signIn", "not exported"],
    ["created_at",      "når reservekoden ble laget",             "when the recovery code was made",          "protection"],
    ["used_at",         "når reservekoden ble brukt",             "when the recovery code was used",          "protection"],
  ]),
  ...personal("passkeys", "account", "withRow", [
    ["id",              "passnøkkelens nummer",                   "the passkey's number",                     "signIn"],
    ["account_id",      "hvem passnøkkelen tilhører",             "whose passkey it is",                      "signIn", "not exported"],
    ["credential_id",   "enhetens navn på nøkkelen",              "the device's name of the key",             "signIn", "not exported"],
    ["public_key",      "den offentlige halvdelen av nøkkelen",   "the public half of the key",               "signIn", "not exported"],
    ["counter",         "nøkkelens egen telling",                 "the key's own count",                      "protection", "not exported"],
    ["transports",      "hvordan nettleseren når nøkkelen",       "how a browser reaches the key",            "signIn", "not exported"],
    ["name",            "det du har kalt passnøkkelen",           "what you called the passkey",              "signIn", "sealed"],
    ["created_at",      "når passnøkkelen ble laget",             "when the passkey was made",                "protection"],
    ["used_at",         "når passnøkkelen sist ble brukt",        "when the passkey was last used",           "protection"],
  ]),
  ...personal("provider_identities", "account", "withRow", [
    ["id",              "koblingens nummer",                      "the link's number",                        "signIn"],
    ["account_id",      "hvem koblingen gjelder",                 "whose link it is",                         "signIn", "not exported"],
    ["issuer",          "innloggingstjenesten",                   "the sign-in service",                      "signIn"],
    ["subject",         "tjenestens nummer på deg",               "the service's number for you",             "signIn", "sealed"],
    ["subject_index",   "nøkkelstyrt avtrykk av det nummeret",    "keyed hash of that number",                "signIn", "not exported"],
    ["created_at",      "når kontoen ble koblet til tjenesten",   "when the account was linked to it",        "protection"],
    ["used_at",         "når du sist logget inn med den",         "when you last signed in by it",            "protection"],
  ]),
  ...personal("sign_in_steps", "step", "withRow", [
    ["id",              "avtrykk av informasjonskapselen",        "hash of the cookie",                       "signIn", "not exported"],
    ["kind",            "hva innloggingen venter på",             "what the sign-in waits for",               "signIn", "not exported"],
    ["account_id",      "hvem som er i ferd med å logge inn",     "who is signing in",                        "signIn", "not exported"],
    ["challenge",       "det neste steget skal svare på",         "what the next step must answer",           "signIn", "not exported"],
    ["next",            "siden du var på vei til",                "the page you were going to",               "signIn", "not exported"],
    ["shared",          "om enheten deles med andre",             "whether the device is shared",             "protection", "not exported"],
    ["failures",        "antall gale koder",                      "number of wrong codes",                    "protection", "not exported"],
    ["created_at",      "når innloggingen begynte",               "when the sign-in began",                   "protection", "not exported"],
    ["expires_at",      "når steget løper ut",                    "when the step runs out",                   "protection", "not exported"],
  ]),
  ...personal("password_codes", "passwordCode", "withRow", [
    ["id",              "kodens nummer",                          "the code's number",                        "protection", "not exported"],
    ["account_id",      "hvem koden for nytt passord er til",     "whom the code for a new password is for",  "signIn", "not exported"],
    ["code_hash",       "avtrykk av koden",                       "hash of the code",                         "signIn", "not exported"],
    ["expires_at",      "når koden går ut",                       "when the code runs out",                   "protection"],
    ["used_at",         "når koden ble brukt",                    "when the code was used",                   "protection"],
    ["withdrawn_at",    "når koden ble trukket tilbake",          "when the code was withdrawn",              "protection"],
    ["created_by",      "hvem som laget koden",                   "who made the code",                        "protection"],
    ["created_at",      "når koden ble laget",                    "when the code was made",                   "protection"],
  ]),
  ...personal("throttles", "throttle", "byTime", [
    ["key",             "nøkkelstyrt avtrykk av brukernavn eller nettadresse", "keyed hash of a user name or network address", "protection", "not exported"],
    ["failures",        "antall mislykkede forsøk",               "number of failed attempts",                "protection", "not exported"],
    ["first_failed_at", "når det første forsøket var",            "when the first attempt was",               "protection", "not exported"],
    ["blocked_until",   "når neste forsøk er mulig",              "when the next attempt is possible",        "protection", "not exported"],
  ]),
  ...personal("account_keys", "account", "withRow", [
    ["account_id",      "hvem nøkkelen tilhører",                 "whose key it is",                          "writing", "not exported"],
    ["key_id",          "nøkkelens navn",                         "the key's name",                           "writing", "not exported"],
    ["master_key_id",   "hovednøkkelen den er låst med",          "the master key that locks it",             "writing", "not exported"],
    ["wrapped",         "nøkkelen, låst med hovednøkkelen",       "the key, locked by the master key",        "writing", "not exported"],
  ]),
  ...personal("group_facilitators", "account", "withRow", [
    ["group_id",        "gruppen som ledes",                      "the group that is led",                    "following"],
    ["account_id",      "hvem som leder den",                     "who leads it",                             "following"],
    ["kind",            "veileder eller erfaringskonsulent",      "facilitator or peer worker",               "following"],
    ["messages",        "om meldinger og det deltakere deler, er for deg", "whether messages and what learners share are for you", "following"],
  ]),
  ...personal("absences", "account", "withRow", [
    ["id",              "fraværets nummer",                       "the absence's number",                     "following"],
    ["account_id",      "hvem som er borte",                      "who is away",                              "following"],
    ["substitute_id",   "hvem som er vikar",                      "who stands in",                            "following"],
    ["from_on",         "første dag",                             "the first day",                            "following"],
    ["until_on",        "siste dag",                              "the last day",                             "following"],
    ["created_at",      "når det ble meldt",                      "when it was said",                         "following"],
    ["ended_at",        "når det ble avsluttet før tiden",        "when it was ended early",                  "following"],
  ]),
  ...personal("saved_answers", "account", "withRow", [
    ["id",              "svarets nummer",                         "the answer's number",                      "writing"],
    ["account_id",      "hvem som har skrevet det",               "who wrote it",                             "writing"],
    ["text",            "svaret",                                 "the answer",                               "writing", "sealed"],
    ["revision",        "hvilken utgave det er",                  "which version it is",                      "writing"],
    ["saved_at",        "når det sist ble lagret",                "when it was last saved",                   "writing"],
  ]),
  ...personal("notice_choices", "account", "withRow", [
    ["account_id",      "hvem som har valgt",                     "who chose",                                "contact"],
    ["messages",        "om du vil ha beskjed om meldinger",      "whether you want to be told of messages",  "contact"],
    ["meetings",        "om du vil ha beskjed om møter",          "whether you want to be told of meetings",  "contact"],
    ["reminders",       "om du vil ha påminnelser",               "whether you want reminders",               "contact"],
    ["chosen_at",       "når du valgte",                          "when you chose",                           "contact"],
  ]),
  ...personal("email_confirmations", "passwordCode", "withRow", [
    ["account_id",      "hvem som skal bekrefte adressen",        "who is to confirm the address",            "contact", "not exported"],
    ["code_hash",       "avtrykk av koden",                       "hash of the code",                         "contact", "not exported"],
    ["expires_at",      "når koden går ut",                       "when the code runs out",                   "contact"],
  ]),
  ...personal("outbox", "notice", "withRow", [
    ["id",              "beskjedens nummer",                      "the notice's number",                      "contact"],
    ["account_id",      "hvem beskjeden er til",                  "whom the notice is for",                   "contact"],
    ["kind",            "hva slags beskjed",                      "the kind of notice",                       "contact"],
    ["reason",          "merke som hindrer at den går to ganger", "mark that keeps it from going twice",      "contact", "not exported"],
    ["state",           "om den er sendt",                        "whether it has been sent",                 "contact"],
    ["attempts",        "antall forsøk",                          "number of attempts",                       "contact"],
    ["due_at",          "når den skal gå",                        "when it is to go",                         "contact"],
    ["created_at",      "når den ble lagt i kø",                  "when it was queued",                       "contact"],
    ["settled_at",      "når den ble sendt eller gitt opp",       "when it was sent or given up",             "contact"],
  ]),
  ...personal("invitations", "invitation", "withRow", [
    ["id",              "invitasjonens nummer",                   "the invitation's number",                  "protection"],
    ["created_by",      "hvem som laget invitasjonen",            "who made the invitation",                  "protection"],
    ["created_at",      "når invitasjonen ble laget",             "when the invitation was made",             "protection"],
    ["withdrawn_at",    "når invitasjonen ble trukket tilbake",   "when the invitation was withdrawn",        "protection"],
    ["label",           "merket du satte på den",                 "the label you gave it",                    "protection", "sealed"],
    ["label_index",     "nøkkelstyrt avtrykk av merket",          "keyed hash of the label",                  "protection", "not exported"],
  ]),
  ...personal("meeting_points", "meeting", "withRow", [
    ["id",              "punktets nummer",                        "the point's number",                       "following"],
    ["meeting_id",      "møtet",                                  "the meeting",                              "following"],
    ["account_id",      "hvem som har skrevet punktet",           "who wrote the point",                      "following"],
    ["text",            "punktet",                                "the point",                                "following", "sealed"],
    ["written_at",      "når det ble skrevet",                    "when it was written",                      "following"],
  ]),
  ...personal("enrolments", "enrolment", "withRow", [
    ["id",              "deltakelsens nummer",                    "the enrolment's number",                   "programme"],
    ["account_id",      "hvem som deltar",                        "who takes part",                           "programme"],
    ["group_id",        "gruppen",                                "the group",                                "following"],
    ["track",           "spor: pårørende eller pasient",          "track: relative or patient",               "programme"],
    ["created_at",      "når du ble med",                         "when you joined",                          "programme"],
    ["last_visit_at",   "siste besøk, til nærmeste time",         "last visit, to the hour",                  "following"],
    ["discharged_on",   "når oppholdet eller kurset ble avsluttet", "when the stay or the course ended",      "programme"],
    ["discharged_early", "om det ble avsluttet før planen",       "whether it ended earlier than planned",    "programme"],
    ["something_happened_at", "når du sa fra at noe har skjedd",  "when you said that something has happened", "programme"],
  ]),
  ...personal("lesson_progress", "enrolment", "withRow", [
    ["enrolment_id",    "hvem det gjelder",                       "whom it is about",                         "programme"],
    ["module_id",       "temaet",                                 "the module",                               "programme"],
    ["lesson",          "leksjonen",                              "the lesson",                               "programme"],
    ["opened_at",       "når leksjonen ble åpnet",                "when the lesson was opened",               "following"],
    ["visited_at",      "når leksjonen sist ble besøkt",          "when the lesson was last visited",         "programme"],
    ["section",         "hvor langt du har lest",                 "how far you have read",                    "programme"],
    ["completed_at",    "når du merket leksjonen som ferdig",     "when you marked the lesson as done",       "following"],
  ]),
  ...personal("reflections", "enrolment", "withRow", [
    ["id",              "tekstens nummer",                        "the text's number",                        "writing"],
    ["enrolment_id",    "hvem som har skrevet",                   "who wrote it",                             "writing"],
    ["module_id",       "temaet",                                 "the module",                               "writing"],
    ["lesson",          "leksjonen",                              "the lesson",                               "writing"],
    ["reflection_id",   "spørsmålet det er skrevet til",          "the question it was written to",           "writing"],
    ["text",            "det du har skrevet",                     "what you wrote",                           "writing", "sealed"],
    ["revision",        "hvilken utgave det er",                  "which version it is",                      "writing"],
    ["saved_at",        "når det sist ble lagret",                "when it was last saved",                   "writing"],
  ]),
  ...personal("safety_ticks", "enrolment", "withRow", [
    ["enrolment_id",    "hvem som har krysset av",                "who ticked the box",                       "protection"],
    ["module_id",       "tilbudet",                               "the offer",                                "protection"],
    ["ticked_at",       "når det ble krysset av",                 "when the box was ticked",                  "protection"],
  ]),
  ...personal("activity_entries", "enrolment", "withRow", [
    ["id",              "linjens nummer",                         "the line's number",                        "writing"],
    ["enrolment_id",    "hvem som har logget",                    "who logged it",                            "writing"],
    ["module_id",       "tilbudet",                               "the offer",                                "writing"],
    ["logged_at",       "når det ble logget",                     "when it was logged",                       "writing"],
    ["entry",           "hvordan det var",                        "how it was",                               "writing", "sealed"],
  ]),
  ...personal("attempts", "enrolment", "withRow", [
    ["id",              "svarets nummer",                         "the answer's number",                      "programme"],
    ["enrolment_id",    "hvem som har svart",                     "who answered",                             "programme"],
    ["event_id",        "merke som hindrer at et svar telles to ganger", "mark that keeps an answer from counting twice", "programme", "not exported"],
    ["module_id",       "temaet",                                 "the module",                               "programme"],
    ["check_id",        "spørsmålet",                             "the question",                             "programme"],
    ["option_id",       "svaret som ble valgt",                   "the answer that was chosen",               "programme"],
    ["answered_at",     "når det ble svart",                      "when it was answered",                     "programme"],
  ]),
  ...personal("writings", "enrolment", "withRow", [
    ["id",              "sidens nummer",                          "the page's number",                        "writing"],
    ["enrolment_id",    "hvem som har skrevet",                   "who wrote it",                             "writing"],
    ["kind",            "dagbok, dagens oppgjør, innsjekk, plan, teller, møte, øvelse eller skjema", "diary, daily inventory, check-in, plan, counter, meeting, exercise or form", "writing"],
    ["slot",            "dagen, uka eller planen det gjelder",    "the day, week or plan it is about",        "writing"],
    ["text",            "det du har skrevet",                     "what you wrote",                           "writing", "sealed"],
    ["revision",        "hvilken utgave det er",                  "which version it is",                      "writing"],
    ["saved_at",        "når det sist ble lagret",                "when it was last saved",                   "writing"],
  ]),
  ...personal("family_members", "enrolment", "withRow", [
    ["id",              "koblingens nummer",                      "the link's number",                        "sharing"],
    ["family_id",       "familien",                               "the family",                               "sharing"],
    ["enrolment_id",    "hvem som er koblet",                     "who is linked",                            "sharing"],
    ["joined_at",       "når dere ble koblet",                    "when you were linked",                     "sharing"],
    ["left_at",         "når du gikk ut av koblingen",            "when you left the link",                   "sharing"],
    ["name_then",       "navnet de andre fortsatt ser, etter at du gikk ut eller sa fra at noe har skjedd", "the name the others still see, since you left or said that something has happened", "sharing", "sealed"],
  ]),
  ...personal("family_wishes", "enrolment", "withRow", [
    ["enrolment_id",    "hvem som ønsker",                        "whose wish it is",                         "sharing"],
    ["wish",            "hvem du ønsker å kobles med, i dine egne ord", "whom you wish to be linked with, in your own words", "sharing", "sealed"],
    ["revision",        "hvilken utgave det er",                  "which version it is",                      "sharing"],
    ["saved_at",        "når det sist ble lagret",                "when it was last saved",                   "sharing"],
  ]),
  ...personal("safety_checks", "enrolment", "withRow", [
    ["enrolment_id",    "hvem som har svart",                     "who answered",                             "protection"],
    ["answer",          "det du svarte på spørsmålene om trygghet", "what you answered to the questions of safety", "protection", "sealed"],
    ["revision",        "hvilken utgave det er",                  "which version it is",                      "protection"],
    ["answered_at",     "når du sist svarte",                     "when you last answered",                   "protection"],
  ]),
  ...personal("shares", "enrolment", "withRow", [
    ["id",              "delingens nummer",                       "the share's number",                       "sharing"],
    ["enrolment_id",    "hvem som deler",                         "who shares",                               "sharing"],
    ["kind",            "hva slags ting som deles",               "the kind of thing that is shared",         "sharing"],
    ["item",            "hva som deles",                          "what is shared",                           "sharing"],
    ["revision",        "hvilken utgave som deles",               "which version is shared",                  "sharing"],
    ["recipient_id",    "hvem det deles med",                     "who it is shared with",                    "sharing"],
    ["until_on",        "siste dag det deles",                    "the last day it is shared",                "sharing"],
    ["created_at",      "når du delte det",                       "when you shared it",                       "sharing"],
    ["withdrawn_at",    "når du stoppet delingen",                "when you stopped sharing it",              "sharing"],
  ]),
  ...personal("contributions", "enrolment", "withRow", [
    ["id",              "bidragets nummer",                       "the contribution's number",                "sharing"],
    ["enrolment_id",    "hvem som tar det med",                   "who brings it",                            "sharing"],
    ["module_id",       "temaet",                                 "the module",                               "sharing"],
    ["field_id",        "spørsmålet det svarer på",               "the prompt it answers",                    "sharing"],
    ["text",            "det du tar med",                         "what you bring",                           "sharing", "sealed"],
    ["brought_at",      "når du valgte å ta det med",             "when you chose to bring it",               "sharing"],
  ]),
  ...personal("prescriptions", "enrolment", "withRow", [
    ["id",              "forslagets nummer",                      "the prescription's number",                "programme"],
    ["enrolment_id",    "hvem det er til",                        "whom it is for",                           "programme"],
    ["module_id",       "tilbudet",                               "the offer",                                "programme"],
    ["why",             "hvorfor akkurat til deg",                "why for you",                              "programme", "sealed"],
    ["look_for",        "hva du kan se etter",                    "what to look for",                         "programme", "sealed"],
    ["cleared_by",      "hvem som har sjekket helsa",             "who has checked your health",              "protection", "sealed"],
    ["cleared_on",      "når helsa ble sjekket",                  "when your health was checked",             "protection"],
    ["prescribed_by",   "hvem som foreslo det",                   "who prescribed it",                        "following", "not exported"],
    ["prescribed_at",   "når det ble foreslått",                  "when it was prescribed",                   "programme"],
    ["answer",          "om du sa ja eller nei",                  "whether you said yes or no",               "programme"],
    ["answered_at",     "når du svarte",                          "when you answered",                        "programme"],
    ["withdrawn_at",    "når forslaget ble trukket tilbake",      "when the prescription was withdrawn",      "programme"],
  ]),
  ...personal("individual_paces", "enrolment", "withRow", [
    ["id",              "avtalens nummer",                        "the arrangement's number",                 "programme"],
    ["enrolment_id",    "hvem den gjelder",                       "whom it is about",                         "programme"],
    ["module_id",       "temaet",                                 "the module",                               "programme"],
    ["kind",            "åpnet tidlig eller holdt tilbake",       "opened early or held back",                "programme"],
    ["reason",          "grunnen",                                "the reason",                               "programme", "sealed"],
    ["set_by",          "hvem som bestemte det",                  "who decided it",                           "following", "not exported"],
    ["set_at",          "når det ble bestemt",                    "when it was decided",                      "programme"],
  ]),
  ...personal("messages", "message", "withRow", [
    ["id",              "meldingens nummer",                      "the message's number",                     "writing"],
    ["enrolment_id",    "samtalen",                               "the conversation",                         "writing"],
    ["sender",          "om deltaker eller veileder skrev",       "whether learner or facilitator wrote",     "writing"],
    ["author_id",       "hvem som skrev",                         "who wrote",                                "writing", "not exported"],
    ["text",            "meldingen",                              "the message",                              "writing", "sealed"],
    ["sent_at",         "når den ble sendt",                      "when it was sent",                         "writing"],
    ["opened_at",       "når den først ble sett",                 "when it was first seen",                   "writing"],
  ]),
  ...personal("meeting_learners", "meeting", "withRow", [
    ["meeting_id",      "møtet",                                  "the meeting",                              "following"],
    ["enrolment_id",    "hvem som deltar",                        "who takes part",                           "following"],
    ["signed_up_at",    "når du meldte deg på",                   "when you signed up",                       "following"],
    ["attended",        "om du var der",                          "whether you were there",                   "following"],
  ]),
  ...personal("agenda_items", "meeting", "withRow", [
    ["meeting_id",      "møtet",                                  "the meeting",                              "sharing"],
    ["share_id",        "delingen som står på møtets ark",        "the share that stands on the meeting's page", "sharing"],
    ["enrolment_id",    "hvem som deler",                         "who shares",                               "sharing"],
    ["added_at",        "når du satte det opp",                   "when you added it",                        "sharing"],
  ]),
  ...personal("audit_entries", "audit", "stays", [
    ["id",              "linjens nummer i loggen",                "the entry's number in the log",            "protection"],
    ["at",              "når det skjedde",                        "when it happened",                         "protection"],
    ["account_id",      "hvem som gjorde det",                    "who did it",                               "protection"],
    ["action",          "hva som ble gjort",                      "what was done",                            "protection"],
    ["enrolment_id",    "hvem det gjaldt",                        "whom it was about",                        "protection"],
    ["group_id",        "gruppen",                                "the group",                                "protection"],
    ["hash",            "kjede som viser om loggen er endret",    "chain that shows whether the log was changed", "protection", "not exported"],
  ]),
  ...personal("audit_reviews", "audit", "stays", [
    ["id",              "gjennomgangens nummer",                  "the review's number",                      "protection"],
    ["at",              "når loggen ble gått gjennom",            "when the log was looked through",          "protection"],
    ["account_id",      "hvem som gikk gjennom den",              "who looked through it",                    "protection"],
    ["through_id",      "til og med hvilken linje",               "up to and including which entry",          "protection"],
  ]),
  ...personal("emergency_accesses", "enrolment", "withRow", [
    ["id",              "nødtilgangens nummer",                   "the emergency access's number",            "protection"],
    ["account_id",      "hvem som åpnet opplysningene",           "who opened the record",                    "protection"],
    ["enrolment_id",    "hvem det gjaldt",                        "whom it was about",                        "protection"],
    ["reason",          "grunnen som ble oppgitt",                "the reason that was given",                "protection", "sealed"],
    ["at",              "når de ble åpnet",                       "when it was opened",                       "protection"],
    ["until_at",        "når tilgangen gikk ut",                  "when the access ended",                    "protection"],
    ["read_at",         "når du bekreftet at du har lest om det", "when you said that you had read of it",    "protection"],
    ["reviewed_at",     "når klinikken så på saken",              "when the clinic looked into it",           "protection"],
  ]),
  ...personal("erasures", "erasure", "byTime", [
    ["account_id",      "kontoen som er slettet",                 "the account that was erased",              "protection", "not exported"],
    ["erased_at",       "når den ble slettet",                    "when it was erased",                       "protection", "not exported"],
  ]),
];
