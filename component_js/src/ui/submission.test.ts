import { describe, expect, test } from "vitest";
import { parse } from "../core/parse";
import { partsOf } from "../core/part";
import type { AnyAnswer, AnyRegion } from "../schema.gen";
import { annotationOf, completionOf, missingIn, type Shown } from "./submission";

const face = parse("Interface", {
  body: [
    { kind: "image", name: "photo" },
    { kind: "rating", name: "stars", required: true },
    { kind: "comment", name: "why", required: true, per_region: true },
  ],
});
const task = parse("Task", { id: "t1", data: { photo: "/a.jpg" } });
const box: AnyRegion = parse("AnyRegion", {
  kind: "box",
  id: "b",
  source: "photo",
  x: 0,
  y: 0,
  width: 9,
  height: 9,
});
const answer = (given: object): AnyAnswer => parse("AnyAnswer", given);
const shown: Shown = {
  task,
  face,
  ticket: null,
  predictions: [],
  spaces: {},
  since: Date.now() - 2_000,
};

describe("what is missing", () => {
  test("is each required answer, for each region it is asked about", () => {
    const missing = missingIn(partsOf({ regions: [box], answers: [] }), face);
    expect([...missing]).toEqual(["answer\nstars\n\n", "answer\nwhy\nb\n"]);
  });

  test("is an answer with nothing in it too", () => {
    const answers = [
      answer({ kind: "rating", question: "stars", rating: 3 }),
      answer({ kind: "comment", question: "why", region: "b", text: "  " }),
    ];
    expect([...missingIn(partsOf({ regions: [box], answers }), face)]).toEqual([
      "answer\nwhy\nb\n",
    ]);
  });
});

describe("a completion", () => {
  test("carries what it is about where no ticket says it", () => {
    expect(completionOf(partsOf({ regions: [], answers: [] }), shown, null).carried).toEqual({
      task,
      interface: face,
    });
    const ticketed = completionOf(
      partsOf({ regions: [], answers: [] }),
      { ...shown, ticket: "el1.x" },
      null,
    );
    expect(ticketed).toMatchObject({ carried: null, ticket: "el1.x", task: "t1" });
  });

  test("says how long it took", () => {
    expect(completionOf(new Map(), shown, null).lead_time).toBeGreaterThanOrEqual(2);
  });

  test("of a skip holds no work", () => {
    const skip = completionOf(partsOf({ regions: [box], answers: [] }), shown, "");
    expect(skip).toMatchObject({ skipped: "", annotation: { regions: [] } });
  });

  test("leaves out answers with nothing in them", () => {
    const empty = answer({ kind: "comment", question: "why", text: " " });
    expect(annotationOf(partsOf({ regions: [], answers: [empty] }), {}).answers).toEqual([]);
  });
});
