// @vitest-environment happy-dom
import { act } from "react";
import { expect, test } from "vitest";
import type { Choice, Choices, ChoicesAnswer } from "../../schema.gen";
import { asked, mount } from "../control.test.given";
import { choices } from "./Choices";

const choice = (name: string, fields: Partial<Choice> = {}): Choice => ({
  name,
  title: "",
  hint: "",
  html: "",
  color: "",
  key: "",
  image: "",
  kept: {},
  ...fields,
});
const made = (fields: Partial<Choices> = {}): Choices => ({
  ...asked,
  kind: "choices",
  choices: [choice("a"), choice("b", { title: "Bee", hint: "it stings" }), choice("c")],
  variable: "",
  many: false,
  layout: "inline",
  default: [],
  ...fields,
});

test("a second click takes a single choice back", () => {
  const it = mount(choices, made());
  it.click("label:nth-child(2) input");
  it.click("label:nth-child(2) input");
  expect(it.given).toEqual([{ chosen: ["b"] }, undefined]);
});

test("many are given in the order of the question", () => {
  const it = mount(choices, made({ many: true, layout: "select" }), { chosen: ["c"] });
  it.click("label:nth-child(1) input");
  expect(it.last()).toEqual({ chosen: ["a", "c"] });
});

test("a list to choose one from takes it back with its first line", () => {
  const it = mount(choices, made({ layout: "select" }));
  it.type("select", "b");
  expect(it.last()).toEqual({ chosen: ["b"] });
  expect(it.page.textContent).toContain("it stings");
  it.type("select", "");
  expect(it.last()).toBeUndefined();
});

test("a hint describes its choice and is no part of its name", () => {
  const it = mount(choices, made());
  expect(it.find("label:nth-child(2) input").getAttribute("aria-description")).toBe("it stings");
  expect(it.find("label:nth-child(2) .el-choice-hint").getAttribute("aria-hidden")).toBe("true");
});

test("a picture that cannot be had leaves its choice as it is", () => {
  const it = mount(choices, made({ choices: [choice("a", { image: "/gone.png" })] }));
  expect(it.find("img").getAttribute("alt")).toBe("");
  act(() => {
    it.find("img").dispatchEvent(new Event("error"));
  });
  expect(it.page.textContent).toContain("No picture");
  it.click("input");
  expect(it.last()).toEqual({ chosen: ["a"] });
});

test("nobody has to answer with nothing to choose from", () => {
  expect(choices.isAnswerable?.(made({ choices: [], variable: "$gone" }))).toBe(false);
});

test("an answer is told why it does not fit", () => {
  const flaw = (question: Choices, ...chosen: string[]) => {
    const answer: ChoicesAnswer = {
      kind: "choices",
      question: "q",
      region: null,
      item: null,
      chosen,
    };
    return choices.flawOf?.(question, answer);
  };
  expect(flaw(made(), "z")).toBe("There is no “z” to choose here.");
  expect(flaw(made(), "a", "b")).toBe("Pick one, not 2.");
  expect(flaw(made({ many: true }), "a", "a")).toBe("Something is picked twice.");
  expect(flaw(made({ many: true }), "a", "b")).toBeUndefined();
});
