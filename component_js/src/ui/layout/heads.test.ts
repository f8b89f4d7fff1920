import { expect, test } from "vitest";
import { walk } from "../../core/interface";
import { parse } from "../../core/parse";
import { headsOf } from "./heads";

const { body } = parse("Interface", {
  body: [
    { kind: "header", text: "How is it?" },
    { kind: "rating", name: "how" },
    { kind: "rating", name: "second" },
    {
      kind: "row",
      children: [
        { kind: "header", text: "Why?" },
        { kind: "comment", name: "why", title: "In your words" },
        { kind: "header", text: "Gone" },
        { kind: "yes_no", name: "left" },
        { kind: "header", text: "Sure?" },
        { kind: "yes_no", name: "sure" },
      ],
    },
  ],
});

test("a header names the question right below it that has no title", () => {
  const nodes = walk(body).map(({ node }) => node);
  const shown = new Set(nodes.filter((node) => node.kind !== "header" || node.text !== "Gone"));
  const heads = [...headsOf(body, shown)].map(([{ name }, { text }]) => [name, text]);
  expect(heads).toEqual([
    ["how", "How is it?"],
    ["sure", "Sure?"],
  ]);
});
