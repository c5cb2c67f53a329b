import { day } from "./nb-words.ts";

/** The words of the administrator's own pages, in Bokmål, which leads. */
export const nbAdmin = {
  clinic: "Klinikken",
  clinicName: "Klinikkens navn",
  clinicNameHelp: "Står nederst på alle sider.",
  numbers: "Klinikkens egne numre",
  numbersHelp: "Vises øverst på hjelpesiden, også for den som ikke er logget inn. La en rad stå tom hvis du ikke trenger den.",
  row: (n: number) => `Nummer ${n}`,
  who: "Hvem",
  number: "Telefon",
  hours: "Når noen svarer",
  save: "Lagre",
  saved: "Lagret.",

  staff: "Ansatte",
  roles: { facilitator: "veileder", administrator: "administrator" },
  since: (date: string, today: string) => `siden ${day(date, today)}`,
  disabledOn: (date: string, today: string) => `kan ikke logge inn siden ${day(date, today)}`,
  active: "kan logge inn",
  disable: "Steng kontoen",
  disableName: (name: string) => `Steng kontoen til ${name}`,
  enable: "Åpne kontoen igjen",
  enableName: (name: string) => `Åpne kontoen igjen for ${name}`,
  disabled: "Kontoen er stengt. Den som brukte den, er logget ut overalt.",
  enabled: "Kontoen er åpnet igjen.",
  lastAdministrator: "Dette er den siste administratoren som kan logge inn. Kontoen kan ikke stenges.",
  disableHelp: "Den som får kontoen stengt, blir logget ut overalt med en gang. Ingenting blir slettet.",

  invite: "Inviter veiledere",
  inviteHelp: "Hver invitasjon åpner én konto. Gruppene velger du etterpå.",
  howMany: "Hvor mange?",
  howManyHelp: "Fra 1 til 60.",
  days: "Hvor mange dager skal de gjelde?",
  daysHelp: "Fra 1 til 90 dager.",
  make: "Lag invitasjonene",
  invitations: "Invitasjoner til veiledere",
};
