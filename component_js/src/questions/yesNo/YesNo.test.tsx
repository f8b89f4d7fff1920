// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { YesNo } from "../../schema.gen";
import { asked, mount } from "../control.test.given";
import { yesNo } from "./YesNo";

const made = (fields: Partial<YesNo> = {}): YesNo => ({
  ...asked,
  kind: "yes_no",
  yes: "Good",
  no: "Bad",
  icon: "",
  default: null,
  ...fields,
});

test("it is asked in its own words, and a second click takes the answer back", () => {
  const it = mount(yesNo, made());
  expect(it.page.textContent).toBe("GoodBad");
  it.click("label:nth-child(2) input");
  it.click("label:nth-child(2) input");
  expect(it.given).toEqual([{ yes: false }, undefined]);
});

test("no is an answer by default too", () => {
  expect(yesNo.defaultOf?.(made({ default: false }))).toEqual({ yes: false });
  expect(yesNo.defaultOf?.(made())).toBeUndefined();
});

test("thumbs are shown with their words", () => {
  const { page } = mount(yesNo, made({ icon: "thumb" }));
  expect(page.querySelectorAll("label svg")).toHaveLength(2);
  expect(page.textContent).toBe("GoodBad");
});
