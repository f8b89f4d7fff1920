// A text in words, each with the blanks behind it: in any script, and without cutting an emoji.

export type Token = {
  readonly text: string;
  /** What is compared: blanks are not. */
  readonly key: string;
  /** With the blanks of the text before, where it stands in both. */
  readonly was?: string;
};

// A word with its marks and joiners, or a number with its points; a line feed; blanks; anything else.
const part =
  /([\p{L}\p{N}_][\p{L}\p{N}\p{M}\p{Join_C}_]*(?:['’.,](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}\p{Join_C}_]+)*)|(\n)|([^\S\n]+)|([^\p{L}\p{N}\s_]+)/gu;

// Their words stand without blanks between them.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export function tokensOf(text: string): readonly Token[] {
  const tokens: { text: string; key: string }[] = [];
  const put = (key: string): void => void tokens.push({ text: key, key });
  for (const [whole, word, feed, blanks] of text.matchAll(part)) {
    const last = tokens.at(-1);
    if (blanks !== undefined) {
      // At the start of a line they belong to no word.
      if (last && last.key !== "\n") last.text += blanks;
      else tokens.push({ text: blanks, key: "" });
    } else if (feed !== undefined) put(feed);
    else for (const piece of piecesOf(whole, word !== undefined)) put(piece);
  }
  return tokens;
}

function piecesOf(text: string, isWord: boolean): readonly string[] {
  if (isWord) return unspaced.test(text) ? segments(text, "word") : [text];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it asks for what is plain ASCII.
  return /^[\x00-\x7f]+$/.test(text) ? [...text] : segments(text, "grapheme");
}

const segmenters = new Map<"word" | "grapheme", Intl.Segmenter>();

function segments(text: string, granularity: "word" | "grapheme"): readonly string[] {
  const known = segmenters.get(granularity);
  const segmenter = known ?? new Intl.Segmenter(undefined, { granularity });
  segmenters.set(granularity, segmenter);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Whether it is more than punctuation. */
export function isWord(key: string): boolean {
  return /[\p{L}\p{N}]/u.test(key);
}
