import { expect, test } from "vitest";
import { cornerOf } from "./handle";

const frame = { x: 0, y: 0, width: 400, height: 300 };
const box = (x: number, width: number) => ({ x, y: 100, width, height: 40 });

test("the handle stands clear of the grips at the corner of a region, inside its frame", () => {
  expect(cornerOf(box(100, 80), frame, false)).toEqual({ x: 198, y: 86 });
  expect(cornerOf(box(300, 100), frame, false)).toEqual({ x: 282, y: 86 });
  expect(cornerOf(box(0, 400), frame, false)).toEqual({ x: 200, y: 86 });
  expect(cornerOf({ ...box(100, 80), y: 2 }, frame, false).y).toBe(10);
});

test("beside words it stands close", () => {
  expect(cornerOf(box(100, 80), frame, true)).toEqual({ x: 183, y: 93 });
});
