import { expect, test } from "vitest";
import { layoutOf } from "./layoutOf";

const laid = (text: string): string =>
  (layoutOf(text) ?? []).map(({ before, text: sign }) => before + sign).join("");

test("JSON is put on lines of its own, and every sign stands where it is written", () => {
  const text = ' {"a": [1, -2.5e3,{}], "b\\"":null, "id":12345678901234567890,"c":[]}';
  expect(laid(text)).toBe(
    '{\n  "a": [\n    1,\n    -2.5e3,\n    {}\n  ],\n  "b\\"": null,\n  "id": 12345678901234567890,\n  "c": []\n}',
  );
  for (const { text: sign, at } of layoutOf(text) ?? [])
    expect(text.slice(at, at + sign.length)).toBe(sign);
});

test("names, texts and numbers are told apart", () => {
  expect(layoutOf('{"a":["b",1,true]}')?.map(({ kind }) => kind)).toEqual([
    undefined,
    "key",
    undefined,
    undefined,
    "string",
    undefined,
    "number",
    undefined,
    "number",
    undefined,
    undefined,
  ]);
});

test("what is no object and no list is left as it is", () => {
  for (const text of ["", "4", '"a"', "{", "[1,]", "{not json}", `[${"1,".repeat(30_000)}1]`])
    expect(layoutOf(text)).toBeUndefined();
});
