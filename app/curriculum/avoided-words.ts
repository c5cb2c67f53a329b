import type { Language } from "#app/i18n/language.ts";

/** Words that a lesson does not use, and what it says instead. */
export interface AvoidedWord {
  readonly pattern: RegExp;
  readonly instead: string;
  /** A word that is right in one sense and wrong in another: somebody looks at it, and the build goes on. */
  readonly look?: true;
}

/** One of some words, whole, in any case; letters beyond English ones count as letters. */
const words = (...forms: string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join("|")})(?![\\p{L}\\p{N}]|-\\p{L})`, "iu");

const between = "jeg|du|han|hun|vi|dere|de|seg|helt|nå|I|you|he|she|they|we|fully|completely|now";

/** "is clean", "stayed dry", "blir hun ren": said of a person when nothing follows that it could belong to. */
const ofPerson = (verbs: string, forms: string): RegExp => new RegExp(`(?<!\\p{L})(?:${verbs})(?: (?:${between})){0,2} (?:${forms})(?=[.,;:?!»"]|$| (?:og|i|fra|for|nå|igjen|siden|and|from|since|now|again))`, "iu");

const beNb = "er|var|være|vært|bli|blir|ble|blitt|holde|holder|holdt|leve|lever|levd|levde";
const beEn = "am|is|are|was|were|be|been|being|get|gets|got|getting|stay|stays|stayed|staying|keep|keeps|kept|keeping";

/**
 * The "avoid" columns of the curriculum's glossary, with inflections. What stands in quotation marks is left alone: a character
 * may say it, and «med-avhengighet» and "codependency" are written so.
 *
 * What no program can see, and a person reads for: whether `abstinens` in the plural is meant as withdrawal (as it should be);
 * whether craving is called weakness or said not to be; whether a row was violence; whether a therapist is made a saviour;
 * whether the person rather than the act is described.
 *
 * Exceptions that the curriculum makes itself: "not cured" and «ikke kurert» (the programme's own view); AA and Alcoholics Anonymous
 * by name; sexual, domestic and child abuse, which are not about substances; "enabling" once, where it is explained.
 */
// prettier-ignore
export const avoidedWords: Readonly<Record<Language, readonly AvoidedWord[]>> = {
  nb: [
    { pattern: words("narkoman(?:e|en|er|ene|s)?", "junkie(?:r|n|ne|s)?", "alkis(?:er|en|ene)?", "rusmisbruker(?:e|en|ne|s)?", "(?:en|den|de) avhengige?(?! (?:person|mann|kvinne|mor|far)\\p{L}*)"), instead: "person med avhengighet" },
    { pattern: words("(?:rus|alkohol|stoff|pille|rusmiddel)?misbruk(?:et|s|e|er|te|t|ere|eren|erne)?"), instead: "rusmiddelproblem, skadelig bruk" },
    { pattern: words("ruskarrierer?e?n?"), instead: "rusmiddellidelse, årene med avhengighet" },
    { pattern: words("abstinens", "abstinensen", "abstinent"), instead: "avhold, avholdende (or «abstinenser» for withdrawal)" },
    { pattern: words("clean"), instead: "rusfri" },
    { pattern: ofPerson(beNb, "tørr|ren|tørre|rene"), instead: "rusfri, avholdende" },
    { pattern: words("fyllesyke?n?", "cold turkey"), instead: "abstinenser" },
    { pattern: words("sprekk(?:en|er|ene)?", "(?<!(?:hvert|alle|så|verste|beste|begge|noe|tilfelle) )fall(?:et)?", "mislykk(?:es|tes|et|ede|a)|mislyktes|mislykkede"), instead: "tilbakefall, glipp" },
    { pattern: words("svakhet(?:en|er|ene)?"), instead: "sug (never as weakness)", look: true },
    { pattern: words("(?<!ikke (?:\\p{L}+ )?)kurert", "frisk for alltid"), instead: "bedring" },
    { pattern: words("offer(?:et)?", "ofr(?:ene|a)", "muliggjører(?:e|en|ne)?", "co-avhengig(?:e|het|heten)?"), instead: "pårørende" },
    { pattern: words("medavhengig(?:e|het|heten)?"), instead: "«med-avhengighet», in quotation marks and explained" },
    { pattern: words("med-avhengig(?:e|het|heten|hetens)?"), instead: "«med-avhengighet» in quotation marks", look: true },
    { pattern: words("muliggjør(?:e|es)?", "muliggjorde", "muliggjort"), instead: "å dekke over, å rydde opp etter, å bære for" },
    { pattern: words("dysfunksjonell?e?t?"), instead: "samspill" },
    { pattern: words("umotiverte?", "i fornektelse", "manipulerende"), instead: "har det vanskelig med å, ikke klar for" },
    { pattern: words("(?:en|er|var|som|være|for) løgner", "løgner(?:en|ne)", "løgnere"), instead: "fortalte ikke sannheten" },
    { pattern: words("beg(?:å|år|ikk|ått) selvmord", "(?:vellyk|mislyk)ke[td]e? selvmord\\p{L}*"), instead: "tok livet sitt, døde i selvmord" },
    { pattern: words("(?:skitne?|skitten|ren|rene) (?:urin)?prøver?"), instead: "positiv eller negativ prøve" },
    { pattern: words("erstatningsdop(?:et)?"), instead: "LAR, medisin mot avhengighet" },
    { pattern: words("redder(?:en)? vår", "vår redder"), instead: "behandler, miljøterapeut, erfaringskonsulent" },
    { pattern: words("alkisbarn(?:a|et)?"), instead: "barn og unge som er pårørende" },
    { pattern: words("krang(?:el|elen|ler|lene)"), instead: "vold (when it is violence)", look: true },
  ],
  en: [
    { pattern: words("addicts?", "junkies?", "alcoholics?(?! (?:anonymous|drinks?))", "(?:substance |drug |alcohol )?abusers?"), instead: "person with an addiction" },
    { pattern: words("(?<!(?:sexual|domestic|child|emotional|physical) )abus(?:e|es|ed|ing)", "misus(?:e|es|ed|ing)"), instead: "substance use problem, harmful use" },
    { pattern: words("drug careers?"), instead: "substance use disorder" },
    { pattern: ofPerson(beEn, "clean|dry|dirty"), instead: "substance-free, sober" },
    { pattern: words("cold turkey", "dry(?:ing)? out", "dried out"), instead: "withdrawal" },
    { pattern: words("(?:fall|falls|fell|fallen|falling) off the wagon", "(?<!(?:heart|liver|kidney) )failures?"), instead: "relapse, lapse" },
    { pattern: words("weakness(?:es)?"), instead: "craving, urge (never as weakness)", look: true },
    { pattern: words("(?<!not (?:\\p{L}+ )?)cured"), instead: "recovery, getting better" },
    { pattern: words("victims?", "enablers?", "codependent (?:wife|husband|partner|mother|father)", "an? codependent", "codependents"), instead: "relative, family member, friend" },
    { pattern: words("codependency", "(?<!an? )codependent"), instead: '"codependency" in quotation marks', look: true },
    { pattern: words("enabl(?:e|es|ed|ing)"), instead: "covering up, cleaning up after, carrying for", look: true },
    { pattern: words("dysfunctional"), instead: "how we affect each other" },
    { pattern: words("unmotivated", "in denial", "manipulative"), instead: "finds it hard to, not ready to" },
    { pattern: words("liars?"), instead: "did not tell the truth" },
    { pattern: words("commit(?:s|ted|ting)? suicide", "(?:successful|failed) (?:suicide|attempt)s?"), instead: "took his or her life, died by suicide" },
    { pattern: words("(?:clean|dirty) (?:urine )?(?:test|sample)s?"), instead: "positive or negative test" },
    { pattern: words("replacement drugs?"), instead: "opioid maintenance treatment" },
    { pattern: words("COAs?"), instead: "children and young people who are next of kin" },
    { pattern: words("(?<!in )an? row"), instead: "violence (when it is violence)", look: true },
  ],
};

/** American spellings, with the British ones. */
export const americanSpellings: readonly AvoidedWord[] = [
  { pattern: words("behaviors?", "behavioral"), instead: "behaviour" },
  { pattern: words("(?:col|fav|neighb|lab|hon|rum)ors?", "favorites?"), instead: "-our" },
  { pattern: words("centers?", "centered"), instead: "centre" },
  { pattern: words("counselors?", "counseling"), instead: "counsellor, counselling" },
  { pattern: words("programs?"), instead: "programme" },
  { pattern: words("gray"), instead: "grey" },
  { pattern: words("moms?"), instead: "mum" },
  { pattern: words("practicing"), instead: "practising" },
  { pattern: words("(?:travel|label|cancel|model)(?:ed|ing)"), instead: "double l" },
  { pattern: words("fulfill", "fulfillment"), instead: "fulfil" },
];
