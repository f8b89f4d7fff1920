import { describe, expect, test } from "vitest";
import { createEditor } from "../../core/editor";
import { labelsOf } from "../../core/interface";
import { parse } from "../../core/parse";
import { partsOf } from "../../core/part";
import { kinds, type Way, waysOf } from "../../regions";
import { planeKinds } from "../../regions/plane";
import type { AnyRegion } from "../../schema.gen";
import type { Editing } from "../useEditing";
import { keysUsed, offersOn } from "./offering";

const face = parse("Interface", {
  body: [
    { kind: "image", name: "photo" },
    { kind: "labels", name: "things", of: "photo", labels: [{ name: "car", key: "b" }] },
  ],
});
const [source] = face.body;
const [things] = labelsOf(face);
const box = (more: object = {}): AnyRegion =>
  parse("AnyRegion", { kind: "box", source: "photo", x: 0, y: 0, width: 9, height: 9, ...more });
const ontoBox: Way = { kind: "box", name: "cut", title: "Cut", key: "c", onto: true };

function offers(ways: readonly Way[], selected?: AnyRegion, tool?: string, joints: string[] = []) {
  if (source?.kind !== "image" || !things) throw new Error("There are a photo and its labels.");
  const labels = things.labels.map((label) => ({ ...label, joints }));
  const editor = createEditor(partsOf({ regions: [], answers: [] }));
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
    regions: [],
    regionsOn: () => [],
    remove: () => ({ changed: 0, left: 0 }),
    setFor: () => ({ ...things, labels }),
    waysOn: () => ways,
    drawingOn: () => (tool ? { kind: "box", tool, joints: [] } : undefined),
    take: () => {},
    toolOn: () => tool,
    labelsFor: () => ["car"],
    selected,
    shown: new Set(),
  };
  return offersOn(source, editing, keysUsed({ face, views: [] }));
}

describe("the tools of a source", () => {
  test("begin with what picks, also where there is one", () => {
    expect(offers(waysOf(["ellipse"])).map(({ title, key }) => `${title} ${key}`)).toEqual([
      "Select v",
      "Ellipse e",
    ]);
  });

  test("are none where the only one has no key: a text is marked by selecting it", () => {
    expect(offers(waysOf(["span"]))).toEqual([]);
  });

  test("have no key that an author gave to a label", () => {
    expect(offers(waysOf(["box"])).map(({ key }) => key)).toEqual(["v", ""]);
  });

  test("say which is in hand", () => {
    const taken = (tool?: string) =>
      offers(waysOf(["box", "ellipse"]), undefined, tool)
        .filter((offer) => offer.taken)
        .map(({ title }) => title);
    expect(taken("ellipse")).toEqual(["Ellipse"]);
    expect(taken()).toEqual(["Select"]);
  });

  test("that go on with a region want one of their kind, which is not locked", () => {
    const wants = (selected?: AnyRegion) => offers([ontoBox], selected)[1]?.wants;
    expect(wants()).toBe("Select a box first");
    expect(wants(box())).toBe("");
    expect(wants(box({ locked: true }))).toBe("Select a box first");
  });

  test("that set joints want a label that has some", () => {
    const wants = (joints: string[]) =>
      offers(waysOf(["skeleton"]), undefined, undefined, joints)[1]?.wants;
    expect(wants([])).toBe("Pick a label that has joints first");
    expect(wants(["nose"])).toBe("");
  });
});

test("a tool that makes nothing new says so in its words", () => {
  for (const [kind, { tools }] of Object.entries(planeKinds)) {
    for (const [name, making] of Object.entries<object>(tools)) {
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of the table are kinds.
      const words = kinds[kind as keyof typeof planeKinds].tools[name];
      expect([kind, name, words?.onto ?? false]).toEqual([kind, name, !("anew" in making)]);
    }
  }
});
