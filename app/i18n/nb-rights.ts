import { listOf } from "./list-of.ts";

/** The words of what everybody may ask for about themselves, in Bokmål, which leads. */
export const nbRights = {
  deletion: {
    heading: "Slett kontoen din",
    link: "Slett kontoen",
    linkHeading: "Slutte her",
    account: (name: string, userName: string) => (name === userName ? `Du er logget inn som ${name}.` : `Du er logget inn som ${name} (${userName}).`),
    lead: "Du kan slette kontoen når som helst. Det skjer med en gang, og ingen kan hente den tilbake.",
    goes: "Dette blir borte",
    goesList: {
      learner: [
        "Navnet, brukernavnet, passordet og e-postadressen din.",
        "Alt du har skrevet, svart og krysset av. Nøkkelen som åpner tekstene, blir ødelagt, så ingen kan lese dem igjen.",
        "Hvor langt du har kommet, og hvilken gruppe du er med i.",
        "Meldingene mellom deg og veilederne.",
        "Det du deler med andre, det andre deler med deg her, og koblingen til familien. De andre kan merke at du ikke er der lenger.",
        "E-post som ikke er sendt ennå. Du blir logget ut på alle enheter.",
      ],
      staff: [
        "Navnet, brukernavnet, passordet og e-postadressen din.",
        "De lagrede svarene dine, punktene du har skrevet til møter, fravær, og invitasjoner du har laget som ikke er brukt.",
        "E-post som ikke er sendt ennå. Du blir logget ut på alle enheter.",
      ],
    },
    staysStaff: "Det du har skrevet til deltakere, blir stående hos dem uten navnet ditt.",
    stays: "Dette må bli stående",
    staysLog: "Linjene i loggen over hva ansatte har gjort:",
    staysBackups: "Kopier av databasen som allerede er tatt, har kontoen i seg i høyst 30 dager: sikkerhetskopier, som er forseglet, og kopier fra en oppgradering eller gjenoppretting. Bare den siste sikkerhetskopien blir liggende lenger, hvis klinikken ikke får tatt en ny. Hentes en av dem fram, blir kontoen slettet på nytt. Derfor står kontoens nummer, og ikke navnet, på en egen liste i høyst 35 dager.",
    staysPaper: "Det klinikken har skrevet i journalen sin, eller har på papir, er ikke her og blir ikke slettet.",
    groups: (names: readonly string[]) => `Ingen andre leder ${listOf("nb", names)}. ${names.length === 1 ? "Gruppa" : "Gruppene"} blir stående, og administratoren må velge en ny veileder. Si gjerne fra først.`,
    lastAdministrator: "Du er den eneste administratoren som kan logge inn. Gjør en kollega til administrator under «Ansatte» først, eller la kontoen stå. Ellers kan ingen styre klinikken.",
    copyFirst: "Vil du ha med deg det du har skrevet?",
    copyFirstText: "Hent kopien din før du sletter. Etterpå finnes den ikke.",
    copyLink: "Hent kopien først",
    sure: "Jeg vil slette kontoen min og alt som er nevnt over",
    password: "Passordet ditt",
    passwordHelp: "Vi spør en gang til, så ingen andre kan slette kontoen din.",
    button: "Slett kontoen nå",
    back: "Nei, gå tilbake til kontoen",
  },

  goodbye: {
    heading: "Kontoen er slettet",
    text: "Du er logget ut. Navnet ditt er borte, og det samme er alt vi sa ville bli slettet. Nettleseren kan fortsatt huske at du har vært på siden. Den historikken må du slette selv.",
    help: "Trenger du noen å snakke med en dag, står numrene på hjelpesiden. Den er åpen for alle.",
  },
};
