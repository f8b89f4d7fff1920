import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Box, ChoicesAnswer, CommentAnswer } from "../schema.gen";
import { createEditor } from "./editor";
import { bare, type Part, partsOf, putting, regionsIn, removing } from "./part";

const box = (id: string, x = 0): Box => ({
  ...bare,
  kind: "box",
  id,
  source: "photo",
  labels: ["cat"],
  rotation: 0,
  x,
  y: 0,
  width: 10,
  height: 10,
});
const about = (region: string): ChoicesAnswer => ({
  item: null,
  kind: "choices",
  question: "clear",
  region,
  chosen: ["yes"],
});
const comment = (text: string): CommentAnswer => ({
  kind: "comment",
  question: "note",
  region: null,
  item: null,
  text,
});

function started(...parts: readonly Part[]) {
  const editor = createEditor(partsOf({ regions: [], answers: [] }));
  for (const part of parts) editor.commit(putting(editor.state().parts, part));
  return editor;
}

describe("the editor", () => {
  test("any edits undone one by one lead back to the start, and redone to the end", () => {
    const edit = fc.tuple(
      fc.constantFrom("a", "b", "c"),
      fc.option(fc.integer(), { nil: undefined }),
    );
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        const editor = started();
        const start = editor.state().parts;
        for (const [id, x] of edits) {
          const { parts } = editor.state();
          editor.commit(
            x === undefined ? removing(parts, new Set([id])) : putting(parts, box(id, x)),
          );
        }
        const end = editor.state().parts;
        while (editor.state().history.past.length > 0) editor.undo();
        expect(editor.state().parts).toEqual(start);
        while (editor.state().history.future.length > 0) editor.redo();
        expect(editor.state().parts).toEqual(end);
      }),
    );
  });

  test("a region that is removed takes the answers about it along, in one step", () => {
    const editor = started(box("a"), box("b"), about("a"), about("b"));
    editor.commit(removing(editor.state().parts, new Set(["a"])));
    expect([...editor.state().parts.values()]).toEqual([box("b"), about("b")]);
    editor.undo();
    expect(editor.state().parts.size).toBe(4);
  });

  test("what is gone is not selected", () => {
    const editor = started(box("a"));
    editor.select(["a"]);
    expect([...editor.state().selection]).toEqual(["a"]);
    editor.undo();
    expect([...editor.state().selection]).toEqual([]);
  });

  test("a new edit forgets what was undone", () => {
    const editor = started(box("a"));
    editor.undo();
    editor.commit(putting(editor.state().parts, box("b")));
    editor.redo();
    expect([...editor.state().parts.keys()]).toEqual(["b"]);
  });

  test("joined edits are one step to undo", () => {
    const editor = started(box("a"));
    for (const text of ["h", "he", "hey"]) {
      editor.commit(putting(editor.state().parts, comment(text)), true);
    }
    editor.undo();
    expect([...editor.state().parts.keys()]).toEqual(["a"]);
  });

  test("a restart is taken before the first edit and not after it", () => {
    const editor = started();
    editor.restart(partsOf({ regions: [box("p")], answers: [] }));
    expect(regionsIn(editor.state().parts).map(({ id }) => id)).toEqual(["p"]);
    editor.commit(putting(editor.state().parts, box("a")));
    editor.restart(partsOf({ regions: [], answers: [] }));
    expect(regionsIn(editor.state().parts).map(({ id }) => id)).toEqual(["p", "a"]);
  });

  test("going to another state is one step that can be undone", () => {
    const editor = started(box("a"));
    editor.become(partsOf({ regions: [box("x"), box("y")], answers: [] }));
    editor.undo();
    expect([...editor.state().parts.keys()]).toEqual(["a"]);
  });

  test("listeners hear of each turn until they leave", () => {
    const editor = started();
    let heard = 0;
    const leave = editor.subscribe(() => {
      heard += 1;
    });
    editor.commit(putting(editor.state().parts, box("a")));
    leave();
    editor.undo();
    expect(heard).toBe(1);
  });
});
