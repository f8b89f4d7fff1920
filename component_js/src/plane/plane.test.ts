import { expect, test } from "vitest";
import { areaOf, type Shape } from "./plane";

test("the area of a shape is worked out once", () => {
  let asked = 0;
  const corners: [number, number][] = [
    [0, 0],
    [10, 0],
    [10, 10],
  ];
  const shape: Shape = {
    kind: "polygon",
    get points() {
      asked += 1;
      return corners;
    },
    holes: [],
  };
  expect([areaOf(shape), areaOf(shape), areaOf({ ...shape })]).toEqual([50, 50, 50]);
  // Once by each, and once by the spread.
  expect(asked).toBe(2);
});
