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
      expect(html.match(/class="el-chat-message"/g) ?? []).toHaveLength(values.length);
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
  expect(html).toMatch(/<details[^>]*><summary[^>]*>.*System.*Be brief\..*<\/summary>/);
});

test("a picture is loaded when it is come to, without saying from where", () => {
  const html = markup([
    { role: "user", content: [{ type: "image_url", image_url: "https://a.b/c" }] },
  ]);
  expect(html).toContain('alt="Picture in message 1"');
  expect(html).toContain('loading="lazy" referrerPolicy="no-referrer"');
});

test("Markdown becomes elements, and what looks like HTML stays letters", () => {
  const html = markup([
    {
      role: "assistant",
      content: "# T\n\n- [x] **b** <img src=x onerror=alert(1)>\n\n![p](https://a.b/c.png)",
    },
  ]);
  expect(html).toContain("<h4");
  expect(html).toContain("<strong>");
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(html).not.toContain("<img");
});

test("a link opens a page or a mail, and nothing else", () => {
  const html = markup([
    {
      role: "assistant",
      content:
        "[a](https://a.b) [m](mailto:x@y.z) [s](javascript:alert(1)) [d](data:text/html,x) [r](/admin)",
    },
  ]);
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://a.b"', 'href="mailto:x@y.z"']);
  expect(html.match(/rel="noopener noreferrer nofollow"/g)).toHaveLength(2);
});

test("while a message grows, it says so", () => {
  const html = markup([{ role: "assistant", content: "", streaming: true }]);
  expect(html).toContain('aria-busy="true"');
  expect(html).toMatch(/role="status"[^>]*>writing/);
  expect(html).not.toContain("empty");
});
