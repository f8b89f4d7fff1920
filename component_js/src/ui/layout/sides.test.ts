import { expect, test } from "vitest";
import { parse } from "../../core/parse";
import type { AnyNode } from "../../schema.gen";
import { sidesOf } from "./sides";

const named = (nodes: readonly AnyNode[]): readonly string[] =>
  nodes.map((node) => {
    if ("text" in node) return node.text;
    return "name" in node ? node.name : node.kind;
  });

function sides(...body: readonly object[]) {
  const { main, side } = sidesOf(parse("Interface", { body }));
  return [named(main), named(side)];
}

const text = { kind: "text", name: "text" };
const rating = { kind: "rating", name: "stars" };
const words = (said: string) => ({ kind: "header", text: said });

test("sources stand on one side, what is asked on the other", () => {
  expect(sides(rating, text)).toEqual([["text"], ["stars"]]);
});

test("words go along with what follows them, and the last with what stands before", () => {
  const body = [words("read"), text, words("and answer"), rating, words("thanks")];
  expect(sides(...body)).toEqual([
    ["read", "text"],
    ["and answer", "stars", "thanks"],
  ]);
});

test("labels and their filters stand with their source, other filters with their question", () => {
  const labels = { kind: "labels", of: "text", labels: [{ name: "a" }] };
  const choices = { kind: "choices", name: "topic", choices: [{ name: "a" }] };
  const filter = { kind: "filter" };
  expect(sides(text, filter, labels, filter, choices)).toEqual([["text"], ["filter", "topic"]]);
});

test("a list that is put in order leaves its side to what is asked", () => {
  const list = { kind: "list", name: "all" };
  const ranking = { kind: "ranking", name: "order", of: "all", entries: [{ name: "a" }] };
  expect(sides(words("rank"), list, ranking)).toEqual([["rank", "all", "order"], []]);
  expect(sides(text, list, ranking)).toEqual([["text", "all"], ["order"]]);
});

test("without a source everything stands as it is written", () => {
  expect(sides(words("hello"), rating)).toEqual([["hello", "stars"], []]);
});
