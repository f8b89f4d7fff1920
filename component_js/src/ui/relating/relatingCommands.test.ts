import { beforeEach, expect, test } from "vitest";
import type { Command } from "../../core/command";
import { createEditor, type Editor } from "../../core/editor";
import { parse } from "../../core/parse";
import { partsOf, putting, regionsIn, relationsIn } from "../../core/part";
import { related } from "../../core/relation";
import type { Interface } from "../../schema.gen";
import { createRelating, type RelatingStore } from "./createRelating";
import { relatingCommands, relationKeys } from "./relatingCommands";

const face: Interface = parse("Interface", {
  body: [
    { kind: "text", name: "text" },
    {
      kind: "relations",
      labels: [{ name: "knows", key: "k" }, { name: "met" }, { name: "likes", key: "1" }],
    },
  ],
});
const span = (id: string) =>
  parse("AnyRegion", { kind: "span", id, source: "text", start: 0, end: 3, text: id });
const relation = related("a", "b");

let editor: Editor;
let store: RelatingStore;
let said: string[];

beforeEach(() => {
  editor = createEditor(
    partsOf({ regions: ["a", "b", "c"].map(span), relations: [relation], answers: [] }),
  );
  said = [];
  store = createRelating(editor, { nameOf: (id) => id, announce: (words) => said.push(words) });
});

const remove: Command = {
  id: "remove",
  label: "Delete",
  group: "Edit",
  shortcut: "Delete",
  enabled: true,
  run() {
    throw new Error("it would delete both regions");
  },
};

function named(id: string): Command | undefined {
  const state = editor.state();
  const editing = { ...state, editor, regions: regionsIn(state.parts) };
  const given = { face, editing, locked: false, announce: (words: string) => said.push(words) };
  return relatingCommands(store, given, [remove]).find((each) => each.id === id);
}

function pick(): void {
  store.point(relation.id);
  editor.select(["a", "b"]);
}

const now = () => relationsIn(editor.state().parts)[0];

test("Delete is for the relation that was picked, and its regions stay", () => {
  pick();
  named("remove")?.run();
  expect(relationsIn(editor.state().parts)).toEqual([]);
  expect(regionsIn(editor.state().parts).length).toBe(3);
  editor.undo();
  expect(now()).toEqual(relation);
});

test("two regions that somebody selected are two regions, also where they are related", () => {
  editor.select(["a", "b"]);
  expect(named("remove")).toBe(remove);
  pick();
  editor.select(["a", "b", "c"]);
  expect(named("remove")).toBe(remove);
});

test("one key turns it, and others give it a label or take it away", () => {
  pick();
  named("relation.turn")?.run();
  expect(now()?.direction).toBe("backward");
  named("relation.label\nmet")?.run();
  expect(now()?.labels).toEqual(["met"]);
  expect(named("relation.label\nmet")?.pressed).toBe(true);
  named("relation.label\nmet")?.run();
  expect(now()?.labels).toEqual([]);
  expect(said).toEqual(["Direction: backward.", "met given.", "met taken away."]);
});

test("labels have the keys of their author, and then the digits that are left", () => {
  const [, node] = face.body;
  expect(node?.kind === "relations" && [...relationKeys(node)]).toEqual([
    ["knows", "k"],
    ["met", "2"],
    ["likes", "1"],
  ]);
});

test("arrows are shown as people like them, one after the other", () => {
  expect(named("relations.show")?.label).toBe("Arrows of the selected");
  named("relations.show")?.run();
  expect(store.state().shows).toBe("selected");
  named("relations.show")?.run();
  expect(store.state().shows).toBe("none");
  named("relations.show")?.run();
  expect(store.state().shows).toBe("all");
});

test("many arrows are shown for what is selected alone, until somebody says otherwise", () => {
  const many = Array.from({ length: 61 }, () => related("a", "c"));
  editor.commit(putting(editor.state().parts, ...many));
  expect(named("relations.show")?.label).toBe("No arrows");
});
