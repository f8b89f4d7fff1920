import { expect, test } from "vitest";
import { parse } from "../../core/parse";
import type { AnyRegion } from "../../schema.gen";
import type { Brush } from "./brush";
import { type Proposed, paintProposed } from "./proposed";

const box = (more: object = {}): AnyRegion =>
  parse("AnyRegion", {
    ...{ kind: "box", source: "photo", x: 10, y: 10, width: 20, height: 20, ...more },
  });
const span = parse("AnyRegion", { kind: "span", source: "photo", start: 0, end: 4 });

/** What was stroked and filled, in which colours and dashes. */
function painted(proposed: Partial<Proposed>): readonly string[] {
  const done: string[] = [];
  let dashes: readonly number[] = [];
  const pen = {
    strokeStyle: "",
    fillStyle: "",
    save() {},
    restore() {},
    transform() {},
    setLineDash(given: readonly number[]) {
      dashes = given;
    },
    strokeRect() {
      done.push(`${pen.strokeStyle} ${dashes.join(" ")}`);
    },
    fillRect() {
      done.push(`fill ${pen.fillStyle}`);
    },
  };
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: only what a painter calls is there.
  const brush = { tintOf: (color: string) => ({ color, ink: "#000" }) } as unknown as Brush;
  const given = { regions: [], marks: [], colorOf: () => "blue", ...proposed };
  const view = { scale: 2, x: 0, y: 0, turn: 0 } as const;
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: as above.
  paintProposed(pen as unknown as CanvasRenderingContext2D, given, view, brush);
  return done.map((each) => each.trim());
}

test("a proposal is filled in the colour it would have, under dashes that no region has", () => {
  expect(painted({ regions: [box()] })).toEqual(["fill blue", "#000", "#fff 7 5"]);
});

test("marks of what is wanted and of what is not differ by more than their colour", () => {
  const line = (wanted: boolean) => painted({ marks: [{ region: box(), wanted }] }).at(-1);
  expect([line(true), line(false)]).toEqual(["#16a34a", "#dc2626 1 5"]);
});

test("what lies on no plane is not painted, and nothing is where nobody asks", () => {
  expect(painted({ regions: [span], marks: [{ region: span, wanted: true }] })).toEqual([]);
  expect(painted({})).toEqual([]);
});
