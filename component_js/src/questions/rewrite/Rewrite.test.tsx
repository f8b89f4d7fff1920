// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { Rewrite } from "../../schema.gen";
import { asked, mount } from "../control.test.given";
import { Control } from "./Rewrite";
import { rewrite } from "./rewrite";

const made = (fields: Partial<Rewrite> = {}): Rewrite => ({
  ...asked,
  kind: "rewrite",
  text: "So it is.",
  default: "",
  rows: 2,
  max_length: 100,
  ...fields,
});

const changes = (page: HTMLElement): string =>
  page.querySelector("figure")?.innerHTML.replace(/<!-- -->/g, "") ?? "";

test("the text stands there to be changed, and what changed stands below it", () => {
  const it = mount({ Control }, made());
  expect(it.page.querySelector("textarea")?.value).toBe("So it is.");
  expect(changes(it.page)).toBe("");
  it.type("textarea", "So it was.");
  expect(it.last()).toEqual({ text: "So it was." });
  expect(changes(it.page)).toContain("So it <del>is</del><ins>was</ins>.");
  expect(it.page.textContent).toContain("1 added, 1 removed");
});

test("a text that is as it was is no answer, however it came to be", () => {
  const it = mount({ Control }, made());
  it.type("textarea", "x");
  it.type("textarea", "So it is.");
  it.type("textarea", "y");
  it.click("figure button");
  expect(it.given).toEqual([{ text: "x" }, undefined, { text: "y" }, undefined]);
  expect(it.page.querySelector("textarea")?.value).toBe("So it is.");
});

test("what is proposed stands there in its place, and says what is wrong with it", () => {
  const question = made({ default: "abcdefghijkl", max_length: 10 });
  expect(rewrite.defaultOf?.(question)).toEqual({ text: "abcdefghijkl" });
  const about = { kind: "rewrite", question: "q", region: null, item: null } as const;
  expect(rewrite.flawOf?.(question, { ...about, text: "abcdefghijkl" })).toBe(
    "Takes 10 characters, this has 12.",
  );
});

test("who only looks changes nothing", () => {
  const it = mount({ Control }, made(), { text: "So it was." }, true);
  expect(it.page.querySelector("textarea")?.readOnly).toBe(true);
  expect(it.page.querySelector("figure button")).toBeNull();
});
