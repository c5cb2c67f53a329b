import type { HelpResource } from "#app/curriculum/help.ts";

const dayAndNight = { nb: "Hele døgnet", en: "Day and night" };
const officeHours = { nb: "Kontortid", en: "Office hours" };
const seeSite = { nb: "Se nettsiden", en: "See the website" };
const theClinic = { nb: "klinikken", en: "the clinic" };
const unchecked = { urgent: false, lastChecked: null, owner: theClinic } as const;
const uncheckedUrgent = { urgent: true, hours: dayAndNight, lastChecked: null, owner: theClinic } as const;

/**
 * Where to get help in Norway. Nobody at a clinic has checked these yet: an administrator rings or opens each one, and says so on
 * `/admin/help-numbers`; a check that comes with the site stands in `lastChecked`. Until then, and again after six months, a number
 * that is not an emergency number is not shown. An entry that is rung or opened otherwise than before must be checked anew.
 */
// prettier-ignore
export const helpResources: readonly HelpResource[] = [
  // When it cannot wait
  { ...uncheckedUrgent, name: { nb: "Ambulanse", en: "Ambulance" }, number: "113", purpose: { nb: "Fare for liv, overdose, kramper, selvmordsforsøk", en: "Danger to life, overdose, seizures, suicide attempt" } },
  { ...uncheckedUrgent, name: { nb: "Politi", en: "Police" }, number: "112", purpose: { nb: "Vold og trusler", en: "Violence and threats" } },
  { ...uncheckedUrgent, name: { nb: "Brann", en: "Fire" }, number: "110", purpose: { nb: "Brann", en: "Fire" } },
  { ...uncheckedUrgent, name: { nb: "Legevakt", en: "Out-of-hours doctor" }, number: "116 117", purpose: { nb: "Når det ikke kan vente, men ikke står om livet. Råd om abstinenser", en: "When it cannot wait, but life is not in danger. Advice about withdrawal" } },
  { ...uncheckedUrgent, name: { nb: "Giftinformasjonen", en: "Poison information" }, number: "22 59 13 00", purpose: { nb: "Forgiftning", en: "Poisoning" } },

  // Someone to talk to
  { ...unchecked, name: { nb: "Mental Helses hjelpetelefon", en: "Mental Helse helpline" }, number: "116 123", web: "sidetmedord.no", hours: dayAndNight, purpose: { nb: "For alle, også ved tanker om selvmord. Gratis", en: "For anyone, also with thoughts of suicide. Free" } },
  { ...unchecked, name: { nb: "Kirkens SOS", en: "Kirkens SOS" }, number: "22 40 00 40", web: "soschat.no", hours: dayAndNight, purpose: { nb: "Krise og tanker om selvmord. Det kan være kø", en: "Crisis and thoughts of suicide. There may be a queue" } },
  { ...unchecked, name: { nb: "VO-linjen (vold og overgrep)", en: "VO-linjen (violence and abuse)" }, number: "116 006", web: "volinjen.no", hours: { nb: "Telefon hele døgnet, chat på hverdager", en: "Telephone day and night, chat on weekdays" }, purpose: { nb: "Vold og overgrep. Gratis og anonymt, fra 18 år", en: "Violence and abuse. Free and anonymous, from 18 years" } },
  { ...unchecked, name: { nb: "Krisesentrene", en: "Crisis centres" }, web: "krisesenter.com", hours: dayAndNight, purpose: { nb: "Vold, for alle kjønn, uten henvisning", en: "Violence, for all genders, without a referral" } },
  { ...unchecked, name: { nb: "dinutvei.no", en: "dinutvei.no" }, web: "dinutvei.no", hours: seeSite, purpose: { nb: "Nasjonal veiviser om vold og overgrep, også på engelsk", en: "National guide on violence and abuse, also in English" } },
  { ...unchecked, name: { nb: "Alternativ til Vold", en: "Alternative to Violence (ATV)" }, web: "atv-stiftelsen.no", hours: { nb: "Etter avtale", en: "By appointment" }, purpose: { nb: "For den som bruker vold, og for den som blir utsatt", en: "For people who use violence, and those exposed to it" } },
  { ...unchecked, name: { nb: "Alarmtelefonen for barn og unge", en: "Helpline for children and young people" }, number: "116 111", web: "116111.no", hours: { nb: "Telefon og e-post hele døgnet, chat og SMS på ettermiddag og kveld", en: "Telephone and e-mail day and night, chat and text messages in the afternoon and evening" }, purpose: { nb: "For barn, og for voksne som er bekymret for et barn", en: "For children, and for adults worried about a child" } },
  { ...unchecked, name: { nb: "RUSinfo", en: "RUSinfo" }, number: "915 08 588", web: "rusinfo.no", hours: { nb: "Hverdager 11–18, telefon og chat", en: "Weekdays 11–18, telephone and chat" }, purpose: { nb: "Rusmidler, behandling og bekymring. Anonymt", en: "Substances, treatment and worry. Anonymous" } },
  { ...unchecked, name: { nb: "Pårørendetelefonen (Ivareta)", en: "Pårørendetelefonen (Ivareta), relatives' helpline" }, number: "800 40 567", web: "ivareta.no", hours: seeSite, purpose: { nb: "For pårørende. Pårørende svarer", en: "For relatives. Relatives answer" } },
  { ...unchecked, name: { nb: "Pårørendelinjen (Pårørendesenteret)", en: "Pårørendelinjen (Pårørendesenteret)" }, number: "90 90 48 48", web: "parorendesenteret.no", hours: { nb: "På dagtid. Se nettsiden", en: "In the daytime. See the website" }, purpose: { nb: "For alle pårørende, også chat. Hjelp på engelsk er mulig", en: "For all relatives, also by chat. Help in English is possible" } },
  { ...unchecked, name: { nb: "N.K.S. Veiledningssenter for pårørende", en: "N.K.S. guidance centres for relatives" }, web: "sanitetskvinnene.no", hours: officeHours, purpose: { nb: "For pårørende til personer med avhengighet, i flere regioner. Gratis, uten henvisning", en: "For relatives of people with an addiction, in several regions. Free, without a referral" } },
  { ...unchecked, name: { nb: "Familievernkontoret", en: "Family counselling office" }, web: "bufdir.no", hours: officeHours, purpose: { nb: "Par, familier og foreldresamarbeid. Gratis, uten henvisning", en: "Couples, families and parents who work together. Free, without a referral" } },
  { ...unchecked, name: { nb: "BaR (BaRsnakk)", en: "BaR (BaRsnakk)" }, web: "barsnakk.no", hours: seeSite, purpose: { nb: "Unge (12–30) med rusmiddelproblemer i familien. Chat", en: "Young people (12–30) with substance use in the family. Chat" } },
  { ...unchecked, name: { nb: "Blå Kors Kompasset", en: "Blå Kors Kompasset" }, web: "kompasset.org", hours: seeSite, purpose: { nb: "13–35 år, vokst opp med rusmiddelproblemer hjemme. Gratis samtaler, uten henvisning, også på nett", en: "Aged 13–35, grew up with substance problems at home. Free therapy, without a referral, also online" } },
  { ...unchecked, name: { nb: "Hjelpelinjen", en: "Hjelpelinjen (gambling helpline)" }, number: "800 800 40", hours: { nb: "Ikke kjent", en: "Not known" }, purpose: { nb: "Spilleproblemer, også for pårørende", en: "Gambling problems, also for relatives" } },
  { ...unchecked, name: { nb: "Anonyme Alkoholikere (AA)", en: "Alcoholics Anonymous (AA)" }, web: "anonymealkoholikere.no", hours: seeSite, purpose: { nb: "Alkoholproblemer", en: "Alcohol problems" } },
  { ...unchecked, name: { nb: "Anonyme Narkomane (NA)", en: "Narcotics Anonymous (NA)" }, web: "nanorge.org", hours: seeSite, purpose: { nb: "Problemer med rusmidler", en: "Problems with drugs" } },
  { ...unchecked, name: { nb: "Al-Anon", en: "Al-Anon" }, web: "al-anon.no", hours: { nb: "Møtene står på nettsiden", en: "Meetings are listed on the website" }, purpose: { nb: "For pårørende", en: "For relatives" } },
  { ...unchecked, name: { nb: "Nar-Anon", en: "Nar-Anon" }, web: "naranonnorge.wordpress.com", hours: seeSite, purpose: { nb: "For pårørende, når det gjelder andre rusmidler enn alkohol", en: "For relatives, where it is about drugs" } },
  { ...unchecked, name: { nb: "Nalokson nesespray", en: "Naloxone nasal spray" }, web: "korus.no", hours: seeSite, purpose: { nb: "For den som kan få en overdose, og for folk rundt. Fås flere steder i mange kommuner, og på resept", en: "For people at risk of an overdose, and those around them. Given out at many places in many municipalities, and on prescription" } },
  { ...unchecked, name: { nb: "Helsenorge", en: "Helsenorge" }, web: "helsenorge.no", hours: seeSite, purpose: { nb: "Offentlig oversikt over hjelp og pårørendes rettigheter", en: "Official overview of help and relatives' rights, parts of it in English" } },
  { ...unchecked, name: { nb: "Oversikt over hjelpetelefoner i andre land", en: "Helplines in other countries" }, web: "findahelpline.com", hours: seeSite, purpose: { nb: "Når du er utenfor Norge", en: "When you are outside Norway" } },
  { ...unchecked, name: { nb: "Befrienders Worldwide", en: "Befrienders Worldwide" }, web: "befrienders.org", hours: seeSite, purpose: { nb: "Noen å snakke med i andre land", en: "Someone to talk to in other countries" } },
  { ...unchecked, name: { nb: "SMART Recovery", en: "SMART Recovery" }, web: "smartrecovery.org", hours: seeSite, purpose: { nb: "Selvhjelp uten tolv trinn, på engelsk", en: "Self-help without twelve steps" } },
];

/** For a reader outside Norway. */
export const helpElsewhere = {
  nb: "Er noen i fare, ring nødnummeret der du er (112 virker i hele Europa; 113 er ambulansen i Norge). I mange land i Europa er 116 123 (noen å snakke med), 116 111 (barn), 116 006 (ofre for kriminalitet) og 116 117 (legehjelp utenom åpningstid) satt av til dette, men ikke alle land har alle. Har du abstinenser, eller er du redd for å få det, så snakk med en lege.",
  en: "If someone is in danger, call your local emergency number (112 works across Europe; 113 is the ambulance in Norway). In many European countries 116 123 (emotional support), 116 111 (children), 116 006 (victims of crime) and 116 117 (out-of-hours medical help) are reserved for these services, but not every country has them all. If you are in withdrawal or worried about withdrawal, see a doctor.",
} as const;
