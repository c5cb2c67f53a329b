/** Words that stand in most guessed passwords, Norwegian and English, four letters and longer. */
const words = `
password passord passordet passordene hemmelig hemmelige hemmelighet secret welcome velkommen letmein admin administrator
login loggin innlogging master monkey dragon sunshine princess prinsesse football fotball baseball basketball superman batman
iloveyou jegelskerdeg elskerdeg elsker elske love lover kjærlighet kjaerlighet sommer vinter høst host summer winter
autumn spring january february march april june july august september october november december januar februar mars
juni juli oktober desember mandag tirsdag onsdag torsdag fredag lørdag lordag søndag sondag monday tuesday wednesday thursday
friday saturday sunday oslo bergen trondheim stavanger drammen norge norway england london liverpool arsenal chelsea
manchester united rosenborg brann vålerenga valerenga katten katt hunden hund kitty doggy mamma pappa bestemor
bestefar mother father mommy daddy family familie familien baby skatt skatten vennen kjære test tester testing
changeme default user username bruker brukernavn internet computer datamaskin samsung google facebook instagram iphone
android hello hallo heisann heihei jesus christ pokemon starwars minecraft samspill clinic klinikk klinikken sykehus
sykehuset hospital rehab behandling treatment pårørende parorende pasient patient relative whatever freedom frihet
trustno killer shadow michael jordan jennifer hunter charlie cookie banana chocolate sjokolade kaffe coffee
sentrum skole skolen school student guest gjest abcd
correcthorsebatterystaple correcthorse batterystaple thequickbrownfox thequickbrownfoxjumpsoverthelazydog tobeornottobe
maytheforcebewithyou iloveyousomuch iloveyouforever neverforget nevergiveup nevergonnagiveyouup godisgood jesuslovesyou
jesusisking mypasswordis thisismypassword thisisapassword passwordispassword youllneverwalkalone gladtospeakwithyou
dettererpassordetmitt detteermittpassord mittpassorder mittpassord detteeretpassord jegharglemtpassordet glemtpassord
jegvetikke idontknow idonotknow jegelskermammaogpappa jegerglad gladideg gladmanda javiiselskerdettelandet
javiielskerdettelandet javiielsker erdetnoensomhelst gratulerermeddagen happybirthday merrychristmas godjul
`
  .trim()
  .split(/\s+/)
  .sort((one, other) => other.length - one.length);

/** What fingers and heads run along: alphabets, figures, rows and columns of the keyboard. */
const tracks = ["abcdefghijklmnopqrstuvwxyzæøå", "01234567890", "qwertyuiopå", "asdfghjkløæ", "zxcvbnm", "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "a1b2c3d4e5f6g7h8i9j0"].flatMap(
  (track) => [track, [...track].reverse().join("")],
);

const shortestRun = 4;
const fewestSigns = 5;
/** How many letters a password must have besides two well-known pieces. */
const ownLetters = 4;

/**
 * Whether a password is among the first that a guesser tries: few different signs, a piece repeated, or at most two
 * well-known words, names and keyboard runs with figures and signs about them. Three words or more may well be common
 * ones. Figures that stand for letters (`p4ssw0rd`) count as the letters.
 *
 * @param names what is well known about this account alone
 */
export function isCommonPassword(password: string, names: readonly string[] = []): boolean {
  const plain = squashed(password);
  const known = [...names.map(squashed).filter((name) => name.length >= 3), ...words];
  return isRepetition(password.toLowerCase().replace(/\s/gu, "")) || isRepetition(plain) || madeOfKnown(plain, known) || madeOfKnown(lettersForFigures(plain), known);
}

/** Lower case, without spaces and signs. */
export const squashed = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}@$!]/gu, "");

const figures: Readonly<Record<string, string>> = { "0": "o", "1": "i", "!": "i", "3": "e", "4": "a", "@": "a", "5": "s", $: "s", "7": "t" };

const lettersForFigures = (text: string): string => text.replace(/[01!34@5$7]/g, (figure) => figures[figure] ?? figure);

function isRepetition(text: string): boolean {
  if (text === "") return false;
  if (new Set(text).size < fewestSigns) return true;
  for (let period = 1; period <= text.length / 2; period++) {
    if (text.slice(period) === text.slice(0, -period)) return true;
  }
  return false;
}

function madeOfKnown(text: string, known: readonly string[]): boolean {
  let rest = text;
  const pieces = new Set<string>();
  const take = (piece: string) => {
    if (rest.includes(piece)) pieces.add(piece);
    rest = rest.replaceAll(piece, " ");
  };
  for (const word of known) take(word);
  for (let run = longestRun(rest); run; run = longestRun(rest)) take(run);
  return pieces.size > 0 && pieces.size <= 2 && rest.replace(/\P{L}/gu, "").length < ownLetters;
}

function longestRun(text: string): string | undefined {
  let longest = "";
  for (const track of tracks) {
    for (let start = 0; start < text.length; start++) {
      let end = start + Math.max(shortestRun, longest.length + 1);
      while (end <= text.length && track.includes(text.slice(start, end))) longest = text.slice(start, end++);
    }
  }
  return longest || undefined;
}
