import { beforeEach, describe, expect, test, vi } from "vitest";
import { createEditor, type Editor } from "../../core/editor";
import { parse } from "../../core/parse";
import { partsOf, putting, relationsIn, removing } from "../../core/part";
import type { AnyRegion, Relation } from "../../schema.gen";
import { createRelating, type RelatingStore } from "./createRelating";
import { whileRelating } from "./relatingCommands";

const span = (id: string): AnyRegion =>
  parse("AnyRegion", { kind: "span", id, source: "text", start: 0, end: 3, text: id });

let editor: Editor;
let relating: RelatingStore;
let said: string[];

beforeEach(() => {
  editor = createEditor(partsOf({ regions: ["Ada", "Paris", "Rome"].map(span), answers: [] }));
  said = [];
  relating = createRelating(editor, {
    nameOf: (id) => id,
    announce: (words) => said.push(words),
  });
});

const relations = (): readonly Relation[] => relationsIn(editor.state().parts);
const selected = (): readonly string[] => [...editor.state().selection];
function begin(): void {
  editor.select(["Ada"]);
  relating.start();
}

describe("relating one region to the next", () => {
  test("the next region selected becomes the end, in one step, and the first is selected again", () => {
    begin();
    expect(said).toEqual(["Choose the region that “Ada” relates to. Escape stops."]);
    editor.select(["Paris"]);
    expect(relations()).toMatchObject([{ start: "Ada", end: "Paris", direction: "forward" }]);
    expect(selected()).toEqual(["Ada"]);
    expect(relating.state()).toMatchObject({ mode: undefined, current: relations()[0]?.id });
    editor.undo();
    expect(relations()).toEqual([]);
  });

  test("afterwards a selection is a selection again", () => {
    begin();
    editor.select(["Paris"]);
    editor.select(["Rome"]);
    expect(relations().length).toBe(1);
    expect(selected()).toEqual(["Rome"]);
  });

  test("a region added to the first is its end as well", () => {
    begin();
    editor.select(["Ada", "Rome"]);
    expect(relations()).toMatchObject([{ start: "Ada", end: "Rome" }]);
  });

  test("walking by keys only aims, and Enter takes", () => {
    begin();
    relating.step(() => editor.select(["Paris"]));
    relating.step(() => editor.select(["Rome"]));
    expect(relations()).toEqual([]);
    expect(relating.state().mode?.aim).toBe("Rome");
    expect(said.slice(1)).toEqual(["“Paris”. Enter relates it.", "“Rome”. Enter relates it."]);
    relating.step(() => editor.select(["Ada"]));
    expect(said.at(-1)).toBe("“Ada”, where it starts.");
    relating.step(() => editor.select(["Rome"]));
    relating.take();
    expect(relations()).toMatchObject([{ start: "Ada", end: "Rome" }]);
    expect(selected()).toEqual(["Ada"]);
  });

  test("a region cannot relate to itself, and one may choose on", () => {
    begin();
    relating.step(() => editor.select(["Paris"]));
    relating.step(() => editor.select(["Ada"]));
    relating.take();
    expect(relations()).toEqual([]);
    expect(said.at(-1)).toBe("A region cannot relate to itself. Choose another one.");
    editor.select(["Paris"]);
    expect(relations().length).toBe(1);
  });

  test("a relation that is there is selected and not doubled", () => {
    begin();
    editor.select(["Paris"]);
    const [known] = relations();
    editor.select(["Rome"]);
    begin();
    editor.select(["Paris"]);
    expect(relations()).toEqual([known]);
    expect(selected()).toEqual(["Ada", "Paris"]);
    expect(relating.state().current).toBe(known?.id);
    expect(said.at(-1)).toBe("“Ada” and “Paris” are related already.");
  });

  test("the way back is another relation", () => {
    begin();
    editor.select(["Paris"]);
    editor.select(["Paris"]);
    relating.start();
    editor.select(["Ada"]);
    expect(relations().map(({ start }) => start)).toEqual(["Ada", "Paris"]);
  });

  test("stopping, or selecting nothing, leaves the first region selected and relates nothing", () => {
    begin();
    relating.step(() => editor.select(["Rome"]));
    relating.cancel();
    expect(selected()).toEqual(["Ada"]);
    relating.start();
    editor.select([]);
    expect(selected()).toEqual(["Ada"]);
    expect(relating.state().mode).toBeUndefined();
    expect(relations()).toEqual([]);
  });

  test("it ends when the first region is removed", () => {
    begin();
    editor.commit(removing(editor.state().parts, new Set(["Ada"])));
    expect(relating.state().mode).toBeUndefined();
    editor.select(["Paris"]);
    expect(relations()).toEqual([]);
  });

  test("an edit that selects nothing else does not end it", () => {
    begin();
    editor.commit(putting(editor.state().parts, { ...span("Ada"), note: "Lovelace" }));
    expect(relating.state().mode?.start).toBe("Ada");
  });
});

test("two selected regions are related at once, in the order of the list", () => {
  editor.select(["Rome", "Ada"]);
  relating.start();
  expect(relations()).toMatchObject([{ start: "Ada", end: "Rome" }]);
  expect(relating.state().mode).toBeUndefined();
});

test("with labels to give, what was made is picked, so that their keys are for it", () => {
  const labelled = createRelating(editor, {
    nameOf: (id) => id,
    announce: () => {},
    hasLabels: () => true,
  });
  labelled.join("Ada", "Rome");
  expect(selected()).toEqual(["Ada", "Rome"]);
  expect(labelled.state().current).toBe(relations()[0]?.id);
  labelled.join("Ada", "Ada");
  expect(relations().length).toBe(1);
});

test("with no region or three selected there is nothing to begin", () => {
  relating.start();
  editor.select(["Ada", "Paris", "Rome"]);
  relating.start();
  expect(relating.state().mode).toBeUndefined();
  expect(relations()).toEqual([]);
});

test("a region that is removed takes its relations along, and undo brings all back", () => {
  begin();
  editor.select(["Paris"]);
  editor.commit(removing(editor.state().parts, new Set(["Paris"])));
  expect(relations()).toEqual([]);
  editor.undo();
  expect(relations().length).toBe(1);
});

test("while relating, the keys that walk aim, Escape stops and Enter takes what is aimed at", () => {
  const run = vi.fn(() => editor.select(["Paris"]));
  const command = { label: "", group: "Go", enabled: false, run };
  const table = [
    { ...command, id: "next", shortcut: "]" },
    { ...command, id: "deselect", shortcut: "Escape" },
  ];
  begin();
  const named = (id: string) => {
    const { mode } = relating.state();
    return mode && whileRelating(table, relating, mode).find((each) => each.id === id);
  };
  expect(named("relate.take")?.enabled).toBe(false);
  named("next")?.run();
  expect(relating.state().mode?.aim).toBe("Paris");
  expect(named("relate.take")).toMatchObject({ enabled: true, shortcut: "Enter" });
  expect(named("deselect")).toMatchObject({ enabled: true, label: "Stop relating" });
  named("deselect")?.run();
  expect(relating.state().mode).toBeUndefined();
});
