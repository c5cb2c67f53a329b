import { quoted } from "./nb-words.ts";

/** When confidentiality does not apply: told before anything is written or opened to a facilitator. */
export const dutyToAct = "Helsepersonell må si fra til barnevernet når et barn kan være i alvorlig fare, og alle har plikt til å prøve å hindre alvorlig vold. Da gjelder ikke taushetsplikten.";

/** The words of what a learner shares, one thing at a time, and of who can see it. */
export const nbSharing = {
  whoCanSee: {
    onlyYou: "Bare du kan se dette.",
    onlyYours: "Det er bare ditt, til du selv deler det.",
    neverShared: "Det kan ikke deles.",
    shared: "Andre kan også se dette:",
    viewer: (name: string, day: string) => `${name}, til og med ${day}`,
    facilitators: "Veilederne i gruppa di",
    whatItMeans: "Hva betyr det?",
    honestly:
      "Ingen andre har noen side der det vises, med mindre du deler det. Det blir kryptert før det lagres. De som drifter serveren, ser at noe er lagret, og når. En som har både serveren og nøklene, kunne i teorien lese det.",
    share: { reflection: "Del refleksjonen", diary: "Del denne dagen", "check-in-curve": "Del kurven med veilederen", progress: "Del hvor langt jeg har kommet" },
    stop: "Se og stopp det du deler",
    stoppedByChange: "Den var delt med andre ord. Delingen er stoppet.",
  },

  sharing: {
    heading: "Det du deler",
    lead: "Ingenting blir delt før du selv åpner det. Det er én ting om gangen, til én om gangen, til en dag du velger.",
    none: "Du deler ingenting nå.",
    opened: "Nå er det delt.",
    stopped: "Delingen er stoppet.",
    withFacilitators: "med veilederne i gruppa di",
    with: (name: string) => `med ${name}`,
    until: (day: string) => `til og med ${day}`,
    rests: "Dette hviler nå. Ingen i familien kan se det.",
    stop: "Stopp nå",
    stopLabel: (what: string, who: string) => `Stopp nå: ${what}, ${who}`,
    honest: "Når du stopper, kan ingen åpne det lenger. Har noen allerede lest det, kan det ikke tas tilbake.",
    how: "Du deler fra siden der det står: under det du har skrevet, ved siden av hver kurve, og på siden til hvert tema.",
    withMe: "Delt med deg",
    from: (name: string) => `fra ${name}`,
    names: {
      progress: (module: string) => `Leksjoner ferdig: ${module}`,
      reflection: (lesson: string) => `Refleksjon: ${lesson}`,
      diary: (day: string) => `Dagbok ${day}`,
      "check-in-curve": (question: string) => `Kurve fra innsjekken: ${quoted(question)}`,
      contribution: (module: string, label: string) => `Til øvelsen: ${module}, ${quoted(label)}`,
      gone: "Noe som ikke finnes lenger",
    },
    inLesson: (module: string, lesson: number, title: string) => `${module}, leksjon ${lesson}, ${quoted(title)}`,
  },

  share: {
    heading: { progress: "Del hvor langt du har kommet", reflection: "Del en refleksjon", diary: "Del en dag i dagboka", "check-in-curve": "Del en kurve med veilederen" },
    preview: "Dette får de se",
    previewLead: "Nøyaktig dette, og ikke noe annet.",
    follows: {
      progress: "Tallene følger med hvis du gjør flere leksjoner ferdig.",
      text: "Endrer du teksten, stopper delingen av seg selv.",
      curve: "Nye svar på dette spørsmålet blir synlige med en gang, så lenge du deler.",
    },
    changed: "Teksten er endret siden du så den sist. Les den en gang til før du deler.",
    alreadyOpen: "Dette er allerede delt med:",
    recipient: "Hvem skal kunne se det?",
    facilitators: "Veilederne i gruppa mi",
    untilOn: "Til og med hvilken dag?",
    untilHelp: "Når den dagen er over, slutter delingen av seg selv. Du kan stoppe den før.",
    duty: `Før du deler med veilederen: ${dutyToAct}`,
    honest: "Du kan stoppe når du vil. Har noen allerede lest det, kan det ikke tas tilbake.",
    open: "Del dette",
    back: "Nei, ikke del",
  },

  shared: {
    heading: (name: string) => `Delt av ${name}`,
    until: (day: string) => `Du kan se dette til og med ${day}. Den som deler, kan stoppe når som helst.`,
    care: "Dette er delt i tillit. Ikke vis det til andre.",
    done: "ferdig",
    notDone: "ikke ferdig",
    back: "Tilbake",
  },
};
