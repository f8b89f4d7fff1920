import { describe, expect, test } from "vitest";
import { parse } from "../core/parse";
import { partsOf } from "../core/part";
import type { AnyAnswer, AnyRegion } from "../schema.gen";
import { annotationOf, completionOf, type Shown } from "./submission";

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
  given: face,
  ticket: null,
  predictions: [],
  spaces: {},
  since: Date.now() - 2_000,
};

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
    expect(annotationOf(partsOf({ regions: [], answers: [empty] }), face, {}).answers).toEqual([]);
  });

  test("leaves out answers to what is not asked, and keeps what some selection would ask", () => {
    const hiding = parse("Interface", {
      body: [
        { kind: "image", name: "photo" },
        { kind: "yes_no", name: "blurred" },
        {
          kind: "row",
          when: { kind: "answered", question: "blurred", values: ["yes"] },
          children: [
            { kind: "rating", name: "how" },
            { kind: "comment", name: "why", when: { kind: "answered", question: "how" } },
          ],
        },
        { kind: "comment", name: "about", when: { kind: "selected" } },
      ],
    });
    const given = (yes: boolean, ...regions: readonly AnyRegion[]) => {
      const answers = [
        answer({ kind: "yes_no", question: "blurred", yes }),
        answer({ kind: "rating", question: "how", rating: 2 }),
        answer({ kind: "comment", question: "why", text: "Dark." }),
        answer({ kind: "comment", question: "about", text: "A box." }),
      ];
      const said = annotationOf(partsOf({ regions, answers }), hiding, {});
      return said.answers.map(({ question }) => question);
    };
    expect(given(true)).toEqual(["blurred", "how", "why"]);
    expect(given(false)).toEqual(["blurred"]);
    expect(given(false, box)).toEqual(["blurred", "about"]);
  });
});
