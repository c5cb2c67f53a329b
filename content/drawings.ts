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

  a1: { alt: {
    nb: "En linje kommer ned fra et høyere sted og legger seg i samme høyde som en annen. Bak dem står en åpen bue, som en dør hjem.",
    en: "A line comes down from a higher place and settles at the same height as another. Behind them stands an open arch, like a door that leads home.",
  } },
  a2: { alt: {
    nb: "To linjer går over tre steiner av ulik størrelse. Hver stein gir en liten bøy, og linjene går videre.",
    en: "Two lines pass over three stones of different sizes. Each stone makes a small bend, and the lines go on.",
  } },
  a3: { alt: {
    nb: "En linje begynner som korte streker. Strekene blir lengre og blir til slutt hele, og en annen linje kommer nærmere i sitt eget tempo.",
    en: "A line begins as short strokes. The strokes grow longer until they are whole, and another line comes closer at its own pace.",
  } },
  a4: { alt: {
    nb: "En linje henger som en girlander med lykter. Under går en annen linje, som kommer opp til lyktene en stund og går igjen. En prikk viser hvor den kommer, og en viser hvor den går.",
    en: "A line hangs like a garland with lanterns. Below it another line comes up to the lanterns for a while and leaves again. One dot shows where it comes, and one where it leaves.",
  } },
  a5: { alt: {
    nb: "To linjer går fra hverandre og lar det være rom mellom seg. Så nærmer de seg igjen, hver i sitt tempo, og den ene har tre prikker på veien.",
    en: "Two lines move apart and leave room between them. Then they come nearer again, each at its own pace, and one of them has three dots on its way.",
  } },
  a6: { alt: {
    nb: "To linjer har gått ned og opp forbi seks prikker. Så kommer de til et flatt sted med en ring, der man kan stoppe og se seg om, og veien går videre.",
    en: "Two lines have gone down and up, past six dots. Then they come to a level place with a ring, for stopping and looking around, and the way goes on.",
  } },
  a7: { alt: {
    nb: "Tynne stolper står mellom to linjer, først tett og så lenger og lenger fra hverandre. Etter den siste stolpen går linjene videre.",
    en: "Thin posts stand between two lines, close together at first and then further and further apart. After the last post the lines go on.",
  } },
  a8: { alt: {
    nb: "To linjer går opp og ned i én stor bue, som lyset gjennom et år. Den ene har tolv prikker, og begge går videre.",
    en: "Two lines rise and fall in one large curve, like the light through a year. One of them has twelve dots, and both go on.",
  } },
  e01: { alt: {
    nb: "En linje dykker under en vannflate og kommer opp igjen. En annen linje følger med hele veien, like over vannet.",
    en: "A line dips below the surface of some water and comes up again. Another line keeps it company all the way, just above the water.",
  } },
  e02: { alt: {
    nb: "En linje gjør en stor bøy, og linjen ved siden av svarer med en liten. Etterpå er det omvendt.",
    en: "A line makes a large bend, and the line beside it answers with a small one. Afterwards it is the other way round.",
  } },
  e03: { alt: {
    nb: "Korte streker står i ring, med én åpen plass. En linje er på vei dit og venter utenfor.",
    en: "Short strokes stand in a ring, with one place left open. A line is on its way there and waits outside.",
  } },
  e04: { alt: {
    nb: "To linjer følger hverandre i én lang og rolig svingning, opp og ned som et åndedrag. En rund form hviler i hver bøy.",
    en: "Two lines follow each other in one long, calm swing, up and down like a breath. A round shape rests in each bend.",
  } },
  e05: { alt: {
    nb: "To linjer går side om side over to åser, ned i dalen mellom dem og videre.",
    en: "Two lines walk side by side over two hills, down into the valley between them and on.",
  } },
  e06: { alt: {
    nb: "En linje går opp i fire like topper. Mellom toppene ligger den flatt, med en liten pute under hver pause. En annen linje går jevnt under.",
    en: "A line rises to four equal peaks. Between the peaks it lies flat, with a small cushion under each pause. Another line runs evenly below.",
  } },
  e07: { alt: {
    nb: "Tre skyer driver over to linjer som går rett fram. En prikk på den ene linjen viser her og nå.",
    en: "Three clouds drift above two lines that run straight on. A dot on one of the lines shows here and now.",
  } },
  e08: { alt: {
    nb: "To linjer har hvert sitt runde rom. Inne i rommet kan linjen bevege seg fritt, og den andre går utenom.",
    en: "Two lines have a round room each. Inside its room a line can move freely, and the other one goes round it.",
  } },
  e09: { alt: {
    nb: "En linje kommer til en prikk der flere veier går videre. Den tar én av dem, og de andre er der også.",
    en: "A line comes to a dot from which several ways go on. It takes one of them, and the others are there too.",
  } },
  e10: { alt: {
    nb: "En linje senker seg sakte og rolig, litt om gangen, og lander på fast grunn. En annen linje ligger der allerede.",
    en: "A line sinks slowly and calmly, a little at a time, and lands on firm ground. Another line is lying there already.",
  } },
  e11: { alt: {
    nb: "To linjer går side om side gjennom fire runde rom. Hvert rom er litt større enn det forrige.",
    en: "Two lines run side by side through four round rooms. Each room is a little larger than the one before.",
  } },
  e12: { alt: {
    nb: "To linjer går side om side og bærer hvert sitt blad. Det ene bladet er smalt, og det andre er bredt.",
    en: "Two lines run side by side and carry a leaf each. One leaf is narrow, and the other is broad.",
  } },
  e13: { alt: {
    nb: "Fem korte linjer står under hverandre på et ark, ved siden av en marg i en annen farge.",
    en: "Five short lines stand below each other on a sheet of paper, beside a margin in another colour.",
  } },
  e14: { alt: {
    nb: "To linjer går opp og ned i en bue, som en dag. Den ene har tre prikker, og ved enden henger en halvmåne.",
    en: "Two lines rise and fall in a curve, like a day. One of them has three dots, and at the end there hangs a crescent moon.",
  } },
  e15: { alt: {
    nb: "Flere linjer kommer fra hvert sitt sted og går et stykke sammen. En linje til slutter seg til dem.",
    en: "Several lines come from different places and go part of the way together. One more line joins them.",
  } },
  e16: { alt: {
    nb: "På et lerret går en linje opp og ned. Under lerretet går en annen linje, og den beveger seg bare så vidt det er, når den går forbi.",
    en: "On a screen a line goes up and down. Below the screen runs another line, and it stirs only a little as it passes.",
  } },
  e17: { alt: {
    nb: "En linje går over en blank vannflate. Under flaten går en annen linje, som et speilbilde av den første.",
    en: "A line passes above still water. Below the surface runs another line, like a mirror image of the first.",
  } },
  e18: { alt: {
    nb: "En linje går i tre deler som henger sammen i myke svinger. En annen linje følger med under, som en som lytter.",
    en: "A line runs in three parts, joined by soft turns. Another line follows below, like someone who is listening.",
  } },
  e19: { alt: {
    nb: "Tre linjer har hver sin plass ved et langbord. To kommer fra hver sin kant, og den tredje er kort. Det er god plass mellom dem.",
    en: "Three lines have a place each at a long table. Two come from opposite sides, and the third is short. There is plenty of room between them.",
  } },
  e20: { alt: {
    nb: "Mange korte streker står rundt et stort bord, og én av dem har en annen farge. Midt på bordet ligger en prikk som alle kan se.",
    en: "Many short strokes stand round a large table, and one of them has another colour. In the middle of the table lies a dot that everyone can see.",
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
