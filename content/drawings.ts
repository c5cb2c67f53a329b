import type { Drawings } from "#app/curriculum/drawing.ts";

/** What there is to say about every drawing. The lines stand in `drawings/<name>.svg`. */
// prettier-ignore
export const drawings: Drawings = {
  intro: { alt: {
    nb: "To linjer begynner hvert sitt sted og kommer til å gå side om side. De er to mennesker i hvert sitt spor, med de samme temaene.",
    en: "Two lines start in different places and come to run side by side. They are two people, each on a track of their own, with the same topics.",
  } },
  t01: { alt: {
    nb: "To linjer har hver sin løse knute, og begge går videre. Ingen av linjene har skyld i knuten, og den kan løsne.",
    en: "Two lines have a loose knot each, and both run on. Neither line is to blame for its knot, and a knot can come undone.",
  } },
  t02: { alt: {
    nb: "En linje går i bølger som blir lavere for hver gang, og linjen ved siden av følger svakt med. Kropp og hjerne kan få mer ro etter hvert.",
    en: "A line moves in waves, each lower than the last, and the line beside it follows faintly. Body and brain can grow calmer in time.",
  } },
  t03: { alt: {
    nb: "En stein tynger en linje ned, og en annen linje bøyer seg opp og støtter den nedenfra. Press kan tynge, og støtte kan gjøre det lettere å bære.",
    en: "A stone weighs a line down, and another line bends up to support it from below. Strain can be heavy, and support can make it easier to bear.",
  } },
  t04: { alt: {
    nb: "To linjer kommer fra hver sin kant og følger etter hverandre rundt og rundt. Sirkelen er ikke lukket: Ingen har skyld i den, og det finnes en vei ut.",
    en: "Two lines come from opposite sides and follow each other round and round. The circle is not closed: no one is to blame for it, and there is a way out.",
  } },
  t05: { alt: {
    nb: "To linjer er rullet sammen, som om de gjemmer seg. Så retter de seg ut og går side om side.",
    en: "Two lines are curled up, as if they were hiding. Then they unfold and run side by side.",
  } },
  t06: { alt: {
    nb: "En linje bærer en rund plass med en åpning i. Den andre linjen går utenom i en myk bue og kommer tilbake: En grense holder litt avstand, og den stenger ikke.",
    en: "A line carries a round place with an opening in it. The other line passes round it in a soft curve and comes back: a boundary keeps a little distance, and it does not shut anyone out.",
  } },
  t07: { alt: {
    nb: "To linjer kommer for nær hverandre og slipper taket. De står stille i en pause, og så fortsetter de roligere, side om side.",
    en: "Two lines come too close and let go. They stand still in a pause, and then they go on more calmly, side by side.",
  } },
  t08: { alt: {
    nb: "En liten, levende linje begynner mellom to større. De følger den på hver sin side og gir den plass.",
    en: "A small, lively line begins between two larger ones. They follow it, one on each side, and give it room.",
  } },
  t09: { alt: {
    nb: "En linje går opp tolv små trinn. En annen går opp en jevn bakke ved siden av: Det finnes flere veier.",
    en: "A line climbs twelve small steps. Another climbs an even slope beside it: there is more than one way.",
  } },
  t10: { alt: {
    nb: "To linjer går ned i en dump og opp igjen på den andre siden. Tre prikker på vei ned er tidlige tegn, og veien går videre.",
    en: "Two lines go down into a dip and up again on the other side. Three dots on the way down are early signs, and the way goes on.",
  } },
  t11: { alt: {
    nb: "To linjer får blader, først små, så større og flere. Et liv som er verdt å leve, vokser litt etter litt.",
    en: "Two lines grow leaves, small at first, then larger. A life that is worth living grows little by little.",
  } },
  t12: { alt: {
    nb: "To linjer går forbi noen fjell og videre ut av bildet. Stoppestedene ligger lenger og lenger fra hverandre, men veien fortsetter.",
    en: "Two lines pass some mountains and run on beyond the picture. The stops lie further and further apart, but the way continues.",
  } },

  "craving-wave": {
    alt: { nb: "Sug tegnet som en bølge", en: "Craving drawn as a wave" },
    caption: {
      nb: "Mange opplever at suget stiger, når en topp og synker igjen. Den som kjenner det, kan prøve tre grep imens: merke det, flytte seg og ta kontakt.",
      en: "Many people find that craving rises, reaches a peak and falls again. Whoever feels it can try three moves meanwhile: notice it, move, and contact somebody.",
    },
    labels: {
      rise: { nb: "stiger", en: "rises" },
      peak: { nb: "når en topp", en: "reaches a peak" },
      fall: { nb: "synker", en: "falls" },
      time: { nb: "tid", en: "time" },
      notice: { nb: "Merk det", en: "Notice" },
      move: { nb: "Flytt deg", en: "Move" },
      contact: { nb: "Ta kontakt", en: "Contact" },
    },
  },
  reward: {
    alt: { nb: "Gleder i hverdagen og sug over tid", en: "Everyday pleasures and craving over time" },
    caption: {
      nb: "To av de tre endringene over tid. Mens bruken varer, kjennes gledene i hverdagen flatere, og suget blir sterkere. Etterpå merker mange at gledene kommer sakte tilbake, og at suget blir svakere, men ujevnt. Tegningen viser et mønster, ikke ett menneske.",
      en: "Two of the three changes over time. While use goes on, everyday pleasures feel flatter and craving gets stronger. Afterwards many people notice that the pleasures slowly come back, and that craving gets weaker, though not evenly. The drawing shows a pattern, not one person.",
    },
    labels: {
      pull: { nb: "sug", en: "craving" },
      joys: { nb: "gleder i hverdagen", en: "everyday pleasures" },
      before: { nb: "før", en: "before" },
      during: { nb: "mens bruken varer", en: "while use goes on" },
      after: { nb: "etterpå", en: "afterwards" },
    },
  },
  "support-model": {
    alt: { nb: "Modellen med stress, belastning, mestring og støtte", en: "The model of stress, strain, coping and support" },
    caption: {
      nb: "Stress kan føre til belastning på kropp og humør. Mestring, det man gjør, og støtte fra andre møter stresset på veien. Streken er tynnere etter møtet: Belastningen kan bli mindre.",
      en: "Stress can lead to strain on body and mood. Coping, which is what people do, and support from others meet the stress on its way. The line is thinner after the meeting: the strain can become less.",
    },
    labels: {
      stress: { nb: "Stress", en: "Stress" },
      "stress-is": { nb: "det som skjer", en: "what happens" },
      strain: { nb: "Belastning", en: "Strain" },
      "strain-is": { nb: "på kropp og humør", en: "on body and mood" },
      coping: { nb: "Mestring", en: "Coping" },
      "coping-is": { nb: "det man gjør", en: "what people do" },
      support: { nb: "Støtte", en: "Support" },
      "support-is": { nb: "fra andre", en: "from others" },
    },
  },
  pause: {
    alt: { nb: "Pausen tegnet som to linjer", en: "The pause drawn as two lines" },
    caption: {
      nb: "Det koker, og en av dere sier pauseordet. Dere går hver til sitt i 20 minutter og kommer tilbake som avtalt. Regelen gjelder ikke for deg som er redd for den andre: Da kan du gå, og du trenger ikke komme tilbake.",
      en: "It boils over, and one of you says the pause word. You go to separate places for 20 minutes and come back as agreed. The rule does not apply if you are afraid of the other person: then you can leave, and you do not have to come back.",
    },
    labels: {
      heat: { nb: "det koker", en: "it boils over" },
      word: { nb: "pauseordet", en: "the pause word" },
      minutes: { nb: "20 minutter", en: "20 minutes" },
      apart: { nb: "hver for seg", en: "apart" },
      back: { nb: "tilbake som avtalt", en: "back as agreed" },
    },
  },
};
