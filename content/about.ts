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
          text: ["{clinic} har ansvaret for opplysningene her. Programmet kjører på klinikkens egen server. Sidene henter ingenting fra andre nettsteder og sender ingenting dit. Bare hvis du selv velger å logge inn gjennom en tjeneste som klinikken bruker, får den tjenesten vite at du logger inn her."],
        },
        {
          heading: "Hva vi lagrer",
          text: [
            "Brukernavnet, navnet du har valgt, og eventuell e-post. Hvilket spor og hvilken gruppe du følger. Hvilke leksjoner du har åpnet og gjort ferdig, hvor langt du har lest, hva du har svart på spørsmålene, og når du sist var innom. Hvor du er logget inn: hvilken nettleser og hvilket system, siden når, og når det sist ble brukt. Har du en autentiseringsapp, en passnøkkel eller en innloggingstjeneste, er det lagret at du har den. Og det du selv skriver, hvem du er koblet med, og hva du deler med hvem.",
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
            "I en nødssituasjon kan en ansatt som ikke leder gruppa di, åpne opplysningene dine i en time. Da ser den ansatte navnet ditt, gruppa, hvor langt du har kommet og når du sist var innom, aldri det du har skrevet. Den ansatte må skrive hvorfor. Du får vite hvem det var, når, og grunnen, neste gang du logger inn.",
            "Når ansatte åpner en side som bare handler om deg, blir det skrevet ned. På «Min konto» kan du se hvem det var, når, og hva de gjorde.",
            "De som drifter serveren, kan se at noe er lagret, og når. En som har både serveren og nøklene, kunne i teorien lese det.",
          ],
        },
        {
          heading: "Når du logger inn",
          text: [
            "Du logger inn med brukernavn og passord. Du kan også ha en engangskode fra en app i tillegg til passordet, eller en passnøkkel. Passnøkkelen åpner du med finger, ansikt eller skjermkode. Det blir på enheten din, og kommer aldri hit. De som arbeider ved klinikken, skal logge inn med mer enn et passord.",
            "På «Min konto» ser du hvor du er logget inn, og du kan logge ut andre steder. Bruker andre også enheten, krysser du av for det når du logger inn. Da blir du logget ut etter 15 minutter uten aktivitet, og senest etter to timer.",
          ],
        },
        {
          heading: "Hvor lenge vi har det",
          text: [
            "Kontoen din blir stående til den blir slettet. Det du har gjort og skrevet, er her så lenge du er med i en gruppe. Møter, meldinger og listen over sendt e-post blir slettet etter en tid som klinikken bestemmer. Alt som har en frist, blir slettet av seg selv.",
            "Hver natt kan klinikken ta en kopi i tilfelle noe går i stykker. Kopien er forseglet, og blir slettet etter høyst 30 dager. Bare den siste blir liggende lenger, hvis klinikken ikke får tatt en ny.",
          ],
        },
        {
          heading: "Rettighetene dine",
          text: [
            "På «Min konto» kan du lese og laste ned alt som er lagret om deg. Da må du skrive passordet ditt en gang til, hvis du ikke nettopp har logget inn med engangskode eller passnøkkel. Er noe galt, kan du be klinikken om å få det rettet.",
            "Du kan selv slette kontoen din på «Min konto». Det skjer med en gang, og kan ikke gjøres om. Det du har skrevet, kan da aldri leses igjen. I kopier som alt er tatt, ligger kontoen forseglet i høyst 30 dager, så lenge klinikken får tatt nye. Loggen over hva ansatte har gjort, blir stående uten navnet ditt.",
            "Mener du at vi bruker opplysningene dine feil, kan du klage til Datatilsynet.",
          ],
        },
        {
          heading: "Informasjonskapsler",
          text: ["Én holder deg innlogget og forsvinner når du lukker nettleseren eller logger ut. Logger du inn med en engangskode, husker en annen i ti minutter hvor langt du er kommet. To kan huske språk og farger. Ingen av dem følger med på hva du gjør."],
        },
      ],
    },
    en: {
      heading: "Privacy",
      sections: [
        {
          heading: "Who is responsible",
          text: ["{clinic} is responsible for the information here. The programme runs on the clinic's own server. The pages fetch nothing from other websites and send nothing to them. Only if you choose to sign in through a service that the clinic uses does that service learn that you sign in here."],
        },
        {
          heading: "What we store",
          text: [
            "Your user name, the name you chose, and your e-mail address if you gave one. Which track and which group you follow. Which lessons you have opened and finished, how far you have read, how you have answered the questions, and when you last visited. Where you are signed in: which browser and system, since when, and when it was last used. If you have an authenticator app, a passkey or a sign-in service, it is stored that you have it. And what you write yourself, whom you are linked with, and what you share with whom.",
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
            "In an emergency, staff who do not lead your group can open your record for an hour. They then see your name, your group, how far you have come and when you last visited, never what you have written. They have to write why. The next time you sign in you are told who it was, when, and the reason.",
            "When staff open a page that is only about you, it is written down. Under \"My account\" you can see who it was, when, and what they did.",
            "The people who run the server can see that something is stored, and when. Anyone who has both the server and the keys could in theory read it.",
          ],
        },
        {
          heading: "When you sign in",
          text: [
            "You sign in with a user name and a password. You can also have a one-time code from an app on top of the password, or a passkey. You open the passkey with a finger, your face or the screen's code. That stays on your device and never comes here. Those who work at the clinic are to sign in with more than a password.",
            'Under "My account" you see where you are signed in, and you can sign out elsewhere. If others use the device too, tick the box for that when you sign in. You are then signed out after 15 minutes without activity, and after two hours at the latest.',
          ],
        },
        {
          heading: "How long we keep it",
          text: [
            "Your account stays until it is deleted. What you have done and written is here as long as you are in a group. Meetings, messages and the list of mails that were sent are deleted after a time that the clinic chooses. Everything that has a time limit is deleted by itself.",
            "The clinic can make a copy every night in case something breaks. The copy is sealed, and is deleted after 30 days at most. Only the last one stays for longer, if the clinic cannot make a new one.",
          ],
        },
        {
          heading: "Your rights",
          text: [
            'Under "My account" you can read and download everything that is kept about you. You are then asked for your password once more, unless you have just signed in with a one-time code or a passkey. If something is wrong, you can ask the clinic to have it corrected.',
            'You can delete your account yourself under "My account". It happens at once and cannot be undone. What you have written can then never be read again. In copies that have been made already, the account lies sealed for at most 30 days, as long as the clinic can make new ones. The log of what staff have done stays without your name.',
            "If you think that we use your information wrongly, you can complain to Datatilsynet, the Norwegian Data Protection Authority.",
          ],
        },
        {
          heading: "Cookies",
          text: ["One keeps you signed in, and it is gone when you close the browser or sign out. If you sign in with a one-time code, another remembers for ten minutes how far you have come. Two can remember your language and colours. None of them follows what you do."],
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
            "Sidene er laget for å følge WCAG 2.2 på nivå AA, for tastatur og skjermleser, for 200 % forstørring, for små skjermer og uten JavaScript.",
            "Uten JavaScript må du trykke på «Lagre» selv, og siden husker ikke hvor langt ned du har lest. Passnøkler virker bare med JavaScript. Brukernavn og passord virker alltid.",
            "Autentiseringsappen kan settes opp med et bilde eller ved å skrive inn en tekst. Du har ti minutter på deg til å skrive engangskoden, og kan begynne på nytt så ofte du vil.",
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
        {
          heading: "Hva vi har prøvd, og hva vi ikke har prøvd",
          text: [
            "Alle sidene, også dem for innlogging, sletting og innsyn, prøves med programmet axe hver gang noe endres: i lyse og mørke farger, og at ingenting ligger utenfor en skjerm på 360 piksler. De vanligste oppgavene prøves med og uten JavaScript. Det finner ikke alt.",
            "Sidene er ikke prøvd sammen med mennesker som bruker skjermleser eller andre hjelpemidler til daglig, og ingen utenfra har gått gjennom dem ennå. Vi kjenner ikke til brudd på kravene, men det kan finnes feil vi ikke vet om.",
          ],
        },
        {
          heading: "Finner du noe som ikke virker?",
          text: [
            "Si fra til veilederen din eller klinikken. Du kan be om å få det samme på en annen måte, for eksempel på papir.",
            "Er klinikken offentlig, skal den ha en tilgjengelighetserklæring på uustatus.no, og klinikken kan si deg hvor den er. Får du ikke svar, eller er du uenig i svaret, kan du klage til Diskrimineringsnemnda.",
          ],
        },
      ],
    },
    en: {
      heading: "Accessibility",
      sections: [
        {
          heading: "What you can expect",
          text: [
            "The pages are made to meet WCAG 2.2 at level AA, for keyboards and screen readers, for 200% zoom, for small screens and without JavaScript.",
            'Without JavaScript you need to press "Save" yourself, and the page does not remember how far down you have read. Passkeys work with JavaScript only. A user name and a password always work.',
            "The authenticator app can be set up with a picture or by typing a text. You have ten minutes to type the one-time code, and can begin again as often as you like.",
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
        {
          heading: "What we have tested, and what we have not",
          text: [
            "All pages, also those for signing in, deleting and seeing who has looked, are tested with the program axe whenever something changes: in light and dark colours, and that nothing lies beside a screen of 360 pixels. The most common tasks are tested with and without JavaScript. That does not find everything.",
            "The pages have not been tested together with people who use a screen reader or other aids every day, and nobody from outside has gone through them yet. We know of no requirement that is not met, but there may be faults that we do not know of.",
          ],
        },
        {
          heading: "Have you found something that does not work?",
          text: [
            "Tell your facilitator or the clinic. You can ask to get the same in another way, for instance on paper.",
            "If the clinic is a public body, it must have an accessibility statement at uustatus.no, and the clinic can tell you where it is. If you get no answer, or disagree with it, you can complain to Diskrimineringsnemnda, the Norwegian Anti-Discrimination Tribunal.",
          ],
        },
      ],
    },
  },
};
