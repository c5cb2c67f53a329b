import type { Plan } from "#app/learning/plan.ts";

/** The plans that are one tap away: what T06-3 and the introduction say that a safety plan can hold, and T02-2 and T10-1 a plan for a craving. */
export const plans: readonly Plan[] = [
  {
    name: "craving",
    place: "a",
    track: "patient",
    title: { nb: "Når suget kommer", en: "When the craving comes" },
    lead: {
      nb: "Noen få ord på hver er nok. Planen er lettest å lage på en rolig dag.",
      en: "A few words for each are enough. The plan is easiest to make on a calm day.",
    },
    fields: [
      { id: "signs", label: { nb: "Tegn jeg merker tidlig", en: "Signs I notice early" }, prompt: { nb: "For eksempel: sover dårlig, hopper over frokosten, dropper møter.", en: "For example: sleeping badly, skipping breakfast, missing meetings." } },
      { id: "situations", label: { nb: "Situasjoner som er vanskelige for meg", en: "Situations that are hard for me" }, prompt: { nb: "Sted, tid, følelse eller person. Også gode dager kan være vanskelige.", en: "Place, time, feeling or person. Good days can be hard too." } },
      { id: "do", label: { nb: "Hva jeg gjør", en: "What I do" }, prompt: { nb: "Én liten ting: bytte rom, gå en tur, spise noe.", en: "One small thing: change rooms, take a walk, eat something." } },
      { id: "ring", label: { nb: "Hvem jeg ringer", en: "Who I call" }, prompt: { nb: "Navn og nummer. Gjerne to.", en: "Name and number. Two is good." } },
      { id: "go", label: { nb: "Hvor jeg drar", en: "Where I go" }, prompt: { nb: "Et sted der du ikke er alene.", en: "A place where you are not alone." } },
      { id: "naloxone", label: { nb: "Nalokson", en: "Naloxone" }, prompt: { nb: "Hvis opioider kan være en risiko: hvor den ligger, og hvem som vet det.", en: "If opioids may be a risk: where it is kept, and who knows." } },
    ],
  },
  {
    name: "safety",
    place: "b",
    track: "both",
    title: { nb: "Min trygghet", en: "My safety" },
    lead: {
      nb: "Du bestemmer om du vil ha en plan, og hva som står i den. Den er lettest å lage sammen med noen du stoler på.",
      en: "You decide whether to have a plan, and what it says. It is easiest to make together with someone you trust.",
    },
    fields: [
      { id: "ring", label: { nb: "Hvem jeg kan ringe", en: "Who I can call" }, prompt: { nb: "En person du stoler på. VO-linjen er 116 006, hele døgnet.", en: "A person you trust. VO-linjen is 116 006, day and night." } },
      { id: "word", label: { nb: "Kodeordet mitt", en: "My code word" }, prompt: { nb: "Ord som betyr «kom og hent meg», og hvem som kjenner dem.", en: 'Words that mean "come and get me", and who knows them.' } },
      { id: "place", label: { nb: "Hvor jeg kan være", en: "Where I can be" }, prompt: { nb: "Hos noen, eller på et krisesenter. Du trenger ingen henvisning.", en: "With someone, or at a crisis centre. You need no referral." } },
      { id: "papers", label: { nb: "Papirer, nøkler og medisiner", en: "Papers, keys and medicine" }, prompt: { nb: "Hva du vil ha med, og hvor det ligger. En bag som er pakket, eller ingen bag.", en: "What you want to bring, and where it is. A bag that is packed, or no bag." } },
      { id: "children", label: { nb: "Barna", en: "The children" }, prompt: { nb: "Hvis du har barn: hvor de kan være, og hvem som kan hente dem.", en: "If you have children: where they can be, and who can fetch them." } },
    ],
  },
];
