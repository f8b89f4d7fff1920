import fc from "fast-check";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Json } from "../../schema.gen";
import { still } from "../view.test.given";
import { View } from "./View";

function markup(shown: Json, itemSlot?: (item: number) => ReactNode): string {
  return renderToStaticMarkup(
    <View
      source={{
        kind: "dialogue",
        name: "it",
        value: "$it",
        title: "It",
        kept: {},
        granularity: "symbol",
        labelled: "inline",
        speaker: "who",
        says: "what",
        sync: "",
      }}
      shown={shown}
      {...still}
      itemSlot={itemSlot}
    />,
  );
}

test("whatever a task has, every turn has its place", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => {
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: fast-check's JSON is ours.
      const html = markup(values as readonly Json[]);
      expect(html.match(/class="el-dialogue-turn"/g) ?? []).toHaveLength(values.length);
    }),
  );
});

test("a turn without a text says which field it has none in", () => {
  expect(markup([{ who: "Ada" }])).toContain("“what” holds no text");
});

test("what is asked about a turn stands with it", () => {
  const html = markup([{ who: "Ada", what: "One" }, null], (item) => <b>asked {item}</b>);
  expect(html.replace(/<!-- -->/g, "")).toMatch(/One.*asked 0.*holds no text.*asked 1/);
});

test("a dialogue that is given by its address is on its way", () => {
  expect(markup("https://example.com/talk.json")).toContain('aria-label="Loading"');
});
