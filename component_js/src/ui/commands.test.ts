import { describe, expect, test, vi } from "vitest";
import { shortcutOf } from "../core/command";
import { createEditor } from "../core/editor";
import { labelsOf } from "../core/interface";
import { parse } from "../core/parse";
import { answersIn, partsOf, putting, regionsIn } from "../core/part";
import { waysOf } from "../regions";
import type { AnyRegion } from "../schema.gen";
import { type Actions, commandsFor } from "./commands";
import { markingCommands } from "./marking/markingCommands";
import { shownIn, visibilityIn } from "./submission";
import type { Editing } from "./useEditing";

const face = parse("Interface", {
  body: [
    { kind: "image", name: "photo" },
    {
      kind: "labels",
      name: "things",
      of: "photo",
      labels: [{ name: "car", key: "2" }, { name: "dog", most: 1 }, { name: "cat" }],
    },
    {
      kind: "choices",
      name: "weather",
      choices: [
        { name: "Sun", key: "s" },
        { name: "Fog", key: "e" },
        { name: "Rain", key: "3" },
      ],
    },
    { kind: "text", name: "report" },
    { kind: "labels", name: "words", of: "report", labels: [{ name: "Name" }] },
    {
      kind: "labels",
      name: "later",
      of: "report",
      labels: [{ name: "Late", key: "mod+shift+l" }],
      when: { kind: "used", labels: ["dog"] },
    },
  ],
});
const box = (id: string, ...labels: readonly string[]): AnyRegion =>
  parse("AnyRegion", { kind: "box", id, labels, source: "photo", x: 0, y: 0, width: 9, height: 9 });

function table(actions: Partial<Actions> = {}, ...regions: readonly AnyRegion[]) {
  const editor = createEditor(partsOf({ regions: [], answers: [] }));
  for (const region of regions) editor.commit(putting(editor.state().parts, region));
  editor.select(regions.slice(-1).map(({ id }) => id));
  const pick = vi.fn(() => ({ changed: 1, left: 0 }));
  const announce = vi.fn();
  const editing: Editing = {
    ...editor.state(),
    editor,
    inHand: new Map([["things", ["car"]]]),
    regions: regionsIn(editor.state().parts),
    regionsOn: () => [],
    pick,
    draw: vi.fn(),
    change: vi.fn(),
    remove: vi.fn(),
    waysOn: () => waysOf(["box", "ellipse"]),
    take: vi.fn(),
    toolOn: () => undefined,
    labelsFor: () => [],
    setFor: ({ name }) => labelsOf(face, name)[0],
    drawingOn: () => undefined,
    putDown: vi.fn(),
    setPending: vi.fn(),
    turnTo: vi.fn(),
    selected: undefined,
    shown: shownIn(face, visibilityIn(editor.state().parts, face), undefined),
  };
  const all = {
    locked: false,
    canSubmit: true,
    submit: vi.fn(),
    skip: vi.fn(),
    back: undefined,
    help: vi.fn(),
    ...actions,
  };
  const given = { face, editing, announce, locked: all.locked, views: [], turnedTo: "" };
  const task = parse("Task", { id: "t", data: {} });
  const place = { task, turned: new Map(), spaces: {}, root: { current: null } };
  const marking = markingCommands({ ...given, ...place });
  const commands = commandsFor(face, editing, all, marking, []);
  const named = (id: string) => commands.find((each) => each.label === id);
  return { commands, named, editor, pick, announce, editing };
}

describe("the table of commands", () => {
  test("gives no key twice", () => {
    const keys = table().commands.flatMap(({ shortcut }) =>
      shortcut ? [shortcut.toLowerCase()] : [],
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("names each command apart", () => {
    const ids = table().commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("leaves a label its own key, and gives the others the digits that are free", () => {
    const { named } = table();
    expect(["car", "dog", "cat", "Name"].map((label) => named(label)?.shortcut)).toEqual([
      "2",
      "1",
      "4",
      "5",
    ]);
    expect(named("car")?.pressed).toBe(true);
  });

  test("can delete only what is selected, and undo only what was done", () => {
    expect(table().named("Delete")?.enabled).toBe(false);
    expect(table().named("Undo")?.enabled).toBe(false);
    const marked = table({}, box("a"));
    expect(marked.named("Delete")?.enabled).toBe(true);
    expect(marked.named("Undo")?.enabled).toBe(true);
  });

  test("walks the regions round and round", () => {
    const { named, editor } = table({}, box("a"), box("b"));
    named("Next region")?.run();
    expect([...editor.state().selection]).toEqual(["a"]);
  });

  test("edits nothing when the widget is locked", () => {
    const { commands } = table({ locked: true, canSubmit: false }, box("a"));
    const able = commands.filter(({ enabled }) => enabled).map(({ label }) => label);
    expect(able).toEqual(["Copy", "Next region", "Previous region", "Select nothing", "Keys"]);
  });

  test("answers by the keys that choices have, and takes the answer back", () => {
    const { named, editor } = table();
    named("weather: Sun")?.run();
    expect(answersIn(editor.state().parts)).toMatchObject([
      { question: "weather", chosen: ["Sun"] },
    ]);
    expect(named("weather: Rain")?.shortcut).toBe("3");
  });

  test("answers no more by key once that has submitted, until another task comes", () => {
    const { editing } = table();
    const face = parse("Interface", {
      auto_submit: true,
      body: [{ kind: "choices", name: "kind", choices: [{ name: "Cat" }] }],
    });
    const all = { locked: false, submit: vi.fn(), skip: undefined, back: undefined, help: vi.fn() };
    const shown = shownIn(face, visibilityIn(editing.parts, face), undefined);
    const answer = (canSubmit: boolean) =>
      commandsFor(face, { ...editing, shown }, { ...all, canSubmit }, [], []).find(
        ({ label }) => label === "kind: Cat",
      );
    expect(answer(true)?.enabled).toBe(true);
    expect(answer(false)?.enabled).toBe(false);
  });

  test("has no label that may not be used again, except to take it back", () => {
    expect(table({}, box("a", "dog"), box("b", "car")).named("dog")?.enabled).toBe(false);
    expect(table({}, box("a", "car"), box("b", "dog")).named("dog")?.enabled).toBe(true);
  });

  test("has the labels of a set only while the set is shown", () => {
    expect(table().named("Late")).toBeUndefined();
    expect(table({}, box("a", "dog")).named("Late")?.shortcut).toBe("Mod+Shift+l");
  });

  test("has no skip where the host takes none", () => {
    expect(table({ skip: undefined }).named("Skip")).toBeUndefined();
  });

  test("writes its keys as they are read from a keyboard", () => {
    const press = { key: "Z", ctrlKey: true, metaKey: false, shiftKey: true, altKey: false };
    expect(table().named("Redo")?.shortcut?.toLowerCase()).toBe(shortcutOf(press).toLowerCase());
  });

  test("has a key for each tool, except where an author gave it to something else", () => {
    const { commands } = table();
    const tools = commands.filter(({ group }) => group === "Tools");
    expect(tools.map(({ label, shortcut }) => [label, shortcut])).toEqual([
      ["Select", "v"],
      ["Box", "b"],
      ["Ellipse", undefined],
    ]);
  });

  test("says how many regions were relabelled, and how many were left", () => {
    const { named, pick, announce } = table({}, box("a"));
    pick.mockReturnValue({ changed: 2, left: 1 });
    named("cat")?.run();
    expect(announce).toHaveBeenCalledWith("2 regions changed, 1 left as they were.");
  });

  test("hides what is selected, and shows it where all of it is hidden", () => {
    const marked = table({}, box("a"));
    marked.named("Hide")?.run();
    expect(marked.editing.change).toHaveBeenCalledWith([{ ...box("a"), hidden: true }]);
    const hidden = table({}, { ...box("a"), hidden: true });
    hidden.named("Show")?.run();
    expect(hidden.editing.change).toHaveBeenCalledWith([{ ...box("a"), hidden: false }]);
  });

  test("moves what is selected in the order, in one step", () => {
    const { named, editor } = table({}, box("a"), box("b"));
    named("Earlier in the list")?.run();
    expect(regionsIn(editor.state().parts).map(({ id }) => id)).toEqual(["b", "a"]);
    editor.undo();
    expect(regionsIn(editor.state().parts).map(({ id }) => id)).toEqual(["a", "b"]);
  });
});
