import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, compared } from "./words";

/** Such as "the [-red-] {+blue+} car". */
const written = (before: string, after: string): string =>
  compared(before, after)
    .pieces.map(({ kind, text }) => {
      if (kind === "same") return text;
      return kind === "added" ? `{+${text}+}` : `[-${text}-]`;
    })
    .join("");

const textAfter = (before: string, after: string): string =>
  compared(before, after)
    .pieces.filter(({ kind }) => kind !== "removed")
    .map(({ text }) => text)
    .join("");

test("words that were put in place of others stand beside them", () => {
  expect(written("The red car stopped.", "The blue car stopped.")).toBe(
    "The [-red -]{+blue +}car stopped.",
  );
  expect(compared("a b c", "a x y c")).toMatchObject({ added: 2, removed: 1, isRough: false });
});

test("a text that is the same is one piece, and other blanks make no difference", () => {
  expect(compared("One.\nTwo.", "One.\nTwo.").pieces).toEqual([
    { kind: "same", text: "One.\nTwo." },
  ]);
  expect(compared("one  two", "one two").pieces).toEqual([{ kind: "same", text: "one two" }]);
});

test("nothing, and all of it, are compared too", () => {
  expect(compared("", "").pieces).toEqual([]);
  expect(written("", "new")).toBe("{+new+}");
  expect(written("old", "")).toBe("[-old-]");
});

test("without what was removed, the pieces are the text after, to the letter", () => {
  const word = fc.constantFrom(
    "a",
    "b",
    " ",
    "\n",
    "  ",
    ".",
    "c’est",
    "3.5",
    "日本",
    "語",
    "👩‍👩‍👧",
    "é",
  );
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(""));
  fc.assert(fc.property(text, text, (before, after) => textAfter(before, after) === after));
});

test("without what was added, the words are those before", () => {
  const word = fc.constantFrom("a ", "b ", "c ", "d ", "e ", "f.\n");
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const kept = compared(before, after).pieces.filter(({ kind }) => kind !== "added");
      return kept.map((piece) => piece.text).join("") === before;
    }),
  );
});

test("scripts without blanks are compared by their words, and no emoji is cut", () => {
  expect(written("猫は黒いです。", "猫は白いです。")).toContain("{+白い+}");
  expect(written("ok 👍", "ok 👍🏽")).toBe("ok [-👍-]{+👍🏽+}");
  expect(written("family 👩‍👩‍👧 here", "family 👩‍👩‍👦 here")).toBe(
    "family [-👩‍👩‍👧 -]{+👩‍👩‍👦 +}here",
  );
});

test("a number is one word, whatever points it has", () => {
  expect(written("It costs 1,250.50 euros.", "It costs 1,250.75 euros.")).toBe(
    "It costs [-1,250.50 -]{+1,250.75 +}euros.",
  );
});

test("a word that stayed by chance between rewritten passages is part of the rewriting", () => {
  const before = "Completely different opening words the entirely unlike closing passage";
  const after = "Wholly rewritten beginning phrase the utterly changed final section";
  expect(written(before, after)).toBe(`[-${before}-]{+${after}+}`);
});

test("a line that stayed keeps rewritten lines apart", () => {
  expect(written("one\nkept as it is\ntwo", "three\nkept as it is\nfour")).toBe(
    "[-one-]{+three+}\nkept as it is\n[-two-]{+four+}",
  );
});

test("of words that repeat, it finds the runs that stayed", () => {
  const words = ["one", "two", "three", "four", "five", "six", "seven"];
  const text = Array.from({ length: 2000 }, (_, at) => words[(at * at + (at >> 3)) % 7]);
  const changed = text.map((word, at) => (at % 40 === 20 ? "other" : word));
  const found = compared(text.join(" "), changed.join(" "));
  expect(found.isRough).toBe(false);
  expect(found.added).toBeLessThan(65);
});

test("what is too different to be compared word by word counts as replaced, and is told", () => {
  const noise = (seed: number): string =>
    Array.from({ length: 3000 }, (_, at) => `w${(at * seed) % 97}`).join(" ");
  const found = compared(`start ${noise(31)}`, `start ${noise(57)}`);
  expect(found.isRough).toBe(true);
  expect(found.pieces[0]).toEqual({ kind: "same", text: "start " });
});

test("a long comparison stops often enough for others to get their turn", () => {
  const text = (salt: string): string =>
    Array.from({ length: 4000 }, (_, at) =>
      at % 3 ? `w${at % 50}` : `u${at}${at % 9 ? "" : salt}`,
    ).join(" ");
  const comparing = compare(text("x"), text("y"));
  let longest = 0;
  let steps = 0;
  for (let done = false; !done; steps++) {
    const since = performance.now();
    done = comparing.next().done === true;
    if (steps > 0) longest = Math.max(longest, performance.now() - since);
  }
  expect(steps).toBeGreaterThan(100);
  expect(longest).toBeLessThan(100);
});
