import { expect, test } from "vitest";
import { parse } from "../../core/parse";
import { kinds } from "../../regions";
import { planeKinds } from "../../regions/plane";
import { askToolOf, askToolsOf } from "./askTools";

const [photo, text] = parse("Interface", {
  body: [
    { kind: "image", name: "photo" },
    { kind: "text", name: "text" },
  ],
}).body;
if (photo?.kind !== "image" || text?.kind !== "text") throw new Error("They are sources.");

test("a tool that asks shares neither name nor key with one that draws", () => {
  const drawing = Object.values(kinds).flatMap(({ tools }) => Object.entries(tools));
  const names = new Set([...drawing.map(([name]) => name), ""]);
  const keys = new Set([...drawing.map(([, { key }]) => key), "v", "?"]);
  const asking = askToolsOf(photo);
  expect(asking.filter(({ name, key }) => names.has(name) || keys.has(key))).toEqual([]);
  expect(new Set(asking.map(({ key }) => key)).size).toBe(asking.length);
});

test("it draws with a tool that its kind has", () => {
  for (const { drawing } of askToolsOf(photo)) {
    const tools: Readonly<Record<string, Readonly<Record<string, unknown>>>> = Object.fromEntries(
      Object.entries(planeKinds).map(([kind, each]) => [kind, each.tools]),
    );
    expect(tools[drawing.kind]?.[drawing.tool]).toHaveProperty("anew");
  }
});

test("there are none where no view has them", () => {
  expect(askToolsOf(text)).toEqual([]);
  expect(askToolOf(text, "ask_box")).toBeUndefined();
  expect(askToolOf(photo, "ask_box")?.wanted).toBe(true);
  expect(askToolOf(photo, undefined)).toBeUndefined();
});
