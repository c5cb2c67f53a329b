/** The words of letting in somebody who has forgotten the password, in Bokmål, which leads. */
export const nbPasswordCode = {
  heading: "Glemt passord",
  headingFor: (name: string) => `Nytt passord for ${name}`,
  help: "Har deltakeren glemt passordet, kan du lage en kode. Den virker én gang, i 24 timer, og bare deltakeren selv skal ha den: den som bruker koden, kommer inn på kontoen og ser alt som er skrevet der. Deltakeren velger passordet, og mister ingenting av sitt. Du får ikke vite passordet.",
  staffHelp: "Har en ansatt glemt passordet, kan du lage en kode som virker én gang, i 24 timer. Deltakere får koden sin av veilederen som leder gruppa. En administrator kan ikke lage den.",
  make: "Lag en kode for nytt passord",
  makeFor: (name: string) => `Lag en kode for nytt passord til ${name}`,
  onlyNow: "Koden vises bare nå. Skriv den ut, skriv den av eller les den høyt før du går videre. Vi tar ikke vare på den, og ingen kan hente den fram igjen.",
  care: (name: string) => `Gi koden til ${name} selv, og til ingen andre. Lager du en ny kode, slutter denne å virke.`,
  card: "Kode for nytt passord",
  once: "Kan brukes én gang",
  until: (day: string, time: string) => `Gjelder til ${day} kl. ${time.replace(":", ".")}`,
  refused: {
    disabled: "Kontoen er stengt, og da kan det ikke lages en kode.",
    own_account: "Ditt eget passord bytter du på siden «Min konto».",
  },
};
