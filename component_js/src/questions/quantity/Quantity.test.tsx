// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { Quantity } from "../../schema.gen";
import { asked, mount } from "../control.test.given";
import { Control } from "./Quantity";
import { quantity } from "./quantity";

const made = (fields: Partial<Quantity> = {}): Quantity => ({
  ...asked,
  kind: "quantity",
  min: 0,
  max: 10,
  step: null,
  default: null,
  slider: false,
  unit: "",
  ...fields,
});
const value = (field: HTMLElement): string =>
  field instanceof HTMLInputElement ? field.value : "";

test("a number out of range stays as it was typed, and is no answer", () => {
  const it = mount({ ...quantity, Control }, made());
  it.type("input", "5");
  it.type("input", "50");
  expect(it.given).toEqual([{ number: 5 }, undefined]);
  expect(value(it.find("input"))).toBe("50");
});

test("what is wrong is told when the field is left, and no more once it fits", () => {
  const it = mount({ ...quantity, Control }, made());
  const flaw = (): string | null => it.find("[role=status]").textContent;
  it.type("input", "50");
  expect(flaw()).toBe("");
  it.leave("input");
  expect(flaw()).toBe("Goes up to 10.");
  expect(it.find("input").getAttribute("aria-invalid")).toBe("true");
  it.type("input", "5");
  expect(flaw()).toBe("");
});

test("a text on its way to a number stays as it is typed", () => {
  const it = mount({ ...quantity, Control }, made());
  it.type("input", "1.");
  it.type("input", "1.0");
  it.type("input", "1.05");
  expect(value(it.find("input"))).toBe("1.05");
  expect(it.given).toEqual([{ number: 1 }, { number: 1.05 }]);
});

test("an undo shows the number that it brings back", () => {
  const it = mount({ ...quantity, Control }, made(), { number: 5 });
  it.type("input", "50");
  it.become({ number: 5 });
  expect(value(it.find("input"))).toBe("5");
});

test("an emptied field takes the answer back", () => {
  const it = mount({ ...quantity, Control }, made(), { number: 5 });
  it.type("input", "");
  expect(it.given).toEqual([undefined]);
});

test("the arrow keys step, and stop at the limits", () => {
  const it = mount({ ...quantity, Control }, made({ step: 5 }));
  for (const key of ["ArrowUp", "ArrowUp", "PageUp", "ArrowUp", "ArrowDown"])
    it.press("input", key);
  expect(it.given).toEqual([{ number: 0 }, { number: 5 }, { number: 10 }, { number: 5 }]);
});

test("a slider has no answer until it is touched, also where its thumb stands already", () => {
  const it = mount({ ...quantity, Control }, made({ slider: true, unit: "kg" }));
  expect(it.find("output").textContent).toBe("Not set");
  expect(it.given).toEqual([]);
  it.click("input");
  expect(it.given).toEqual([{ number: 5 }]);
  expect(it.find("output").textContent).toBe("5 kg");
  it.click("button");
  expect(it.last()).toBeUndefined();
});

test("enter answers with the number where the slider stands", () => {
  const it = mount({ ...quantity, Control }, made({ slider: true }));
  it.press("input", "Enter");
  expect(it.given).toEqual([{ number: 5 }]);
});
