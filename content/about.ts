import type { Language } from "#app/i18n/language.ts";

/** A page of running text about the site itself. `{clinic}` stands for the clinic's name. */
export interface AboutPage {
  readonly heading: string;
  readonly sections: readonly { readonly heading: string; readonly text: readonly string[] }[];
}

/** What anyone can read before joining. */
export const about: Readonly<Record<"privacy" | "accessibility", Readonly<Record<Language, AboutPage>>>> = {
  privacy: {
    nb: {
      heading: "Personvern",
      sections: [
        {
          heading: "Hvem som har ansvaret",
          text: ["{clinic} har ansvaret for opplysningene her. Programmet kjører på klinikkens egen server, og ingenting blir hentet fra eller sendt til andre nettsteder."],
        },
        {
          heading: "Hva vi lagrer",
          text: [
            "Brukernavnet, navnet du har valgt, og eventuell e-post. Hvilket spor og hvilken gruppe du følger. Hvilke leksjoner du har åpnet og gjort ferdig, hvor langt du har lest, hva du har svart på spørsmålene, og når du sist var innom. Hvor du er logget inn: hvilken nettleser og hvilket system, siden når, og når det sist ble brukt. Og det du selv skriver, hvem du er koblet med, og hva du deler med hvem.",
            "Navnene, e-posten og alt du skriver, blir kryptert med en nøkkel som bare gjelder for deg.",
          ],
        },
        {
          heading: "Hvem som ser det",
          text: [
            "Ingen andre kan se det du skriver, hvis du ikke selv deler det, og aldri hva du svarer på spørsmålene. Veilederen i gruppa di ser navnet du har valgt, sporet ditt, hvilke leksjoner som er åpnet og ferdige, og når du sist var innom.",
            "Du kan dele én ting om gangen, med veilederne i gruppa di eller med én av dem du er koblet med. Du ser nøyaktig hva du deler, velger hvor lenge, og kan stoppe når du vil. Det noen alt har lest, kan ikke tas tilbake.",
            "Meldinger du skriver, kan leses av dem som leder gruppa di og får meldinger. Hvem det er, står på siden «Meldinger». Er en veileder borte, kan en annen ved klinikken stå i så lenge. Den andre ser da det samme.",
            "Har du glemt passordet, kan veilederen lage en kode til deg. Med den velger du et nytt passord selv. Den virker én gang, i 24 timer. Blir den brukt av noen andre, slutter passordet ditt å virke. Da må du si fra til klinikken med en gang.",
            "Ber du om beskjeder på e-post, går de gjennom e-posttjenerne til klinikken og deg. De sier at det er noe nytt her, eller at leksjonen venter, og ikke noe om hva det gjelder eller hvem det er fra.",
            "Den du er pårørende til, eller dine pårørende, ser ingenting om deg. De får heller ikke vite om du er med. Bare hvis dere begge har skrevet at dere ønsker det, kan veilederen koble dere. Da ser dere hverandres navn, og det hver av dere velger å dele. Ønsket ser bare du og de som leder gruppa di. Svarene på de to spørsmålene om trygghet vises aldri for andre, og for deg selv bare i din egen kopi.",
            "De som drifter serveren, kan se at noe er lagret, og når. En som har både serveren og nøklene, kunne i teorien lese det.",
          ],
        },
        {
          heading: "Rettighetene dine",
          text: ["På «Min konto» kan du lese og laste ned alt som er lagret om deg. Da må du skrive passordet ditt en gang til. Du kan be klinikken om å få det rettet eller slettet. Spør veilederen din eller klinikken."],
        },
        {
          heading: "Informasjonskapsler",
          text: ["Én holder deg innlogget og forsvinner når du lukker nettleseren eller logger ut. Logger du inn med en kode, husker en annen i ti minutter hvor langt du er kommet. To kan huske språk og farger. Ingen av dem følger med på hva du gjør."],
        },
      ],
    },
    en: {
      heading: "Privacy",
      sections: [
        {
          heading: "Who is responsible",
          text: ["{clinic} is responsible for the information here. The programme runs on the clinic's own server, and nothing is fetched from other websites or sent to them."],
        },
        {
          heading: "What we store",
          text: [
            "Your user name, the name you chose, and your e-mail address if you gave one. Which track and which group you follow. Which lessons you have opened and finished, how far you have read, how you have answered the questions, and when you last visited. Where you are signed in: which browser and system, since when, and when it was last used. And what you write yourself, whom you are linked with, and what you share with whom.",
            "Your names, your e-mail address and everything you write are encrypted with a key that is used only for you.",
          ],
        },
        {
          heading: "Who can see it",
          text: [
            "Nobody else can see what you write unless you share it yourself, and never what you answer to the questions. The facilitator of your group sees the name you chose, your track, which lessons you have opened and finished, and when you last visited.",
            "You can share one thing at a time, with the facilitators of your group or with one of those you are linked with. You see exactly what you share, choose for how long, and can stop whenever you like. What someone has already read cannot be taken back.",
            "Messages that you write can be read by those who lead your group and get messages. Who they are is told on the messages page. While a facilitator is away, another one at the clinic can stand in, and then sees the same.",
            "If you have forgotten your password, the facilitator can make a code for you. You use it to choose a new password yourself. It works once, for 24 hours. If somebody else uses it, your password stops working. Then tell the clinic at once.",
            "If you ask for notices by e-mail, they go through the clinic's mail servers and yours. They say that there is something new here, or that the lesson is waiting, and nothing of what it is about or who it is from.",
            "Neither the person you care about nor your own relatives can see anything about you. They are not told whether you take part, either. Only if both of you have written that you wish for it can the facilitator link you. Then you see each other's names, and what each of you chooses to share. The wish is seen only by you and those who lead your group. The answers to the two questions about safety are never shown to anybody else, and to you only in your own copy.",
            "The people who run the server can see that something is stored, and when. Anyone who has both the server and the keys could in theory read it.",
          ],
        },
        {
          heading: "Your rights",
          text: ['Under "My account" you can read and download everything that is kept about you. You are then asked for your password once more. You can ask the clinic to have it corrected or deleted. Ask your facilitator or the clinic.'],
        },
        {
          heading: "Cookies",
          text: ["One keeps you signed in, and it is gone when you close the browser or sign out. If you sign in with a code, another remembers for ten minutes how far you have come. Two can remember your language and colours. None of them follows what you do."],
        },
      ],
    },
  },
  accessibility: {
    nb: {
      heading: "Tilgjengelighet",
      sections: [
        {
          heading: "Hva du kan regne med",
          text: [
            "Sidene er laget for å følge WCAG 2.2 på nivå AA. De virker med tastatur, med skjermleser, med 200 % forstørring, på små skjermer og uten JavaScript.",
            "Uten JavaScript må du trykke på «Lagre» selv, og siden husker ikke hvor langt ned du har lest.",
          ],
        },
        {
          heading: "Andre måter å lese på",
          text: [
            "Hver leksjon kan leses i kortform, og den kan skrives ut. Hvert tema har et arbeidshefte til å skrive ut. Det du har skrevet, kommer bare med på papiret når du ber om det.",
            "Har enheten din en norsk stemme, kan leksjonen leses høyt. Vi bruker bare stemmer som nettleseren sier ligger på enheten, så teksten blir ikke sendt noe sted.",
          ],
        },
        { heading: "Lyst og mørkt", text: ["Sidene følger enheten din. På «Min konto» kan du velge lyst eller mørkt."] },
        { heading: "Finner du noe som ikke virker?", text: ["Si fra til veilederen din eller klinikken."] },
      ],
    },
    en: {
      heading: "Accessibility",
      sections: [
        {
          heading: "What you can expect",
          text: [
            "The pages are made to meet WCAG 2.2 at level AA. They work with a keyboard, with a screen reader, at 200% zoom, on small screens and without JavaScript.",
            'Without JavaScript you need to press "Save" yourself, and the page does not remember how far down you have read.',
          ],
        },
        {
          heading: "Other ways to read",
          text: [
            "Every lesson can be read in a short form, and it can be printed. Every topic has a workbook to print. What you have written goes onto paper only when you ask for it.",
            "If your device has an English voice, the lesson can be read aloud. We only use voices that the browser says are on the device, so the text is not sent anywhere.",
          ],
        },
        { heading: "Light and dark", text: ['The pages follow your device. Under "My account" you can choose light or dark.'] },
        { heading: "Have you found something that does not work?", text: ["Tell your facilitator or the clinic."] },
      ],
    },
  },
};
