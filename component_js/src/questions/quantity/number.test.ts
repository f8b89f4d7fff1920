import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quantity } from "../../schema.gen";
import { asked } from "../control.test.given";
import { fineStep, read, separatesThousands, stepped, unfit, written } from "./number";

const made = (fields: Partial<Quantity> = {}): Quantity => ({
  ...asked,
  kind: "quantity",
  min: null,
  max: null,
  step: null,
  default: null,
  slider: false,
  unit: "",
  ...fields,
});

describe("a number is written as Python writes it", () => {
  // What f"{x:.15g}" gave.
  test.each([
    [0, "0"],
    [-0, "-0"],
    [1.5, "1.5"],
    [0.1 + 0.2, "0.3"],
    [1 / 3, "0.333333333333333"],
    [1e15, "1e+15"],
    [123456789012345680, "1.23456789012346e+17"],
    [1e-5, "1e-05"],
    [0.0001, "0.0001"],
    [0.00012345678901234567, "0.000123456789012346"],
    [1e21, "1e+21"],
    [-2.5e-7, "-2.5e-07"],
    [1e100, "1e+100"],
    [999999999999999.9, "1e+15"],
    [5e-324, "4.94065645841247e-324"],
    [1.7976931348623157e308, "1.79769313486232e+308"],
    [1e14, "100000000000000"],
  ])("%f", (number, text) => expect(written(number)).toBe(text));
});

describe("a typed text", () => {
  const typed = (text: string) => read(text, true);

  test("may have a comma as its decimal mark, blanks around it and a typographic minus", () => {
    expect(typed("1,5")).toBe(1.5);
    expect(typed(" −2.25 ")).toBe(-2.25);
    expect(typed(".5")).toBe(0.5);
    expect(typed("1e3")).toBe(1000);
    expect(typed("-0")).toBe(0);
  });

  test("is asked back where its comma may end the thousands", () => {
    expect(typed("1,234")).toBe("Write 1234, or 1.234.");
    expect(read("1,234", false)).toBe(1.234);
    expect(typed("0,125")).toBe(0.125);
    expect(separatesThousands("en")).toBe(true);
    expect(separatesThousands("de")).toBe(false);
  });

  test.each(["twelve", "1.2.3", "1 2", "-", "1e999", "0x10", "Infinity"])(
    "%s is no number",
    (text) => expect(typed(text)).toBe("Write a number, such as 12 or 1.5."),
  );

  test("that was written from a number reads as that number", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }),
        (number) => {
          const again = Number(read(written(number)));
          expect(Math.abs(again - number)).toBeLessThanOrEqual(Math.abs(number) * 1e-14);
        },
      ),
    );
  });
});

test("a number past the limits is told them, and never clamped", () => {
  expect(unfit(made({ max: 10 }), 11)).toBe("Goes up to 10.");
  expect(unfit(made({ min: 0 }), -1)).toBe("Starts at 0.");
});

test("a number between two steps is told both, one past the last step only the last", () => {
  expect(unfit(made({ step: 0.1 }), 0.3)).toBeUndefined();
  expect(unfit(made({ min: 1, step: 2 }), 4)).toBe("Goes in steps of 2: 3 or 5.");
  expect(unfit(made({ min: 0, max: 10, step: 4 }), 9)).toBe("Goes in steps of 4: 8.");
});

test("the arrow keys go from step to step, stay within the limits and leave no dust", () => {
  const tenths = made({ min: 0, max: 1, step: 0.1 });
  expect(stepped(tenths, undefined, 1)).toBe(0);
  expect(stepped(tenths, 0.2, 1)).toBe(0.3);
  expect(stepped(tenths, 0.25, 1)).toBe(0.3);
  expect(stepped(tenths, 0.25, -1)).toBe(0.2);
  expect(stepped(tenths, 1, 10)).toBe(1);
  expect(stepped(tenths, 50, 1)).toBe(1);
  expect(stepped(made({ min: 0, max: 10, step: 4 }), 8, 1)).toBe(8);
  expect(stepped(made({ max: -5 }), undefined, 1)).toBe(-5);
  expect(stepped(made(), 1.5, 1)).toBe(2.5);
  expect(stepped(made(), 123_456_789_012_345, 1)).toBe(123_456_789_012_346);
});

test("wherever the arrow keys lead, it fits", () => {
  const whole = fc.integer({ min: -1000, max: 1000 });
  const step = fc.constantFrom(null, 0.1, 0.25, 1, 3);
  fc.assert(
    fc.property(
      whole,
      fc.nat(500),
      step,
      fc.integer({ min: -20, max: 20 }),
      (min, size, by, steps) => {
        const question = made({ min, max: min + size, step: by });
        expect(unfit(question, stepped(question, min + size / 3, steps))).toBeUndefined();
      },
    ),
  );
});

test("a slider without steps has a hundred or more", () => {
  expect(fineStep(0, 100)).toBe(1);
  expect(fineStep(0, 1)).toBe(0.01);
  expect(fineStep(-10, 10)).toBe(0.1);
  expect(fineStep(3, 3)).toBe(1);
});
