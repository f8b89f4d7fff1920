import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { bare } from "../../core/part";
import type { Span } from "../../schema.gen";
import { still } from "../view.test.given";
import { View } from "./View";

function markup(shown: string, regions: readonly Span[] = []): string {
  return renderToStaticMarkup(
    <View
      source={{
        kind: "text",
        name: "story",
        value: "$story",
        title: "Story",
        granularity: "symbol",
        labelled: "inline",
        by_url: false,
        encoding: "utf-8",
        kept: {},
      }}
      shown={shown}
      {...still}
      regions={regions}
      selection={new Set(["two"])}
      drawing={{ kind: "span", tool: "span", joints: [] }}
      colorOf={() => "red), url(https://example.com/"}
      titleOf={({ labels }) => labels.join()}
    />,
  );
}

function span(id: string, start: number, end: number, score: number | null): Span {
  const shared = { ...bare, source: "story", labels: [id], text: "" };
  const derived_from = score === null ? null : `predicted ${id}`;
  return { kind: "span", id, ...shared, score, derived_from, start, end, xpaths: null };
}

const article = (html: string): string => /<article.*<\/article>/s.exec(html)?.[0] ?? "";
const words = (html: string): string => article(html).replace(/<[^>]*>/g, "");

test("where there is no page, the text stands in the markup as it is, without the labels", () => {
  const text = "Ada 😀 met\tBabbage.\r\n\r\nAnd so on.\n";
  expect(words(markup(text, [span("one", 0, 3, null), span("two", 2, 8, 0.5)]))).toBe(text);
});

test("a mark says its labels, and what it is, to who cannot see them", () => {
  const html = markup("Ada met Babbage", [span("one", 0, 7, null), span("two", 4, 7, 0.5)]);
  expect(html).toContain('aria-description="one"');
  expect(html).toContain('aria-description="one; two 50 %, predicted, selected"');
});

test("a colour of the host's fills in no other value", () => {
  const html = markup("Ada met Babbage", [span("one", 0, 7, null)]);
  const style = /<mark[^>]*style="([^"]*)"/.exec(html)?.[1] ?? "";
  const named = style.split(";").filter((each) => !each.startsWith("--el-text-"));
  expect(style).toContain("example.com");
  expect(named.join()).not.toContain("example.com");
});

test("an empty text is no trouble", () => {
  expect(words(markup(""))).toBe("");
});
