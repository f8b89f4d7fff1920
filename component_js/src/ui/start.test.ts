import { expect, test } from "vitest";
import { parse } from "../core/parse";
import { answersIn, regionsIn, relationsIn } from "../core/part";
import { begin, fitting, startOf } from "./start";

const face = parse("Interface", {
  body: [
    { kind: "text", name: "text" },
    { kind: "labels", name: "words", of: "text", labels: [{ name: "p" }] },
    { kind: "rating", name: "stars" },
    { kind: "yes_no", name: "each", per_region: true, of: "text" },
    { kind: "list", name: "list" },
    { kind: "yes_no", name: "one", per_item: true, of: "list" },
  ],
});
const data = { text: "Ada", list: ["a", "b"] };
const span = { kind: "span", id: "r", source: "text", labels: ["p"], start: 0, end: 1, text: "A" };
const yes = (question: string, about: object = {}) => ({
  kind: "yes_no",
  question,
  yes: true,
  ...about,
});
const said = (value: object) => parse("Annotation", value);

test("answers that fit what is asked are what the work begins with", () => {
  const answers = [
    { kind: "rating", question: "stars", rating: 3 },
    yes("each", { region: "r" }),
    yes("one", { item: 1 }),
  ];
  const { parts, leftOut } = startOf(face, data, said({ regions: [span], answers }), []);
  expect(answersIn(parts)).toHaveLength(3);
  expect(leftOut).toBe("");
});

test.each([
  ["no such question", yes("gone"), "gone"],
  ["another kind of question", yes("stars"), "stars"],
  ["a region that is not there", yes("each", { region: "q" }), "each"],
  ["the task, where regions are asked about", yes("each"), "each"],
  ["an item that is not there", yes("one", { item: 2 }), "one"],
  ["an item before the first", yes("one", { item: -1 }), "one"],
])("an answer to %s is left out by name", (_, answer, name) => {
  const words = `Answers to “${name}” fit no question here and were left out.`;
  const started = startOf(face, data, said({ regions: [span], answers: [answer] }), []);
  expect(answersIn(started.parts)).toEqual([]);
  expect(started.leftOut).toBe(words);
  expect(startOf(face, data, undefined, [said({ answers: [answer] })]).leftOut).toBe(words);
  const kept = said({ answers: [answer] });
  expect(fitting({ regions: [], answers: kept.answers }, face, data).leftOut).toBe(words);
});

test("regions and relations with one id are all kept", () => {
  const given = said({
    regions: [span, { ...span, start: 1, end: 2, text: "d" }],
    relations: [{ id: "r", start: "r", end: "r" }],
  });
  for (const { parts } of [
    startOf(face, data, given, []),
    startOf(face, data, undefined, [given]),
  ]) {
    expect(regionsIn(parts).map(({ id }) => id)).toHaveLength(2);
    expect(relationsIn(parts)).toHaveLength(1);
  }
  expect(regionsIn(startOf(face, data, given, []).parts)[0]?.id).toBe("r");
});

test("where predictions are compared, nothing of them is there before somebody takes it", () => {
  const [text, ...others] = face.body;
  const given = [said({ model: "A", regions: [span], answers: [yes("gone")] })];
  const compared = { ...face, body: [parse("Lineup", { children: [text] }), ...others] };
  const begun = begin(compared, data, undefined, given);
  expect(regionsIn(begun.parts)).toEqual([]);
  expect(begun.leftOut).toBe("");
  expect(begun.predictions).toBe(given);
  expect(regionsIn(begin(face, data, undefined, given).parts)).toHaveLength(1);
});
