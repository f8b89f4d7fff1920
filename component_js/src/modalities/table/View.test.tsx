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
      expect(markup(value as Json)).toContain("<table");
    }),
  );
});

test("an address opens a page of its own that learns nothing of this one", () => {
  expect(markup([{ a: "https://a.b/?c=1&d" }])).toContain(
    '<a href="https://a.b/?c=1&amp;d" target="_blank" rel="noopener noreferrer nofollow">',
  );
  expect(markup([{ a: "javascript:alert(1)" }])).not.toContain("<a");
});

test("of many rows and columns only those in sight are on the page", () => {
  const row = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`c${at}`, at]));
  const html = markup(Array.from({ length: 200 }, () => row));
  expect(html.match(/<tr data-row/g)?.length).toBeLessThan(60);
  expect(html.match(/<td/g)?.length).toBeLessThan(3000);
  expect(html).toContain('aria-rowcount="201"');
});

test("a small table is there as a whole, and without numbers where nothing is marked", () => {
  const html = markup([{ a: 1 }, { a: 2 }]);
  expect(html.match(/<tr data-row/g)).toHaveLength(2);
  expect(html).not.toContain("data-number-of");
});

test("of a text as long as a book only the start is shown", () => {
  const html = markup([{ a: "word ".repeat(200_000) }]);
  expect(html).toContain("Show more");
  expect(html.length).toBeLessThan(5000);
});
