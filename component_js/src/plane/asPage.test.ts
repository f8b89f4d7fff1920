import { expect, test } from "vitest";
import { topmost } from "./asPage";
import { boundsOnScreen } from "./looking/viewport";

test("a page opens as wide as its frame, from its top on", () => {
  const page = { width: 600, height: 800 };
  const view = topmost(page, { width: 916, height: 500 });
  const on = boundsOnScreen(view, { x: 0, y: 0, ...page });
  expect(on).toEqual({ x: 8, y: 8, width: 900, height: 1200 });
});

test("a page is not enlarged without end, and one that fits stands in the middle", () => {
  const page = { width: 200, height: 100 };
  const on = boundsOnScreen(topmost(page, { width: 1000, height: 400 }), { x: 0, y: 0, ...page });
  expect(on.width).toBe(350 * (on.height / 175));
  expect(on.x + on.width / 2).toBe(500);
  expect(on.y + on.height / 2).toBe(200);
});
