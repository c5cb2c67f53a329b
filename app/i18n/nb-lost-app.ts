/** The words of taking away a second factor that its owner has lost. */
export const nbLostApp = {
  lostApp: {
    heading: "Mistet telefonen med kodene eller passnøklene",
    help: "Bruker deltakeren en engangskode i tillegg til passordet, og er både appen og reservekodene borte, eller er en enhet med passnøkkel kommet bort, kan du ta dem bort. Engangskoden og alle passnøklene på kontoen går samtidig, for de kan ligge på den samme enheten. Vær sikker på at det er deltakeren selv som spør. Deltakeren blir logget ut overalt, logger inn med passordet, og får vite hva som er tatt bort.",
    staffHelp: "Har en ansatt mistet både appen og reservekodene, eller en enhet med passnøkkel, kan du ta dem bort. Engangskoden og alle passnøklene på kontoen går samtidig, for de kan ligge på den samme enheten. Vær sikker på hvem som spør. Den ansatte blir logget ut overalt, logger inn med passordet, og får vite hva som er tatt bort.",
    take: "Ta bort engangskode og passnøkler",
    takeFrom: (name: string) => `Ta bort engangskode og passnøkler til ${name}`,
    taken: "Engangskoden og passnøklene er tatt bort. Eieren av kontoen får vite det ved neste innlogging.",
    refused: { none: "Det er verken satt opp engangskode eller passnøkkel på denne kontoen.", own_account: "Din egen engangskode og dine egne passnøkler endrer du under «Min konto»." },
    offered: "Her blir ikke ansatte bedt om en engangskode i tillegg til passordet (STAFF_SECOND_FACTOR=offered). Det passer bare der innloggingstjenesten til klinikken allerede ber om det, eller i en demo.",
  },
};
