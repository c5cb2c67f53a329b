import { count } from "./nb-words.ts";

const browsers: Readonly<Record<string, string>> = { samsung: "Samsung Internet", edge: "Edge", opera: "Opera", firefox: "Firefox", chrome: "Chrome", safari: "Safari" };
const systems: Readonly<Record<string, string>> = { iphone: "iPhone", ipad: "iPad", android: "Android", windows: "Windows", mac: "Mac", chromeos: "ChromeOS", linux: "Linux" };

/** `Firefox på Android`. @param families as `deviceOf` gives them; null where nobody has asked */
function device(families: string | null): string {
  const [browser = "", system = ""] = (families ?? "").split("/");
  const on = systems[system];
  return on ? `${browsers[browser] ?? "En nettleser"} på ${on}` : (browsers[browser] ?? "En ukjent enhet");
}

/** The words of how one signs in: the second factor, devices that others use too, and where one is signed in. */
export const nbSecurity = {
  security: {
    heading: "Innlogging og sikkerhet",
    link: "Engangskode i tillegg til passordet, og hvor du er logget inn",
    shared: {
      label: "Andre bruker også denne enheten",
      help: "Da blir du logget ut etter 15 minutter uten aktivitet, og senest etter to timer. Tekst som ikke er lagret, blir ikke liggende i nettleseren.",
      note: "Delt enhet: Du blir logget ut etter 15 minutter uten aktivitet. Tekst som ikke er lagret, blir ikke liggende her.",
    },
    again: "Innloggingen tok for lang tid, eller det ble for mange forsøk. Begynn på nytt.",
    over: "Her er det ikke noe å sette opp lenger. Engangskoden er allerede satt opp, eller det gikk for lang tid. Reservekodene vises bare én gang; rakk du ikke å ta vare på dem, kan du lage nye.",

    code: {
      heading: "Skriv engangskoden",
      label: "Engangskode",
      help: "Åpne autentiseringsappen, og skriv de seks sifrene som står ved Samspill. Har du ikke appen her, kan du skrive en av reservekodene. Hver av dem virker én gang.",
      button: "Logg inn",
      wrong: "Koden stemmer ikke, eller den er brukt. Vent til appen viser en ny, og prøv igjen.",
      wrongRecovery: "Reservekoden stemmer ikke, eller den er brukt. Se nøye på tegnene, eller prøv en annen.",
      lost: "Har du verken appen eller reservekodene? Deltakere spør veilederen sin. Ansatte spør en administrator.",
      restart: "Begynn på nytt",
    },

    setUp: {
      heading: "Sett opp en engangskode i tillegg til passordet",
      why: "Da kommer ingen inn på kontoen med passordet alene. Her må du sette den opp før du kan gå videre.",
      takenAway: (moment: string) => `Klinikken tok bort appen og passnøklene du hadde, ${moment}.`,
      short: "Passordet trenger noe ved siden av seg",
      whyShort: "Passordet ditt er kort, og holdt så lenge en engangskode kom i tillegg. Nå velger du enten et lengre passord eller en autentiseringsapp.",
      longer: { heading: "Velg et lengre passord", label: "Nytt passord", button: "Lagre og logg inn" },
      steps: ["Hent en autentiseringsapp hvis du ikke har en. Den lager engangskoder. De fleste passordbehandlere kan også gjøre det.", "Skann QR-koden med appen. Er du på telefonen nå, kan du åpne lenken eller skrive inn tegnene i stedet.", "Skriv de seks sifrene som appen viser."],
      qr: "QR-kode til autentiseringsappen. Tegnene under er det samme.",
      link: "Åpne i appen på denne enheten",
      letters: "Tegnene, hvis du må skrive dem inn:",
      label: "Engangskode",
      button: "Slå på",
      wrong: "Koden stemmer ikke. Se om klokka på telefonen går riktig, vent til appen viser en ny, og prøv igjen.",
      cancel: "Ikke nå",
    },

    codes: {
      heading: "Reservekodene dine",
      lead: "Nå blir du spurt om en engangskode fra appen når du logger inn. Er appen borte, kan du bruke en av disse. Hver av dem virker én gang.",
      leadAnew: "Dette er de nye reservekodene. De gamle virker ikke lenger.",
      onlyNow: "Kodene vises bare nå. Skriv dem ut eller skriv dem av, og legg dem et sted som ikke er telefonen.",
      title: "Samspill, reservekoder",
      paper: (date: string) => `Laget ${date}. Hver av dem virker én gang: stryk ut den du har brukt. Eldre koder virker ikke lenger.`,
      print: "Skriv ut",
      done: "Gå videre",
    },

    factor: {
      heading: "Engangskode i tillegg til passordet",
      off: "Av. Du kommer inn med passordet alene.",
      offHelp: "En autentiseringsapp på telefonen kan vise en engangskode som du skriver etter passordet. Da hjelper det ikke andre å kunne passordet ditt, og passordet kan være kortere, minst 8 tegn.",
      on: (moment: string) => `Slått på ${moment}.`,
      left: (n: number) => (n === 0 ? "Du har ingen reservekoder igjen. Lag nye." : `Du har ${count(n, "reservekode", "reservekoder")} igjen.`),
      used: "Du logget inn med en reservekode. Har du mistet appen, setter du opp en ny her.",
      required: "De som arbeider ved klinikken, må ha den på.",
      password: "Passordet ditt",
      passwordHelp: "Vi spør en gang til før noe blir endret. Deretter blir du logget ut alle andre steder.",
      setUp: "Sett opp",
      renew: "Sett opp en annen app",
      codes: "Lag nye reservekoder",
      remove: "Slå av",
      removeHelp: "For å slå av må du skrive passordet: Det må være langt nok til å stå alene.",
      removed: "Engangskoden er slått av. Du er logget ut alle andre steder.",
      takenAway: (moment: string) => `Klinikken tok bort engangskoden og passnøklene dine ${moment}. Var det ikke du som ba om det, må du si fra til klinikken og bytte passord. Du kan sette opp en ny app her, og lage nye passnøkler på kontosiden din.`,
      read: "Jeg har lest det",
    },

    changes: {
      heading: "Lagt til, endret eller brukt den siste måneden",
      password: (moment: string) => `Passordet ble byttet ${moment}.`,
      factor: (moment: string) => `Engangskode i tillegg til passordet ble satt opp ${moment}.`,
      codes: (moment: string) => `Nye reservekoder ble laget ${moment}.`,
      usedCode: (moment: string) => `En reservekode ble brukt ${moment}.`,
      passkey: (moment: string) => `En passnøkkel ble laget ${moment}.`,
      provider: (moment: string) => `Kontoen ble koblet til en innloggingstjeneste ${moment}.`,
      email: (moment: string) => `E-postadressen ble bekreftet ${moment}.`,
      notYou: "Det som er fjernet, står ikke her. Var det ikke deg, bytter du passordet, fjerner det du ikke kjenner igjen, og sier fra til klinikken.",
    },

    sessions: {
      heading: "Her er du logget inn",
      device,
      here: "Denne enheten",
      shared: "delt enhet",
      since: (moment: string) => `Logget inn ${moment}`,
      seen: (moment: string) => `sist brukt ${moment}`,
      means: { password: "med passord", code: "med passord og engangskode", passkey: "med passnøkkel", provider: "gjennom en innloggingstjeneste" },
      end: "Logg ut",
      endThis: (what: string, since: string, seen: string | null) => `Logg ut ${what}, logget inn ${since}${seen === null ? "" : `, sist brukt ${seen}`}`,
      endOthers: "Logg ut alle andre steder",
      alone: "Du er ikke logget inn noe annet sted.",
      ended: "Enheten er logget ut.",
      endedOthers: "Du er logget ut alle andre steder.",
    },
  },
};
