/** The words of notices by e-mail: the page where one chooses them, the page that confirms an address, and the mails themselves. */
export const nbNotices = {
  notices: {
    heading: "Beskjeder på e-post",
    link: "Velg om du vil ha beskjeder på e-post",
    lead: "Vi sender ingenting før du ber om det, og du kan slå det av når du vil.",
    noAddress: "Du har ikke lagt inn noen e-postadresse. Vil du ha beskjeder, legger du den inn først.",
    toAddress: "Legg inn e-postadressen",
    address: "E-postadressen din",
    changeAddress: "Bytt eller fjern adressen",
    confirmed: "Adressen er bekreftet.",
    notConfirmed: "Adressen er ikke bekreftet ennå. Før den er det, sender vi ingenting annet enn en lenke.",
    linkState: {
      "on its way": "Lenken er på vei. Den gjelder i sju dager fra den blir sendt.",
      sent: (moment: string) => `Lenken ble sendt ${moment}, og gjelder i sju dager. Åpne den, og trykk på knappen. Finner du den ikke, kan du se i mappen for søppelpost.`,
      "not arrived": "Lenken kom ikke fram. Se om adressen er riktig skrevet.",
    },
    sendLink: "Send lenken",
    sendLinkAgain: "Send lenken en gang til",
    tooMany: "Du har fått tre lenker det siste døgnet. Vent til i morgen.",
    noMail: "Klinikken kan ikke sende e-post herfra nå. Du kan velge likevel, men det kommer ingenting før den kan det.",
    choose: "Gi meg beskjed på e-post",
    choices: {
      learner: {
        messages: { label: "når jeg har fått en melding", help: "Fra en veileder i gruppa di." },
        meetings: { label: "når det skjer noe med et møte", help: "Når du blir invitert, eller noe blir endret." },
        reminders: { label: "hvis jeg ikke har vært innom på en stund", help: "Høyst to ganger, og så ikke mer før du har vært her igjen." },
      },
      staff: {
        messages: { label: "når en deltaker har skrevet til meg", help: "Gjelder gruppene du leder." },
        meetings: { label: "når det skjer noe med et møte", help: "Gjelder gruppene du leder." },
      },
    },
    save: "Lagre valgene",
    saved: "Lagret.",
    savedAndSent: "Lagret. Vi sender en lenke til adressen din. Når du har bekreftet den, kommer beskjedene.",
    what: "Hva som står i e-posten",
    whatText: "Alle beskjeder ser omtrent slik ut. De sier ikke hva det gjelder, og nevner ingen.",
    from: "Fra",
    subject: "Emne",
    who: "Hvem som kan se den",
    whoText: [
      "Den som leser den samme innboksen, ser at du har fått noe fra Samspill. Det gjelder også den som kan passordet ditt til e-posten.",
      "Emnet kan komme opp på en låst skjerm. Vil du ikke det, kan du slå av varsler for e-post på telefonen.",
      "E-posten går gjennom klinikkens og din egen leverandør, slik all e-post gjør.",
    ],

    confirmHeading: "Bekreft adressen",
    confirmLead: "Trykk på knappen hvis du vil ha beskjeder fra Samspill til adressen som fikk denne lenken. Var det ikke du som ba om det, kan du lukke siden.",
    confirmButton: "Bekreft adressen",
    confirmDone: "Adressen er bekreftet. Fra nå av får du beskjedene du har valgt.",
    confirmFaults: {
      unknown: "Denne lenken er brukt, eller den er byttet ut med en nyere. Er adressen bekreftet, trenger du ikke gjøre noe. Ellers kan du be om en ny lenke under «Min konto».",
      expired: "Denne lenken har gått ut. Du kan be om en ny under «Min konto».",
    },

    mail: {
      subject: "Beskjed fra Samspill",
      text: (kind: "confirmation" | "message" | "meeting" | "reminder", link: string) =>
        kind === "confirmation"
          ? `Hei.\n\nNoen har bedt om å få beskjeder fra Samspill til denne adressen. Var det deg, åpner du lenken og trykker på knappen:\n\n${link}\n\nLenken gjelder i sju dager. Var det ikke deg, trenger du ikke gjøre noe. Da sender vi ingen beskjeder hit.`
          : `Hei.\n\n${kind === "reminder" ? "Leksjonen ligger der når det passer." : "Det ligger noe nytt til deg i Samspill."}\n\n${link}\n\nDu får dette fordi du har bedt om det. Du kan slå det av under «Min konto», «Beskjeder på e-post». Det går ikke an å svare på denne e-posten.`,
    },
  },
};
