import { expect, test } from "vitest";
import type { Bounds } from "../../regions/region";
import { arrow, room, word } from "./arrows.test.given";
import { moved } from "./boxes";
import { createPlanner, type Placed, type View } from "./planned";

const frame = { x: 0, y: 0, width: 680, height: 300 };
const views: ReadonlyMap<string, View> = new Map([
  ["text", { frame, room }],
  ["photo", { frame: { ...frame, x: 700 }, room: undefined }],
]);
const shared = arrow();

const placed = (from: Bounds, to: Bounds, view = "text", another = view): Placed => ({
  arrow: shared,
  from: { view, box: from },
  to: { view: another, box: to },
});

test("as a text scrolls, its ways stay as they were and move as one", () => {
  const plan = createPlanner();
  const [one, other] = [word(0, 60, 40), word(3, 200, 40)];
  const [before] = plan([placed(one, other)], views, () => false);
  const by = { x: 0, y: -17 };
  const [after] = plan([placed(moved(one, by), moved(other, by))], views, () => false);
  expect(after?.path).toBe(before?.path);
  expect(after?.by).toEqual(by);
  const [changed] = plan([placed(one, moved(other, by))], views, () => false);
  expect(changed?.by).toEqual({ x: 0, y: 0 });
});

test("an end that is scrolled away is pointed to at the edge; with both gone there is nothing", () => {
  const plan = createPlanner();
  const below = word(20, 200, 40);
  const [shown] = plan([placed(word(0, 60, 40), below)], views, () => false);
  expect(shown?.away).toMatchObject([{ side: "down", at: { y: frame.height } }]);
  expect(plan([placed(below, word(22, 60, 40))], views, () => true)).toEqual([]);
  const above = moved(word(0, 60, 40), { x: 0, y: -200 });
  expect(plan([placed(above, below)], views, () => false)).toEqual([]);
  expect(plan([placed(above, below)], views, () => true)[0]?.away.length).toBe(2);
});

test("from one view to another nothing clips it, and on a picture it has no head out of sight", () => {
  const plan = createPlanner();
  const box = { x: 900, y: 100, width: 60, height: 60 };
  const [between] = plan([placed(word(0, 60, 40), box, "text", "photo")], views, () => false);
  expect(between?.view).toBe("");
  const outside = { x: 900, y: 900, width: 60, height: 60 };
  const [free] = plan([placed(box, outside, "photo")], views, () => false);
  expect(free).toMatchObject({ view: "photo", atEnd: "", away: [{ side: "down" }] });
});
