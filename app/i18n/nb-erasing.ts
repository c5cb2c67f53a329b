import type { ErasureReason } from "#app/privacy/account-erasure.ts";

/** The words for an administrator who erases an account for somebody, in Bokmål, which leads. */
export const nbErasing = {
  name: "Slett en konto for noen",
  lead: "Når noen har bedt om det skriftlig.",
  about: "Den som har en konto, kan slette den selv under «Min konto». Her gjør du det for en som har bedt om det skriftlig. Det skjer med en gang, og ingen kan hente kontoen tilbake. Den som spør, har rett til en kopi først.",
  userName: "Brukernavn",
  userNameHelp: "Nøyaktig slik den som ber om det, har skrevet det. Vi foreslår ingen navn.",
  why: "Hvorfor",
  reasons: {
    "erase.request": "Personen har selv bedt om det skriftlig",
    "erase.guardian": "En verge har bedt om det skriftlig",
    "erase.mistake": "Kontoen ble laget ved en feil",
  } satisfies Record<ErasureReason, string> as Readonly<Record<ErasureReason, string>>,
  sure: "Jeg har sett hvem som spør, og tatt vare på det skriftlige ønsket der klinikken oppbevarer slikt",
  password: "Ditt eget passord",
  button: "Slett kontoen nå",
  done: "Kontoen er slettet. Det står i loggen at du gjorde det, og hvorfor.",
  lastAdministrator: "Dette er den eneste administratoren som kan logge inn. Kontoen kan ikke slettes, for da kunne ingen styre klinikken.",
};
