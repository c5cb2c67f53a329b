/** The words of the family pages, in Bokmål, which leads. */
export const nbFamily = {
  heading: "Familie",
  lead: "Her kan du bli koblet med noen du er i familie med, hvis dere ønsker det begge to. Du trenger det ikke. Hele sporet ditt virker like godt uten.",

  linkedWith: "Du er koblet med",
  linkedMeans: "Dere ser hverandres navn. Ellers ser ingen noe annet enn det hver av dere selv velger å dele, én ting om gangen.",
  notLinked: "Du er ikke koblet med noen.",
  happened: (day: string) => `Du har sagt fra at noe har skjedd. Det som er felles, er slått av siden ${day}, og ingenting blir delt mellom dere.`,

  leave: "Gå ut av koblingen",
  leaveLead:
    "Ett trykk er nok, og du trenger ikke si hvorfor. Det du har delt med de andre, blir stoppet med en gang, men de kan alt ha lest det. Ingen får beskjed, og navnet ditt blir stående på siden deres. Har du et ønske som venter, blir det også tatt tilbake.",
  leaveButton: "Gå ut nå",

  wish: "Hvem vil du kobles med?",
  wishMore: "Vil du kobles med noen flere?",
  wishLead: "Skriv det til veilederen med dine egne ord: hvem det er, og hva dere er for hverandre.",
  wishLeadMore: "Skriv det til veilederen med dine egne ord. De du er koblet med fra før, må ønske det samme.",
  wishLabel: "Ønsket ditt",
  silent:
    "Du får ikke svar på ønsket, for vi sier aldri om noen er med her eller ikke. Bare hvis den andre også har skrevet at de ønsker det, kan veilederen koble dere. Først da ser dere hverandres navn. Skjer det ingenting, betyr det ikke noe bestemt.",
  whoSees: "Du og de som leder gruppa di, kan se dette.",
  sealed: "Teksten blir kryptert før den lagres.",
  duty: "Forteller du at noen er i alvorlig fare, for eksempel et barn, kan veilederen ha plikt til å handle.",
  save: "Lagre",
  savedAt: (moment: string) => `Lagret ${moment}`,
  notSaved: "Ikke lagret. Se på begge tekstene, og velg.",
  takeBack: "Ta ønsket tilbake",

  more: "Mer du kan gjøre",
  toCheck: "To spørsmål til deg",
  toCheckLead: "Fint å svare på før du deler noe, når du er alene.",
  toSharing: "Det du deler",
  toSharingLead: "Se alt du deler, og stopp det med ett trykk.",
  toHappened: "Det har skjedd noe",
  toHappenedLead: "Et dødsfall, et brudd, et besøksforbud.",
  toFamily: "Til familiesiden",

  check: {
    heading: "To spørsmål til deg",
    lead: "Svar når du er alene. Spørsmålene gjelder den du er koblet med, eller den du tenker på å dele noe med.",
    private: "Svaret er bare ditt. Det blir kryptert før det lagres. Denne siden viser det aldri igjen; bare kopien du selv kan hente under «Konto», med passordet ditt, har det med. Verken veilederen eller den andre får se det.",
    follows: "Svarer du ja eller «ikke sikker», blir det som er felles, slått av for deg. Ingen får beskjed.",
    afraid: "Er du redd for den andre?",
    experienced: "Har du opplevd vold, trusler eller tvang fra den andre?",
    first: "Det første spørsmålet",
    second: "Det andre spørsmålet",
    answers: { yes: "Ja", unsure: "Ikke sikker", no: "Nei" },
    button: "Svar",
    thanks: "Takk for at du svarte",
    closed:
      "Det som er felles, er slått av for deg. Den andre får ikke beskjed, og ser bare at sammen-øvelsen ikke er aktiv. Det står der av mange andre grunner også. Det du hadde delt med den andre, er stoppet, men kan alt være lest. Hadde du et ønske om å bli koblet, er det tatt tilbake.",
    stillThere: "Leksjonene dine står som før, og hver øvelse har en utgave for én.",
    talk: "Vil du snakke med noen?",
    talkText:
      "Veilederen ser ikke svaret ditt. Vil du fortelle om det, kan du si det når dere snakkes, eller ringe klinikken. Du trenger ikke være sikker på hva du skal kalle det. Forteller du at noen er i alvorlig fare, for eksempel et barn, kan veilederen ha plikt til å handle.",
    help: "Flere steder å få hjelp",
    choice: "Vil du ha med det som er felles?",
    choiceText: "Da kan du dele noe du selv velger, og øvelsene kan gjøres sammen.",
    notNowText: "Sier du «ikke nå», blir det slått av for deg, og ingen får beskjed. Det du har delt med noen i familien, blir stoppet, og et ønske om å bli koblet blir tatt tilbake. Du kan komme tilbake hit når du vil.",
    toExercise: "Til øvelsen",
    on: "Ja, ha det på",
    off: "Ikke nå",
  },
};
