// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { Pairwise } from "../../schema.gen";
import { asked, mount } from "../control.test.given";
import { pairwise } from "./Pairwise";

const made = (fields: Partial<Pairwise> = {}): Pairwise => ({
  ...asked,
  kind: "pairwise",
  left: "",
  right: "",
  ties: true,
  both_bad: true,
  ...fields,
});
const names = (page: HTMLElement): readonly (string | null)[] =>
  [...page.querySelectorAll("label")].map(({ textContent }) => textContent);

test("the sides stand in their order, and only those that are asked for", () => {
  expect(names(mount(pairwise, made()).page)).toEqual(["Left", "Tie", "Right", "Both bad"]);
  const { page } = mount(pairwise, made({ ties: false, both_bad: false }));
  expect(names(page)).toEqual(["Left", "Right"]);
});

test("a side is picked, and a second click takes it back", () => {
  const it = mount(pairwise, made());
  it.click("label:nth-child(4) input");
  it.click("label:nth-child(4) input");
  expect(it.given).toEqual([{ picked: "both_bad" }, undefined]);
});

test("a tie that is not asked for is told", () => {
  const tie = { kind: "pairwise", question: "q", region: null, item: null, picked: "tie" } as const;
  expect(pairwise.flawOf?.(made({ ties: false }), tie)).toBe("“Tie” is no answer here.");
  expect(pairwise.flawOf?.(made(), tie)).toBeUndefined();
});

test("where outputs have names, the better one is called by its own", () => {
  const { page } = mount(pairwise, made({ left: "A", right: "B" }));
  expect(names(page)).toEqual(["A is better", "Tie", "B is better", "Both bad"]);
});

test("a key picks a side, and takes it back; one that is not asked for has none", () => {
  const question = made({ ties: false });
  expect(pairwise.picks?.terms(question).map(({ name }) => name)).toEqual([
    "left",
    "right",
    "both_bad",
  ]);
  const left = {
    kind: "pairwise",
    question: "q",
    region: null,
    item: null,
    picked: "left",
  } as const;
  expect(pairwise.picks?.pick(question, undefined, "left")).toEqual({ value: { picked: "left" } });
  expect(pairwise.picks?.pick(question, left, "left")).toEqual({ value: undefined });
  expect(pairwise.picks?.pick(question, left, "tie")).toBeUndefined();
});
