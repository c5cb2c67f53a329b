/** The words of making a facilitator another administrator, in Bokmål, which leads. */
export const nbNewAdministrator = {
  newAdministrator: {
    heading: "Flere administratorer",
    lead: "Ha minst to. Mister den eneste administratoren både autentiseringsappen og reservekodene, kan ingen slippe vedkommende inn igjen. Administratorer leder ikke grupper: inviter kollegaen som veileder, og gjør kontoen til administrator her.",
    nobody: "Det er ingen veiledere å velge blant ennå.",
    who: "Hvem",
    password: "Ditt eget passord",
    button: "Gjør til administrator",
    made: "Kontoen er nå administrator. Den som bruker den, er logget ut og kan logge inn på nytt.",
  },
};
