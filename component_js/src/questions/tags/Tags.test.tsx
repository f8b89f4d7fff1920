// @vitest-environment happy-dom
import { act } from "react";
import { expect, test } from "vitest";
import type { Tags, TagsAnswer } from "../../schema.gen";
import { mount, type Standing } from "../control.test.given";
import { Control } from "./Tags";
import { tags as kind } from "./tags";
import { tagsOf } from "./tags.test.given";

let page: HTMLElement;
let control: Standing<TagsAnswer>;

function show(question: Tags, locked = false): void {
  control = mount({ Control }, question, undefined, locked);
  ({ page } = control);
}

const taken = () => control.last()?.tags.map(({ name, rank }) => [name, rank]) ?? [];

const row = (name: string): HTMLButtonElement | undefined =>
  [...page.querySelectorAll("button")].find((each) =>
    (each.getAttribute("aria-label") ?? each.textContent)?.includes(name),
  );
const click = (name: string): void => act(() => row(name)?.click());

function field(): HTMLInputElement {
  const found = page.querySelector("input");
  if (!found) throw new Error("no field");
  return found;
}

function type(text: string): void {
  act(() => field().focus());
  control.type("input", text);
}

const press = (key: string, held?: KeyboardEventInit): void => control.press("input", key, held);

const pets = tagsOf([{ name: "cat", score: 0.9 }, { name: "d", title: "Dog" }, { name: "cow" }]);

test("a click takes a suggestion, another leaves it", () => {
  show(pets);
  click("Dog");
  expect(taken()).toEqual([["d", 2]]);
  expect(row("Dog")?.getAttribute("aria-pressed")).toBe("true");
  click("Dog");
  expect(taken()).toEqual([]);
});

test("Enter and comma add what is written, and empty the field", () => {
  show(pets);
  type("bird");
  press("Enter");
  type("dog,");
  expect(taken()).toEqual([
    ["bird", null],
    ["d", 2],
  ]);
  expect(field().value).toBe("");
});

test("a list that is pasted is taken but for what follows its last comma", () => {
  show(pets);
  type("bird, cow, fi");
  expect(taken()).toEqual([
    ["bird", null],
    ["cow", 3],
  ]);
  expect(control.given).toHaveLength(1);
  expect(field().value).toBe("fi");
});

test("Enter that ends a composition adds nothing", () => {
  show(pets);
  type("にほん");
  press("Enter", { isComposing: true });
  expect(taken()).toEqual([]);
});

test("who leaves the field keeps what was written", () => {
  show(pets);
  type("bird");
  act(() => field().blur());
  expect(taken()).toEqual([["bird", null]]);
});

test("Backspace in the empty field removes the last, unless it is held down", () => {
  show(pets);
  click("cat");
  click("cow");
  press("Backspace", { repeat: true });
  expect(taken()).toHaveLength(2);
  press("Backspace");
  expect(taken()).toEqual([["cat", 1]]);
});

test("removing by button goes on beside it", () => {
  show(pets);
  click("cat");
  click("cow");
  click("Remove cat");
  expect(taken()).toEqual([["cow", 3]]);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Remove cow");
});

test("one too many is refused with a reason and stays in the field", () => {
  show({ ...pets, most: 1 });
  click("cat");
  type("bird");
  press("Enter");
  click("cow");
  expect(taken()).toEqual([["cat", 1]]);
  expect(field().value).toBe("bird");
  expect(page.querySelector("[role=status]")?.textContent).toContain("Only one can be taken");
});

test("a long list is folded, and a tag beyond the fold can still be written", () => {
  show(tagsOf([...Array(40).keys()].map((each) => ({ name: `tag ${each}` }))));
  expect(page.querySelectorAll("ol li")).toHaveLength(10);
  type("TAG 35");
  press("Enter");
  expect(taken()).toEqual([["tag 35", 36]]);
  click("Show all 40");
  expect(page.querySelectorAll("ol li")).toHaveLength(40);
});

test("without suggestions there is the field; without both, nobody has to answer", () => {
  show(tagsOf([]));
  expect([page.querySelector("ol"), field().placeholder]).toEqual([null, "Add a tag"]);
  expect(kind.isAnswerable?.(tagsOf([], { free: false }))).toBe(false);
});

test("where nothing can be changed, there is no field and no row to press", () => {
  show(pets, true);
  expect(page.querySelector("input")).toBeNull();
  expect(page.querySelector("button:not(:disabled)")).toBeNull();
});
