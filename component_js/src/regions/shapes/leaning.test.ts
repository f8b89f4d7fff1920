import { expect, test } from "vitest";
import { leaning } from "./leaning";

test.each([
  [0, ""],
  [360, ""],
  [0.4, ""],
  [359.6, ""],
  [1, ", turned by 1 degree"],
  [44.6, ", turned by 45 degrees"],
  [-30, ", turned by 330 degrees"],
])("a rotation of %d degrees is said as “%s”", (rotation, said) => {
  expect(leaning(rotation)).toBe(said);
});
