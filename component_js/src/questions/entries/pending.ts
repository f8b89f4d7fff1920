// What of an answer stands in the list, and what is still in the field for the next entry.

export type Pending = {
  readonly text: string;
  /** How many entries stood in the list while it was typed. */
  readonly after: number;
};

export type Standing = { readonly listed: readonly string[]; readonly typed: string };

/** What is typed belongs to the answer from its first letter on: then nothing is lost. */
export function standing(
  texts: readonly string[],
  { text, after }: Pending,
  unique: boolean,
): Standing {
  const isLast = text.trim() !== "" && texts.length === after + 1;
  if (isLast) {
    const last = texts.at(-1) ?? "";
    return { listed: texts.slice(0, -1), typed: last === text.trim() ? text : last };
  }
  // An undo takes what was typed out of the answer, and so out of the field.
  const adds = texts.length !== after || withTyped(texts, text, unique) !== texts;
  return { listed: texts, typed: adds ? "" : text };
}

/** The answer's texts with what is typed: blanks, and what may not stand there twice, add nothing. */
export function withTyped(
  listed: readonly string[],
  typed: string,
  unique: boolean,
): readonly string[] {
  const text = typed.trim();
  return text === "" || isTwice(listed, typed, unique) ? listed : [...listed, text];
}

export function isTwice(listed: readonly string[], typed: string, unique: boolean): boolean {
  return unique && listed.includes(typed.trim());
}

/** Whether only a word grew: no entry came or went, and none begins a word. */
export function isTyping(before: readonly string[], after: readonly string[]): boolean {
  if (before.length !== after.length) return false;
  const changed = after.filter((text, at) => text !== before[at]);
  return changed.length === 1 && changed.every((text) => !/(^|\s)\S$/.test(text));
}
