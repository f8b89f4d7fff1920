import { expect, test } from "vitest";
import vectors from "../../../../tests/vectors/turns.json";
import type { AnySource, Json } from "../../schema.gen";
import { textOf, textsOf } from "./textOf";
import { startsOf } from "./turns";

// biome-ignore lint/nursery/noUnsafeTypeAssertion: what is read of a source is its kind and the names of its fields.
const chat = { kind: "chat" } as AnySource;
// biome-ignore lint/nursery/noUnsafeTypeAssertion: as above.
const list = { kind: "list" } as AnySource;

test.each(vectors.dialogues)("a dialogue: $name", ({ says, shown, text, starts }) => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: as above.
  const source = { kind: "dialogue", says, speaker: "author" } as AnySource;
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the vectors are JSON, of many shapes.
  const texts = textsOf(source, shown as Json);
  expect(texts.join("\n")).toBe(text);
  expect(startsOf(texts)).toEqual(starts);
});

test.each(vectors.chats)("a chat: $name", ({ shown, text, starts }) => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the vectors are JSON, of many shapes.
  const texts = textsOf(chat, shown as Json);
  expect(texts.join("\n")).toBe(text);
  expect(startsOf(texts)).toEqual(starts);
});

test("an item has a text of its own, and what is only an address has none", () => {
  expect(textOf(chat, ["one", { role: "user", content: "two" }], 1)).toBe("two");
  expect(textOf(list, ["one", { id: 1, body: "the body" }], 1)).toBe("the body");
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: as above.
  expect(textOf({ kind: "image" } as AnySource, "https://a.b/c.png")).toBe("");
});
