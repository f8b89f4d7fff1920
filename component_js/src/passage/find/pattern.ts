// What is sought, as a pattern: letters stand for those with accents too, a blank for any blanks.

export type Sought = {
  readonly query: string;
  readonly matchCase: boolean;
};

// Marks that a reader may leave out: accents, vowel points, tones. The vowel signs of Indic scripts
// and the voicing of Japanese make another letter.
const ACCENT = /(?![\u3099\u309a])(?:(?=\p{Mn})[\p{Script=Inherited}\u0591-\u05c7])/gu;
const ACCENTS = "(?:(?![\\u3099\\u309a])(?=\\p{Mn})[\\p{Script=Inherited}\\u0591-\\u05c7])*";

/** The letters of a text that carry accents, by what they are without. */
export type Accented = ReadonlyMap<string, readonly string[]>;

// Where letters with accents lie, but for the Hebrew ones with points.
const [FIRST, LAST] = [0xc0, 0x1fff];
const POINTED = /[\ufb1d-\ufb4f]/g;

export function accentedIn(text: string): Accented {
  const there = new Uint8Array(LAST + 1);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= FIRST && unit <= LAST) there[unit] = 1;
  }
  const letters = [...there.keys()]
    .filter((unit) => there[unit])
    .map((unit) => String.fromCharCode(unit));
  const found = new Map<string, string[]>();
  for (const letter of [...letters, ...new Set(text.match(POINTED))]) {
    const bare = bareOf(letter);
    if (bare !== letter) found.set(bare, [...(found.get(bare) ?? []), letter]);
  }
  return found;
}

/** Without accents; what would be nothing then stays. */
function bareOf(letter: string): string {
  const parts = letter.normalize("NFD");
  return parts.replace(ACCENT, "").normalize("NFC") || letter;
}

/** Undefined where nothing is sought. */
export function patternOf({ query, matchCase }: Sought, accented: Accented): RegExp | undefined {
  const words = query.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const source = words.map((word) => wordPattern(word, matchCase, accented)).join("\\s+");
  return new RegExp(source, matchCase ? "gu" : "giu");
}

function wordPattern(word: string, matchCase: boolean, accented: Accented): string {
  return [...new Intl.Segmenter("en").segment(word.normalize("NFC"))]
    .map(({ segment }) => letterPattern(segment, matchCase, accented))
    .join("");
}

/** A letter with an accent means that one alone, however it is written; one without means any. */
function letterPattern(letter: string, matchCase: boolean, accented: Accented): string {
  const forms = [...new Set([letter.normalize("NFC"), letter.normalize("NFD"), letter])];
  if (bareOf(letter) !== letter) return anyOf(forms);
  const cases = matchCase ? [letter] : [letter, letter.toLowerCase(), letter.toUpperCase()];
  const all = new Set([...forms, ...cases.flatMap((each) => accented.get(each) ?? [])]);
  return `${anyOf([...all])}${ACCENTS}`;
}

function anyOf(letters: readonly string[]): string {
  const escaped = letters.map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return escaped.length === 1 ? (escaped[0] ?? "") : `(?:${escaped.join("|")})`;
}
