import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Json } from "../../schema.gen";
import { still } from "../view.test.given";
import { View } from "./View";

function markup(shown: Json): string {
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
      }}
      shown={shown}
      {...still}
    />,
  );
}

test("whatever a task has, every turn has its place", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => {
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: fast-check's JSON is ours.
      const html = markup(values as readonly Json[]);
      expect(html.match(/<p/g) ?? []).toHaveLength(values.length);
    }),
  );
});

test("a turn without a text says which field it has none in", () => {
  expect(markup([{ who: "Ada" }])).toContain("“what” holds no text");
});

test("nothing is shown of a dialogue that is given by its address", () => {
  expect(markup("https://example.com/talk.json")).toBe("");
});
