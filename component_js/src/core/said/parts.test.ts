import { expect, test } from "vitest";
import { partsOf } from "./parts";

test("a part is a text, a picture, a fold, or named", () => {
  expect(
    partsOf([
      { type: "text", text: "Look" },
      "and see",
      { type: "image_url", image_url: { url: "https://a.b/c.png" } },
      { type: "image", source: { type: "base64", media_type: "image/png", data: "AAAA" } },
      { type: "tool_use", name: "f", input: { a: 1 } },
      { type: "input_audio", input_audio: { data: "AAAA" } },
      null,
    ]),
  ).toEqual([
    { form: "text", text: "Look" },
    { form: "text", text: "and see" },
    { form: "picture", address: "https://a.b/c.png" },
    { form: "picture", address: "data:image/png;base64,AAAA" },
    { form: "folded", title: "Calls f", text: '{\n  "a": 1\n}', counts: false },
    { form: "note", said: "A part “input_audio” is not shown here." },
    { form: "note", said: "A part without a type is not shown here." },
  ]);
});

test("a picture is loaded from the web or out of the task, and from nowhere else", () => {
  for (const url of ["javascript:alert(1)", "data:text/html,x", "file:///etc/x", "/x.png", ""])
    expect(partsOf([{ type: "image_url", image_url: url }])).toMatchObject([{ form: "note" }]);
});

test("no content is no part", () => {
  expect([partsOf(null), partsOf(undefined), partsOf(""), partsOf([])]).toEqual([[], [], [], []]);
});
