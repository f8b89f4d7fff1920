import { expect, test } from "vitest";
import { cellOf, startOf } from "./cell";

test("a value is said as people say it, and what is nested as JSON", () => {
  expect(cellOf(null).form).toBe("nothing");
  expect(cellOf(false).text).toBe("no");
  expect(cellOf(1e21).text).toBe("1e+21");
  expect(cellOf({ a: [1, null] })).toEqual({ form: "code", text: '{"a":[1,null]}' });
});

test("only an address of a page is a link", () => {
  expect(cellOf("https://example.com/a?b=c").form).toBe("link");
  for (const text of [
    "javascript:alert(1)",
    "ftp://a.b",
    "see https://a.b",
    "https://a b",
    "//a.b",
  ])
    expect(cellOf(text).form).toBe("text");
});

test("a short text has no start of its own", () => {
  expect(startOf("a".repeat(240))).toBeUndefined();
  expect(startOf("1\n2\n3\n4\n5\n6")).toBeUndefined();
});

test("a long text is cut between words, after some lines, and never inside a character", () => {
  expect(startOf("word ".repeat(80))).toMatch(/^(word )+word$/);
  expect(startOf("1\n2\n3\n4\n5\n6\n7")).toBe("1\n2\n3\n4\n5\n6");
  expect(startOf(`a${"😀".repeat(200)}`)).toBe(`a${"😀".repeat(119)}`);
});
