// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { Comment } from "../../schema.gen";
import { asked, mount } from "../control.test.given";
import { comment } from "./Comment";

const made = (fields: Partial<Comment> = {}): Comment => ({
  ...asked,
  kind: "comment",
  placeholder: "",
  default: "",
  rows: 1,
  max_length: 10,
  ...fields,
});

test("a text stops at its limit, and an emptied one is taken back", () => {
  const it = mount(comment, made({ max_length: 3 }));
  it.type("textarea", "😀😀😀😀");
  it.type("textarea", "");
  expect(it.given).toEqual([{ text: "😀😀😀" }, undefined]);
});

test("a default that is too long stands there whole, with what is wrong", () => {
  const question = made({ default: "abcdefghijkl" });
  const text = comment.defaultOf?.(question)?.text ?? "";
  expect(text).toBe("abcdefghijkl");
  const answer = { kind: "comment", question: "q", region: null, item: null, text } as const;
  expect(comment.flawOf?.(question, answer)).toBe("Takes 10 characters, this has 12.");
  expect(mount(comment, question, { text }).page.textContent).toContain("2 too many");
});
