import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "../../../core/parse";
import { partsOf } from "../../../core/part";
import { compared } from "../../../core/wording/words";
import { changeWords } from "./changes";
import { contentsOf } from "./contents";
import { joined } from "./joined";
import { kindsSaid } from "./kindsSaid";
import { numericChange } from "./numbers";
import { pairLaid, pairsOf } from "./pairs";
import { packsOf } from "./spans";
import { standingsOf } from "./standing";

const rating = (name: string) => ({ kind: "rating", name, title: "Accuracy" });
const lineup = (children: readonly object[], names: readonly string[]) => {
  const node = parse("AnyNode", { kind: "lineup", names, children });
  if (node.kind !== "lineup") throw new Error("That is no lineup.");
  return node;
};

test("an output is told apart from what is asked about it, and a failed one keeps its questions", () => {
  const node = lineup(
    [
      { kind: "column", children: [{ kind: "text", name: "a", value: "$said" }, rating("r: A")] },
      { kind: "column", children: [{ kind: "header", text: "Too slow." }, rating("r: B")] },
      { kind: "header", text: "No answer." },
    ],
    ["A", "B", "C"],
  );
  const contents = contentsOf(node, { said: "Yes." });
  expect(contents.map(({ name, text, below }) => [name, text, below.length])).toEqual([
    ["A", "Yes.", 1],
    ["B", undefined, 1],
    ["C", undefined, 0],
  ]);
  expect(contents.map(({ source, shown }) => [source?.name, shown.length])).toEqual([
    ["a", 1],
    [undefined, 1],
    [undefined, 1],
  ]);
});

test("outputs of several kinds are told of, and those of one kind are not", () => {
  const node = lineup(
    [
      { kind: "text", name: "a", value: "x" },
      { kind: "image", name: "b", value: "b.png" },
    ],
    ["A", "B"],
  );
  expect(kindsSaid(contentsOf(node, {}))).toContain("A: Text, B: Image");
  expect(kindsSaid(contentsOf(node, {}).slice(0, 1))).toBe("");
});

const texts = [
  { name: "A", text: "one" },
  { name: "B", text: undefined },
  { name: "C", text: "two" },
  { name: "D", text: "three" },
];
const against = (pairs: ReturnType<typeof pairsOf>) =>
  pairs.map(({ name, against: other }) => `${name} against ${other}`);

test("each text is compared with the one before, the chosen one, or one's own", () => {
  expect(against(pairsOf(texts, "", ""))).toEqual(["C against A", "D against C"]);
  expect(against(pairsOf(texts, "C", ""))).toEqual(["A against C", "D against C"]);
  expect(pairsOf(texts, "mine", "own").map(({ before }) => before)).toEqual(["own", "own", "own"]);
  expect(pairsOf(texts, "mine", " ")).toEqual([]);
});

test("of two, each shows what only it has", () => {
  const pairs = pairsOf(texts.slice(0, 3), "", "");
  expect(against(pairs)).toEqual(["A against C", "C against A"]);
  expect(pairs.some(({ isWhole }) => isWhole)).toBe(false);
});

test("laid over each other are the one in front and the chosen one, or the one behind", () => {
  expect(pairLaid(texts, [2, 0], "", "")).toMatchObject({ name: "C", against: "A" });
  expect(pairLaid(texts, [2, 0], "D", "")).toMatchObject({ name: "C", against: "D" });
  expect(pairLaid(texts, [2, 0], "C", "")).toMatchObject({ name: "C", against: "A" });
  expect(pairLaid(texts, [2, 1], "", "")).toBeUndefined();
});

test("numbers differ by a number, as exact as the more exact of them", () => {
  expect(numericChange("12.50", " 15.7")).toBe("+3.20");
  expect(numericChange("4", "1.5")).toBe("−2.5");
  expect(numericChange("2", "2.0")).toBe("±0");
  expect(numericChange("2 km", "3 km")).toBeUndefined();
  expect(numericChange("", "3")).toBeUndefined();
});

test("how much differs is said in full to who cannot see it", () => {
  const [pair] = pairsOf(texts, "A", "");
  if (!pair) throw new Error("There is no pair.");
  const said = (before: string, after: string): string =>
    changeWords(pair, compared(before, after))
      .map((words) => words.said)
      .join(" ");
  expect(said("red car", "blue fast car")).toBe("2 words more, 1 fewer than A");
  expect(said("same", "same")).toBe("The same as A");
});

test("the spans of a text know their places, whatever was removed between them", () => {
  const word = fc.constantFrom(
    "a ",
    "b\n",
    "c",
    " ",
    "d. ",
    "日本",
    "👩‍👧 ",
    "x".repeat(3000),
    "\n",
  );
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(""));
  fc.assert(
    fc.property(text, text, fc.boolean(), (before, after, isWhole) => {
      const spans = packsOf(compared(before, after).pieces, isWhole).flat();
      const placed = spans.filter(({ at }) => at !== undefined);
      return (
        placed.every((span) => after.startsWith(span.text, span.at)) &&
        placed.map((span) => span.text).join("") === after
      );
    }),
  );
});

test("a long text stands in packs of whole lines", () => {
  const text = "A line of it.\n".repeat(2000);
  const packs = packsOf([{ kind: "same", text }], false);
  expect(packs.length).toBeGreaterThan(3);
  expect(packs.every((pack) => pack.at(-1)?.text.endsWith("\n"))).toBe(true);
});

test("a passage that is taken goes on where the text ends", () => {
  expect(joined("", " One. ")).toBe("One.");
  expect(joined("One.", "Two.")).toBe("One. Two.");
  expect(joined("One.", "Two.\nThree.")).toBe("One.\n\nTwo.\nThree.");
  expect(joined("One.\n", "Two.")).toBe("One.\nTwo.");
  expect(joined("猫です。", "犬です。")).toBe("猫です。犬です。");
});

const standing = (question: object, answer: object) => {
  const names = ["A", "B", "C"].map((name) => ({ name, source: undefined }));
  const face = parse("Interface", { body: [question] });
  const about = { question: "p", region: null, item: null };
  const parts = partsOf({ regions: [], answers: [parse("AnyAnswer", { ...about, ...answer })] });
  return Object.fromEntries(
    [...standingsOf(names, face, parts)].map(([name, { words }]) => [name, words]),
  );
};

test("the better one is marked, both are at a tie, and each has its place in an order", () => {
  const pair = { kind: "pairwise", name: "p", left: "B", right: "C" };
  const picked = (side: string) => standing(pair, { kind: "pairwise", picked: side });
  expect(picked("left")).toEqual({ B: "Better" });
  expect(picked("tie")).toEqual({ B: "As good", C: "As good" });
  expect(picked("both_bad")).toEqual({ B: "Bad", C: "Bad" });
  const entries = ["A", "B", "C"].map((name) => ({ name }));
  const ranking = { kind: "ranking", name: "p", entries };
  expect(standing(ranking, { kind: "ranking", order: ["C", "A", "B"] })).toEqual({
    C: "1st of 3",
    A: "2nd of 3",
    B: "3rd of 3",
  });
});

test("a preference about something else marks nothing", () => {
  const pair = { kind: "pairwise", name: "p", left: "left", right: "right" };
  expect(standing(pair, { kind: "pairwise", picked: "left" })).toEqual({});
});
