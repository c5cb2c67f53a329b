/** The words of taking away a second factor that its owner has lost. */
export const nbLostApp = {
  lostApp: {
    heading: "Mistet autentiseringsappen",
    help: "Bruker deltakeren en engangskode i tillegg til passordet, og er både appen og reservekodene borte, kan du ta bort engangskoden. Vær sikker på at det er deltakeren selv som spør. Deltakeren blir logget ut overalt, kan logge inn med passordet alene, og får vite at engangskoden er tatt bort.",
    staffHelp: "Har en ansatt mistet både appen og reservekodene, kan du ta bort engangskoden. Vær sikker på hvem som spør. Den ansatte blir logget ut overalt, logger inn med passordet, setter opp en ny app, og får vite hva som er gjort.",
    take: "Ta bort engangskoden",
    takeFrom: (name: string) => `Ta bort engangskoden til ${name}`,
    taken: "Engangskoden er tatt bort. Eieren av kontoen får vite det ved neste innlogging.",
    refused: { none: "Det er ikke satt opp noen engangskode på denne kontoen.", own_account: "Din egen engangskode endrer du under «Min konto»." },
    offered: "Her blir ikke ansatte bedt om en engangskode i tillegg til passordet (STAFF_SECOND_FACTOR=offered). Det passer bare der innloggingstjenesten til klinikken allerede ber om det, eller i en demo.",
  },
};
