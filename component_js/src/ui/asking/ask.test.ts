import { describe, expect, test } from "vitest";
import { type Asking, answered } from "../../core/asking";
import { createEditor } from "../../core/editor";
import { parse } from "../../core/parse";
import { partsOf, regionsIn } from "../../core/part";
import type { AnyRegion, Prompt } from "../../schema.gen";
import type { Assistant } from "../useAssistant";
import type { Editing } from "../useEditing";
import * as kit from "./Asking";
import { type Asker, accept, askAgain, askCommands, askingOn, giveUp } from "./ask";

const [source] = parse("Interface", { body: [{ kind: "image", name: "photo" }] }).body;
if (source?.kind !== "image") throw new Error("The first node is the photo.");
const photo = source;
const drawn = { kind: "box", x: 1, y: 2, width: 30, height: 40, rotation: 0 } as const;
const proposed = (more: object = {}): AnyRegion =>
  parse("AnyRegion", { id: "r", source: "photo", ...drawn, ...more });

/** Somebody at work: what they hold and what stands is read anew at each step. */
function desk(tool: string, labels: readonly string[] = ["cat"], canDraw = true) {
  const editor = createEditor(partsOf({ regions: [], answers: [] }));
  const prompts: Prompt[] = [];
  const said: string[] = [];
  let [taken, asking]: [string, Asking | undefined] = [tool, undefined];
  function asker(): Asker {
    const editing: Editing = {
      ...editor.state(),
      editor,
      inHand: new Map(),
      pick: () => ({ changed: 0, left: 0 }),
      putDown: () => {},
      setPending: () => {},
      turnTo: () => {},
      draw: () => {},
      change: () => {},
      regions: regionsIn(editor.state().parts),
      regionsOn: () => [],
      remove: () => ({ changed: 0, left: 0 }),
      setFor: () => undefined,
      waysOn: () => [],
      drawingOn: () => (canDraw ? { kind: "mask", tool: "brush", joints: [] } : undefined),
      take: (_, name) => {
        taken = name;
      },
      toolOn: () => taken,
      labelsFor: () => labels,
      selected: undefined,
      shown: new Set(),
    };
    const assistant: Assistant = {
      kit,
      asking,
      turn(next) {
        asking = typeof next === "function" ? next(asking) : next;
      },
      suggest: (prompt) => prompts.push(prompt),
      proposal: undefined,
      spaces: { photo: { kind: "plane", width: 100, height: 50 } },
    };
    const task = parse("Task", { id: "t", data: {} });
    return { task, editing, assistant, announce: (words) => said.push(words) };
  }
  return {
    asker,
    editor,
    prompts,
    said,
    tool: () => taken,
    view: (shown = "/a.jpg") => askingOn(asker(), photo, undefined, shown),
    draw(shown?: string) {
      this.view(shown).onDraw?.(drawn);
    },
    answer(...regions: readonly AnyRegion[]) {
      const { id } = prompts.at(-1) ?? { id: "" };
      asking = answered(asking, { prompt: id, regions, problem: "" }, () => "");
    },
    phase: () => asking?.phase,
  };
}

describe("what is drawn with a tool that asks", () => {
  test("becomes a prompt, and no region", () => {
    const at = desk("ask_box");
    at.draw();
    expect(at.prompts).toMatchObject([
      {
        ...{ task: "t", source: "photo", item: null, shown: "/a.jpg", labels: ["cat"] },
        space: { kind: "plane", width: 100, height: 50 },
        marks: [{ wanted: true, region: drawn }],
      },
    ]);
    expect(at.editor.state().parts.size).toBe(0);
    expect(at.view().marks).toHaveLength(1);
  });

  test("does not send the host an image that stands in its own address", () => {
    const at = desk("ask_box");
    at.draw("data:image/png;base64,AAAA");
    expect(at.prompts[0]?.shown).toBe("");
  });

  test("leaves the view alone with another tool in hand, or with no label to draw with", () => {
    expect(desk("box").view()).toEqual({});
    expect(desk("ask_box", [], false).view()).toEqual({});
    expect(desk("ask_scribble").view().drawing).toMatchObject({ kind: "path", tool: "scribble" });
  });
});

describe("what is proposed", () => {
  test("is seen with the labels in hand, the same thing at each look", () => {
    const at = desk("ask_box");
    at.draw();
    at.answer(proposed(), proposed({ id: "s", labels: ["dog"] }));
    const [plain, labelled] = at.view().proposed ?? [];
    expect([plain?.labels, labelled?.labels]).toEqual([["cat"], ["dog"]]);
    expect(at.view().proposed?.[0]).toBe(plain);
  });

  test("is taken over in one step, and is then selected", () => {
    const at = desk("ask_box");
    at.draw();
    at.answer(proposed(), proposed({ id: "s" }));
    accept(at.asker(), photo);
    const made = regionsIn(at.editor.state().parts);
    expect(made.map((each) => [each.derived_from, each.labels])).toEqual([
      ["r", ["cat"]],
      ["s", ["cat"]],
    ]);
    expect([...at.editor.state().selection]).toEqual(made.map(({ id }) => id));
    expect([at.phase(), at.said]).toEqual([undefined, ["2 regions accepted."]]);
    at.editor.undo();
    expect(at.editor.state().parts.size).toBe(0);
  });

  test("is gone once it is refused, and what leaves out is put down with it", () => {
    const at = desk("ask_box");
    at.draw();
    at.answer(proposed());
    at.asker().editing.take(photo, "leave_out");
    giveUp(at.asker(), photo);
    expect([at.phase(), at.tool(), at.said]).toEqual([undefined, "ask_box", ["Refused."]]);
    expect(at.view().proposed).toBeUndefined();
  });

  test("cannot be accepted before it is there", () => {
    const at = desk("ask_box");
    at.draw();
    accept(at.asker(), photo);
    expect([at.phase(), at.editor.state().parts.size]).toEqual(["waiting", 0]);
  });
});

test("what failed is asked again with the same marks", () => {
  const at = desk("ask_box");
  at.draw();
  at.answer();
  expect(at.phase()).toBe("failed");
  askAgain(at.asker());
  const [first, second] = at.prompts;
  expect(second?.marks).toEqual(first?.marks);
  expect(second?.id).not.toBe(first?.id);
});

test("its commands can be given while there is something to accept or to give up", () => {
  const at = desk("ask_box");
  const enabled = (item?: number) =>
    askCommands(at.asker(), photo, item).flatMap(({ id, enabled }) => (enabled ? [id] : []));
  expect(enabled()).toEqual([]);
  at.draw();
  expect(enabled()).toEqual(["give_up"]);
  at.answer(proposed());
  expect(enabled()).toEqual(["accept", "give_up"]);
  expect(enabled(3)).toEqual([]);
});
