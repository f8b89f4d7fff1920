import fc from "fast-check";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Json } from "../../schema.gen";
import { still } from "../view.test.given";
import { View } from "./View";

function markup(shown: readonly Json[], itemSlot?: (item: number) => ReactNode): string {
  return renderToStaticMarkup(
    <View
      source={{
        kind: "chat",
        name: "it",
        value: "$it",
        granularity: "symbol",
        labelled: "inline",
        title: "It",
        kept: {},
      }}
      shown={shown}
      {...still}
      itemSlot={itemSlot}
    />,
  );
}

test("whatever a task has, every message has its place", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => {
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: fast-check's JSON is ours.
      const html = markup(values as readonly Json[]);
      expect(html.match(/<li /g) ?? []).toHaveLength(values.length);
    }),
  );
});

test("what is asked about a message stands with it", () => {
  const html = markup([{ role: "user", content: "Hi" }, null], (item) => <b>asked {item}</b>);
  const [, first, second] = html.replace(/<!-- -->/g, "").split("<li ");
  expect(first).toContain("asked 0");
  expect(second).toContain("asked 1");
});

test("what the system says is folded, and begins in sight", () => {
  const html = markup([{ role: "system", content: "Be brief." }]);
  expect(html).toMatch(/<details[^>]*><summary>.*System.*Be brief\..*<\/summary>/);
});

test("a picture is loaded when it is come to, without saying from where", () => {
  const html = markup([
    { role: "user", content: [{ type: "image_url", image_url: "https://a.b/c" }] },
  ]);
  expect(html).toContain('alt="Picture in message 1"');
  expect(html).toContain('loading="lazy" referrerPolicy="no-referrer"');
});
