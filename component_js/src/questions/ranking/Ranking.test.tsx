// @vitest-environment happy-dom
import { act } from "react";
import { expect, test } from "vitest";
import type { Ranking, RankingAnswer } from "../../schema.gen";
import { mount } from "../control.test.given";
import type { Value } from "../question";
import { Control } from "./Ranking";
import { ranking as kind } from "./ranking";
import { rankingOf } from "./ranking.test.given";

let page: HTMLElement;
let answers: readonly (Value<RankingAnswer> | undefined)[];

function show(question: Ranking, locked = false): void {
  ({ page, given: answers } = mount({ Control }, question, undefined, locked));
}

function button(name: string): HTMLElement {
  const all = [...page.querySelectorAll<HTMLElement>("button")];
  const found = all.find((each) => (each.getAttribute("aria-label") ?? each.textContent) === name);
  if (!found) throw new Error(`no button "${name}"`);
  return found;
}

function press(key: string, held: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held });
  act(() => void document.activeElement?.dispatchEvent(event));
}

const focus = (name: string): void => act(() => button(name).focus());
const click = (name: string): void => act(() => button(name).click());
const heard = (): string => page.querySelector("[aria-live]")?.textContent ?? "";
const shown = (): readonly string[] =>
  [...page.querySelectorAll("[data-entry]")].map((each) => each.getAttribute("data-entry") ?? "");

test("lifting, moving and dropping by key is one answer, and each step is said", () => {
  show(rankingOf(["a", "b", "c"], []));
  focus("Move a");
  click("Move a");
  expect(heard()).toBe("a lifted, 1 of 3");
  press("ArrowDown");
  press("ArrowDown");
  expect([heard(), shown()]).toEqual(["a, 3 of 3", ["b", "c", "a"]]);
  expect(answers).toEqual([]);
  click("Move a");
  expect(heard()).toBe("a dropped, 3 of 3");
  expect(answers).toEqual([{ order: ["b", "c", "a"], buckets: {} }]);
});

test("escape puts back what was lifted", () => {
  show(rankingOf(["a", "b"], []));
  focus("Move a");
  click("Move a");
  press("ArrowDown");
  press("Escape");
  expect([heard(), shown(), answers]).toEqual(["a put back, 1 of 2", ["a", "b"], []]);
});

test("what was carried away and back is no answer", () => {
  show(rankingOf(["a", "b"], []));
  focus("Move a");
  click("Move a");
  press("ArrowDown");
  press("ArrowUp");
  click("Move a");
  expect(answers).toEqual([]);
});

test("who leaves a lifted entry drops it there, and is not called back", () => {
  show(rankingOf(["a", "b"], []));
  focus("Move a");
  click("Move a");
  press("ArrowDown");
  focus("Move b");
  expect(answers).toEqual([{ order: ["b", "a"], buckets: {} }]);
  expect(document.activeElement).toBe(button("Move b"));
});

test("submitting by key drops what is lifted first", () => {
  show(rankingOf(["a", "b"], []));
  focus("Move a");
  click("Move a");
  press("ArrowDown");
  press("Control", { ctrlKey: true });
  expect(answers).toEqual([]);
  press("Enter", { ctrlKey: true });
  expect(answers).toEqual([{ order: ["b", "a"], buckets: {} }]);
});

test("with Alt an arrow moves at once, into another bucket too, and the focus goes along", () => {
  show(rankingOf(["a", "b"], ["good", "bad"]));
  focus("Move b");
  press("ArrowRight", { altKey: true });
  expect(heard()).toBe("b, 1 of 1, in good");
  expect(document.activeElement).toBe(button("Move b"));
  press("ArrowRight", { altKey: true });
  expect(answers.at(-1)).toEqual({ order: [], buckets: { good: [], bad: ["b"] } });
});

test("a lifted entry goes by button wherever it can lie", () => {
  show(rankingOf(["a", "b"], ["good", "bad"]));
  click("Move b");
  click("To bad");
  click("Leave unsorted");
  click("To good");
  click("Done");
  expect(answers).toEqual([{ order: [], buckets: { good: ["b"], bad: [] } }]);
});

test("the order that is shown is an answer once somebody keeps it, and can be taken back", () => {
  show(rankingOf(["a", "b"], []));
  click("Keep this order");
  click("Start over");
  expect(answers).toEqual([{ order: ["a", "b"], buckets: {} }, undefined]);
});

test("where nothing can be changed there is nothing to press", () => {
  show(rankingOf(["a", "b"], ["good"]), true);
  expect(page.querySelector("button")).toBeNull();
});

test("nobody has to rank nothing", () => {
  expect(kind.isAnswerable?.(rankingOf([], []))).toBe(false);
});
