import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Json } from "../../schema.gen";
import { still } from "../view.test.given";
import { View } from "./View";

function markup(shown: Json): string {
  return renderToStaticMarkup(
    <View
      source={{ kind: "table", name: "it", value: "$it", title: "It", kept: {} }}
      shown={shown}
      {...still}
    />,
  );
}

test("whatever a task has, there is a table of it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: fast-check's JSON is ours.
      expect(markup(value as Json)).toContain("<table>");
    }),
  );
});

test("an address opens a page of its own that learns nothing of this one", () => {
  expect(markup([{ a: "https://a.b/?c=1&d" }])).toContain(
    '<a href="https://a.b/?c=1&amp;d" target="_blank" rel="noopener noreferrer nofollow">',
  );
  expect(markup([{ a: "javascript:alert(1)" }])).not.toContain("<a");
});

test("the first rows are shown, and how many there are", () => {
  const html = markup(Array.from({ length: 2000 }, (_, at) => ({ at })));
  expect(html.match(/<tr>/g)).toHaveLength(201);
  expect(html.replace(/<!-- -->/g, "")).toContain("200 of 2,000 rows");
});

test("a small table has nothing more to show", () => {
  expect(markup({ a: 1 })).not.toContain("Show more");
});
