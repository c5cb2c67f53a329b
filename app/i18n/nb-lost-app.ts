/** The words of taking away a second factor that its owner has lost. */
export const nbLostApp = {
  lostApp: {
    heading: "Mistet telefonen med kodene",
    help: "Bruker deltakeren en kode i tillegg til passordet, og er både appen og reservekodene borte, kan du ta bort koden. Vær sikker på at det er deltakeren selv som spør. Deltakeren blir logget ut overalt, logger inn med passordet, og får vite at koden er tatt bort.",
    staffHelp: "Har en ansatt mistet både appen og reservekodene, kan du ta bort koden. Vær sikker på hvem som spør. Den ansatte blir logget ut overalt, logger inn med passordet, og får vite at koden er tatt bort.",
    take: "Ta bort koden",
    takeFrom: (name: string) => `Ta bort koden til ${name}`,
    taken: "Koden er tatt bort. Eieren av kontoen får vite det ved neste innlogging.",
    refused: { none: "Det er ikke satt opp noen kode på denne kontoen.", own_account: "Din egen kode endrer du under «Min konto»." },
    offered: "Her blir ikke ansatte bedt om en kode i tillegg til passordet (STAFF_SECOND_FACTOR=offered). Det passer bare der innloggingstjenesten til klinikken allerede ber om det, eller i en demo.",
  },
};
