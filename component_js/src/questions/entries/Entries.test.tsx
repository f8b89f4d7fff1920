// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { Entries, EntriesAnswer } from "../../schema.gen";
import { asked, mount, type Standing } from "../control.test.given";
import { entries } from "./Entries";

const made = (fields: Partial<Entries> = {}): Entries => ({
  ...asked,
  kind: "entries",
  placeholder: "",
  default: [],
  rows: 1,
  max_length: 100,
  most: null,
  editable: true,
  unique: false,
  ...fields,
});
const ADD = ".el-entries-add textarea";
const texts = (it: Standing<EntriesAnswer>): readonly string[] => it.last()?.texts ?? [];
const typed = (it: Standing<EntriesAnswer>): string => {
  const field = it.find(ADD);
  return field instanceof HTMLTextAreaElement ? field.value : "";
};
const rows = (it: Standing<EntriesAnswer>): number => it.page.querySelectorAll("li").length;

test("what is typed is part of the answer from its first letter on", () => {
  const it = mount(entries, made(), { texts: ["one"] });
  it.type(ADD, "t");
  it.type(ADD, "two ");
  expect(texts(it)).toEqual(["one", "two"]);
  expect(typed(it)).toBe("two ");
  expect(rows(it)).toBe(1);
});

test("enter puts it into the list and empties the field", () => {
  const it = mount(entries, made());
  it.type(ADD, "one");
  it.press(ADD, "Enter");
  expect(texts(it)).toEqual(["one"]);
  expect([typed(it), rows(it)]).toEqual(["", 1]);
  it.type(ADD, "two");
  expect(texts(it)).toEqual(["one", "two"]);
});

test("with several rows, shift and enter break the line", () => {
  const it = mount(entries, made({ rows: 3 }));
  it.type(ADD, "one");
  it.press(ADD, "Enter", { shiftKey: true });
  expect(rows(it)).toBe(0);
  it.press(ADD, "Enter", { isComposing: true });
  expect(rows(it)).toBe(0);
  it.press(ADD, "Enter");
  expect(rows(it)).toBe(1);
});

test("a text that stands there is not taken twice, and that is told on enter", () => {
  const it = mount(entries, made({ unique: true }), { texts: ["one"] });
  it.type(ADD, "one");
  expect(it.given).toEqual([]);
  expect(typed(it)).toBe("one");
  it.press(ADD, "Enter");
  expect(it.page.textContent).toContain("“one” is already there.");
  it.type(ADD, "ones");
  expect(texts(it)).toEqual(["one", "ones"]);
  expect(it.page.textContent).not.toContain("already");
});

test("with the most of them there, no more can be added", () => {
  const it = mount(entries, made({ most: 2 }), { texts: ["one"] });
  it.type(ADD, "two");
  it.press(ADD, "Enter");
  expect(it.page.textContent).toContain("2 of 2");
  expect(document.activeElement).toBe(it.find(ADD));
  expect(it.find(ADD).hasAttribute("readonly")).toBe(true);
});

test("removing one goes on to the next, and from the last one to the field", () => {
  const it = mount(entries, made(), { texts: ["one", "two"] });
  it.click("li:first-child button");
  expect(texts(it)).toEqual(["two"]);
  expect(document.activeElement).toBe(it.find("li button"));
  it.click("li button");
  expect(it.last()).toBeUndefined();
  expect(document.activeElement).toBe(it.find(ADD));
});

test("what stands in the field stays there while others are changed or removed", () => {
  const it = mount(entries, made(), { texts: ["one", "two"] });
  it.type(ADD, "three");
  it.type("li:first-child textarea", "ones");
  it.click("li:last-child button");
  expect(texts(it)).toEqual(["ones", "three"]);
  expect([typed(it), rows(it)]).toEqual(["three", 1]);
});

test("an emptied entry leaves the answer but keeps its place for another text", () => {
  const it = mount(entries, made(), { texts: ["one", "two", "three"] });
  it.type("li:nth-child(2) textarea", "");
  expect(texts(it)).toEqual(["one", "three"]);
  expect(rows(it)).toBe(3);
  it.type("li:nth-child(2) textarea", "2");
  expect(texts(it)).toEqual(["one", "2", "three"]);
});

test("a single entry can be emptied and written again", () => {
  const it = mount(entries, made(), { texts: ["one"] });
  it.type("li textarea", "");
  expect(it.last()).toBeUndefined();
  it.type("li textarea", "1");
  expect(texts(it)).toEqual(["1"]);
});

test("an undo takes what was typed out of the field too, and a redo brings it back", () => {
  const it = mount(entries, made());
  it.type(ADD, "one");
  it.become(undefined);
  expect(typed(it)).toBe("");
  it.become({ texts: ["one"] });
  expect([typed(it), rows(it)]).toEqual(["one", 0]);
});

test("where entries are not to be changed, they are plain text", () => {
  const it = mount(entries, made({ editable: false }), { texts: ["one"] });
  expect(it.page.querySelector("li textarea")).toBeNull();
});

test("locked, there is nothing to add, to change or to remove", () => {
  const it = mount(entries, made(), { texts: ["one"] }, true);
  expect(it.page.querySelectorAll("button, textarea:not([readonly])")).toHaveLength(0);
});

test("typing is undone by the word, and no entry joins another", () => {
  const answer = (...list: string[]): EntriesAnswer => ({
    kind: "entries",
    question: "q",
    region: null,
    item: null,
    texts: list,
  });
  const joins = (before: EntriesAnswer | undefined, ...list: string[]) =>
    entries.joins?.({ texts: list }, before);
  expect(joins(undefined, "f")).toBe(false);
  expect(joins(answer("f"), "fo")).toBe(true);
  expect(joins(answer("foo"), "foo b")).toBe(false);
  expect(joins(answer("foo", "bar"), "foo")).toBe(false);
  expect(joins(answer("foo", "bar"), "fo", "bar")).toBe(true);
});

test("an answer is told why it does not fit", () => {
  const flaw = (question: Entries, ...list: string[]) =>
    entries.flawOf?.(question, {
      kind: "entries",
      question: "q",
      region: null,
      item: null,
      texts: list,
    });
  expect(flaw(made({ most: 1 }), "a", "b")).toBe("At most 1, these are 2.");
  expect(flaw(made({ unique: true }), "a", "b", "a")).toBe("“a” stands there twice.");
  expect(flaw(made({ max_length: 2 }), "a", "😀😀")).toBeUndefined();
  expect(flaw(made({ max_length: 2 }), "a", "abc")).toBe("Each takes 2 characters, one has 3.");
});
