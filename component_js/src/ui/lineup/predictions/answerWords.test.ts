import { expect, test } from "vitest";
import { parse } from "../../../core/parse";
import { answerWords, changeOf } from "./answerWords";

const question = (value: object) => parse("AnyQuestion", { name: "q", ...value });
const answer = (value: object) => parse("AnyAnswer", { question: "q", ...value });

test.each([
  [{ kind: "choices", choices: [{ name: "a", title: "Ape" }] }, { chosen: ["a", "b"] }, "Ape, b"],
  [{ kind: "comment" }, { text: "Well." }, "Well."],
  [{ kind: "rating", stars: 5 }, { rating: 3 }, "3 of 5"],
  [{ kind: "quantity" }, { number: 2.5 }, "2.5"],
  [{ kind: "yes_no" }, { yes: false }, "No"],
  [{ kind: "taxonomy", items: [{ name: "a" }] }, { paths: [["a", "b"]] }, "a › b"],
  [{ kind: "pairwise", left: "A", right: "B" }, { picked: "right" }, "B"],
  [{ kind: "pairwise", left: "A", right: "B" }, { picked: "both_bad" }, "Both bad"],
])("an answer reads as people would say it: %o", (asked, said, words) => {
  const { kind } = asked;
  expect(answerWords(question(asked), answer({ kind, ...said }))).toBe(words);
});

const number = (value: number) => answer({ kind: "quantity", number: value });

test("numbers say by how much they differ, and nothing where they do not", () => {
  expect(changeOf(number(0.1), number(0.3))).toBe("+0.2");
  expect(changeOf(number(3), number(1))).toBe("−2");
  expect(changeOf(number(3), number(3))).toBeUndefined();
  expect(changeOf(number(3), answer({ kind: "yes_no", yes: true }))).toBeUndefined();
});
