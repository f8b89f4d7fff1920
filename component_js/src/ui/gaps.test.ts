import { describe, expect, test } from "vitest";
import { parse } from "../core/parse";
import { partsOf } from "../core/part";
import type { AnyAnswer, AnyRegion } from "../schema.gen";
import { gapsIn, unfitAt, wordsFor } from "./gaps";

const answer = (given: object): AnyAnswer => parse("AnyAnswer", given);
const box = (id: string, ...labels: readonly string[]): AnyRegion =>
  parse("AnyRegion", {
    kind: "box",
    id,
    labels,
    source: "photo",
    x: 0,
    y: 0,
    width: 9,
    height: 9,
  });
const said = (regions: readonly AnyRegion[], ...answers: readonly AnyAnswer[]) =>
  partsOf({ regions, answers });
/** The keys of what is missing. */
const missingIn = (...given: Parameters<typeof gapsIn>): ReadonlySet<string> =>
  new Set(
    gapsIn(...given)
      .filter(({ kind }) => kind === "missing")
      .map(({ key }) => key),
  );

describe("what is missing", () => {
  const face = parse("Interface", {
    body: [
      { kind: "image", name: "photo" },
      { kind: "rating", name: "stars", required: true, required_message: "How good is it?" },
      { kind: "comment", name: "why", required: true, per_region: true },
    ],
  });

  test("is each required answer, for each region it is asked about", () => {
    const missing = missingIn(said([box("b")]), face, {});
    expect([...missing]).toEqual(["answer\nstars\n\n", "answer\nwhy\nb\n"]);
  });

  test("is an answer with nothing in it too", () => {
    const answers = [
      answer({ kind: "rating", question: "stars", rating: 3 }),
      answer({ kind: "comment", question: "why", region: "b", text: "  " }),
    ];
    expect([...missingIn(said([box("b")], ...answers), face, {})]).toEqual(["answer\nwhy\nb\n"]);
  });

  test("is asked for in the author's own words", () => {
    expect(gapsIn(said([]), face, {}).map(({ says }) => says)).toEqual(["How good is it?"]);
  });

  test("is nothing that is not asked", () => {
    const hiding = parse("Interface", {
      body: [
        { kind: "yes_no", name: "more" },
        {
          kind: "group",
          when: { kind: "answered", question: "more", values: ["yes"] },
          children: [{ kind: "comment", name: "what", required: true }],
        },
      ],
    });
    const more = (yes: boolean) => said([], answer({ kind: "yes_no", question: "more", yes }));
    expect(missingIn(more(false), hiding, {}).size).toBe(0);
    expect(missingIn(more(true), hiding, {}).size).toBe(1);
  });

  test("is each item's answer, as many as the task has", () => {
    const list = parse("Interface", {
      body: [
        { kind: "list", name: "texts" },
        { kind: "rating", name: "stars", required: true, per_item: true, of: "texts" },
      ],
    });
    const first = answer({ kind: "rating", question: "stars", item: 0, rating: 3 });
    expect([...missingIn(said([], first), list, { texts: ["a", "b"] })]).toEqual([
      "answer\nstars\n\n1",
    ]);
    expect(missingIn(said([]), list, {}).size).toBe(0);
  });
});

test("a field with something that is no answer is in the way, wherever it stands", () => {
  const face = parse("Interface", {
    body: [
      { kind: "list", name: "texts" },
      { kind: "quantity", name: "count", title: "How many", per_item: true },
    ],
  });
  expect(unfitAt("answer\ncount\n\n2", face)).toMatchObject({
    about: { region: null, item: 2 },
    says: "“How many” does not fit.",
  });
  expect(unfitAt("answer\nother\n\n", face)).toBeUndefined();
});

describe("a label with a limit", () => {
  const face = parse("Interface", {
    body: [
      { kind: "image", name: "photo" },
      { kind: "labels", of: "photo", labels: [{ name: "Head", most: 1 }, { name: "Car" }] },
    ],
  });

  test("is in the way once more regions carry it than may", () => {
    const cars = [box("c", "Car"), box("d", "Car")];
    expect(gapsIn(said([...cars, box("a", "Head")]), face, {})).toEqual([]);
    const [gap] = gapsIn(said([box("a", "Head"), box("b", "Head")]), face, {});
    expect(gap).toMatchObject({ kind: "wrong", says: "“Head” may stand once, not 2." });
  });
});

test("several gaps are counted, and one is named", () => {
  const gap = { key: "", about: { region: null, item: null }, says: "Too long." } as const;
  const node = parse("AnyNode", { kind: "comment", name: "c" });
  const missing = { ...gap, node, kind: "missing" } as const;
  const wrong = { ...gap, node, kind: "wrong" } as const;
  expect(wordsFor([missing])).toBe("One answer is missing.");
  expect(wordsFor([wrong])).toBe("Too long.");
  expect(wordsFor([missing, missing])).toBe("2 answers are missing.");
  expect(wordsFor([missing, wrong])).toBe("2 things are missing or do not fit.");
});
