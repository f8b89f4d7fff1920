// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { DateTime } from "../../schema.gen";
import { asked, mount } from "../control.test.given";
import { Control } from "./DateTime";
import { dateTime } from "./dateTime";

const made = (fields: Partial<DateTime>): DateTime => ({
  ...asked,
  kind: "datetime",
  only: "date",
  min: "",
  max: "",
  default: "",
  ...fields,
});

test("a day is answered as Python writes it, and cleared", () => {
  const it = mount({ ...dateTime, Control }, made({}));
  it.type("input", "2026-01-31");
  expect(it.last()).toEqual({ datetime: "2026-01-31" });
  it.click("button");
  expect(it.given).toEqual([{ datetime: "2026-01-31" }, undefined]);
});

test("a year that is typed digit by digit answers once it is whole", () => {
  const it = mount({ ...dateTime, Control }, made({ only: "year" }));
  for (const text of ["2", "20", "202", "2026"]) it.type("input", text);
  expect(it.given).toEqual([{ datetime: "2026" }]);
});

test("a day before the first one is no answer, and is told when the field is left", () => {
  const it = mount({ ...dateTime, Control }, made({ min: "2020-01-01" }));
  it.type("input", "2019-12-31");
  it.leave("input");
  expect(it.given).toEqual([]);
  expect(it.find("[role=status]").textContent).toBe("Not before 2020-01-01.");
});
