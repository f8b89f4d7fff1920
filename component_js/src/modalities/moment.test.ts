import { expect, test } from "vitest";
import { moment } from "./moment";

test("a moment is as fine as it needs to be", () => {
  expect(moment(0, 1)).toBe("0:00");
  expect(moment(61.5, 10)).toBe("1:02");
  expect(moment(2.5, 0.04)).toBe("0:02.50");
  expect(moment(59.999, 0.04)).toBe("1:00.00");
  expect(moment(3723.0042, 0.0001)).toBe("1:02:03.0042");
  expect(moment(0.5, 0.001)).toBe("0:00.500");
});
