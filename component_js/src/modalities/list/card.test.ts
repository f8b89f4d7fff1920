import { expect, test } from "vitest";
import { cardOf } from "./card";

test("a bare text or number is the text of its card", () => {
  expect(cardOf("Hello")).toEqual({ title: "", text: "Hello", html: "", image: "" });
  expect(cardOf(7).text).toBe("7");
});

test("an object names its parts, under any of the names that tasks have", () => {
  expect(cardOf({ id: "a", title: "T", body: "B", image: "/x.png" })).toEqual({
    title: "T",
    text: "B",
    html: "",
    image: "/x.png",
  });
  expect(cardOf({ text: "B", html: "<b>B</b>" })).toMatchObject({ text: "B", html: "<b>B</b>" });
});

test("what is nothing stays empty", () => {
  expect(cardOf(null).text).toBe("");
  expect(cardOf({ body: null, title: ["x"] })).toEqual({
    title: "",
    text: "",
    html: "",
    image: "",
  });
});
