import type { AgeingSource, OpenQuestion } from "#app/curriculum/review.ts";

/** What the clinic has to answer in writing before anybody uses the programme, and the modules that each answer may change. */
// prettier-ignore
export const openQuestions: readonly OpenQuestion[] = [
  { modules: ["intro", "t02", "t09", "t11"], topic: { nb: "LAR og andre forskrevne medisiner", en: "Opioid maintenance treatment (LAR) and other prescribed medicines" }, question: { nb: "Målet er avhold fra alle rusmidler, og klinikkens egne tekster sier ikke noe om medisiner. Programmet regner medisin fra lege som behandling (sikkerhetslinjen «Om medisiner»). Er det klinikkens syn?", en: "The goal is abstinence from all substances, and the clinic's own texts say nothing about medicines. The programme treats prescribed medicine as treatment (the safety line \"About medicine\"). Is that the clinic's view?" } },
  { modules: ["t10"], topic: { nb: "Regel ved tilbakefall", en: "The rule on relapse" }, question: { nb: "Kan en pasient bli skrevet ut på grunn av bruk? T10 sier at ingen blir kastet ut av programmet fordi de forteller. Bekreft setningen eller endre den.", en: "May a patient be discharged for use? T10 says that no one is thrown out of the programme for telling. Confirm the sentence or change it." } },
  { modules: ["intro", "t01"], topic: { nb: "Ordet sykdom", en: "The word illness" }, question: { nb: "Programmets syn står der som et syn, og uenigheten mellom fagfolk blir vist. Er det slik klinikken vil ha det?", en: "The programme's view stands as a view, and the disagreement between experts is shown. Is that how the clinic wants it?" } },
  { modules: ["e10", "e11"], topic: { nb: "Angstkurs og traumekurs", en: "The anxiety course and the trauma course" }, question: { nb: "Hva er det nøyaktige innholdet, og hvem kan delta? Har vi lov til å nevne boka Tilbake til nåtid?", en: "What exactly is their content, and who may take part? Have we permission to mention the book Tilbake til nåtid?" } },
  { modules: ["e08"], topic: { nb: "Mannsgruppe og kvinnegruppe", en: "Men's group and women's group" }, question: { nb: "Hvilken regel gjelder for pasienter som er trans eller ikke-binære?", en: "Which rule applies to patients who are trans or non-binary?" } },
  { modules: ["e06"], topic: { nb: "Høyintensitetstrening (HIT)", en: "High-intensity training" }, question: { nb: "Klinikken har ikke skrevet hvem gruppa er for, eller hva målet er. Det som står i E06, er et forslag. Stemmer det?", en: "The clinic has not written whom the group is for or what its aims are. What E06 says is a proposal. Is it right?" } },
  { modules: [], topic: { nb: "Meldinger", en: "Messages" }, question: { nb: "Hvem svarer på meldinger, hvor raskt, og hva skjer i ferier?", en: "Who answers messages, within what time, and what happens in holidays?" } },
  { modules: ["intro", "t08"], topic: { nb: "Taushetsplikt og barn", en: "Confidentiality and children" }, question: { nb: "En jurist og barneansvarlig må gå gjennom reglene for deling og hele T08. Lovene er gjengitt etter offentlige nettsider fra en tidligere dato. Se etter endringer på lovdata.no.", en: "A lawyer and the clinic's child contact must go through the rules on sharing and the whole of T08. The laws are cited from official pages of an earlier date. Look for changes on lovdata.no." } },
  { modules: ["e01", "e06"], topic: { nb: "Legens godkjenning", en: "The doctor's sign-off" }, question: { nb: "En lege må godkjenne alle sikkerhetslinjene og det som står om helse og fare i E01 og E06.", en: "A doctor must sign off every safety line, and what E01 and E06 say about health and danger." } },
  { modules: ["intro", "t03"], topic: { nb: "Pårørende som selv er pasienter", en: "Relatives who are patients themselves" }, question: { nb: "Hvilket spor skal de følge først, de som også er pasienter eller bruker rusmidler selv? Forslag: pasientsporet først, pårørendesporet siden.", en: "Which track comes first for relatives who are patients too, or use substances themselves? Suggestion: their own patient track first, the relative track later." } },
  { modules: [], topic: { nb: "Tolk, andre språk og lesevansker", en: "Interpreters, other languages and reading difficulties" }, question: { nb: "Hva tilbyr klinikken? Leksjonene kan leses høyt av nettleseren der den har en norsk stemme.", en: "What does the clinic offer? The browser can read the lessons aloud where it has a Norwegian voice." } },
  { modules: ["t03", "t08"], topic: { nb: "Tall som kan bli gamle", en: "Figures that may age" }, question: { nb: "Tallene om barn og pårørende er fra 2009–2011. Bytt dem når Folkehelseinstituttet gir ut nyere tall.", en: "The figures on children and relatives are from 2009–2011. Replace them when the Norwegian Institute of Public Health publishes newer ones." } },
];

const law = { nb: "Loven kan være endret. Se etter på lovdata.no.", en: "The law may have changed. Look it up on lovdata.no." };

/** Sources whose figures or rules may be out of date, with what to look for. */
// prettier-ignore
export const ageingSources: readonly AgeingSource[] = [
  { key: "TORVIK11", why: { nb: "Tall fra 2011 om barn. Bytt dem når det kommer nyere.", en: "Figures on children from 2011. Replace them when newer ones come." } },
  { key: "ROSSOW09", why: { nb: "Anslag fra 2009 om partnere og barn. Bytt dem når det kommer nyere.", en: "Estimates of partners and children from 2009. Replace them when newer ones come." } },
  { key: "FHI-RUS", why: { nb: "Folkehelserapporten blir oppdatert. Se om tallene er de siste.", en: "The Public Health Report is updated. See whether these are the latest figures." } },
  { key: "FHI-OLD", why: { nb: "Tall fra en eldre utgave.", en: "Figures from an older edition." } },
  { key: "SSB08", why: { nb: "Tall fra 2008.", en: "Figures from 2008." } },
  { key: "VEDERHUS09", why: { nb: "Tall fra 2008.", en: "Figures from 2008." } },
  { key: "KORUS-NAL", why: { nb: "Antall steder og kommuner endrer seg.", en: "The number of places and municipalities changes." } },
  ...["HDIR-10A", "HDIR-10B", "HDIR-33", "STRL-196", "PBRL", "HN-PAR", "HDIR-TSB"].map((key) => ({ key, why: law })),
];

/** What the safety lines rest on. */
export const safetySources = ["HDIR-AVR", "LMH-DT", "METODEBOK", "RUSINFO-BZD", "HN-OD", "RAVNDAL10", "VO", "ALARM"];
