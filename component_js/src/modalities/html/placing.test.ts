// @vitest-environment happy-dom

import fc from "fast-check";
import { expect, test } from "vitest";
import { bare } from "../../core/part";
import { offsetsOf } from "../../core/text";
import type { Span, XPaths } from "../../schema.gen";
import type { TextRun } from "./built";
import { fittingOf } from "./fitting";
import { pathsOf, runAt, xpathsOf } from "./xpaths";

function runsOf(texts: readonly string[]): readonly TextRun[] {
  let length = 0;
  return texts.map((text, at) => {
    const start = length;
    length += text.length;
    const path = `/p[${at + 1}]/text()[1]`;
    return { node: document.createTextNode(text), start, end: length, path, isSet: false };
  });
}

const texts = fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1 });

test("what XPaths say of a run leads back to it, to the letter", () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (some, one, other) => {
      const runs = runsOf(some);
      const { length, toUtf16 } = offsetsOf(some.join(""));
      const [from, to] = [one % length, (other % length) + 1].sort((a, b) => a - b);
      fc.pre(from !== to);
      const run = { start: toUtf16(from ?? 0), end: toUtf16(to ?? 0) };
      const xpaths = xpathsOf(runs, run);
      expect(xpaths && runAt(pathsOf(runs), xpaths)).toEqual(run);
    }),
  );
});

test("a path may leave out what goes without saying", () => {
  const paths = pathsOf(runsOf(["One", "Two"]));
  for (const start of ["/p[1]/text()[1]", "/p/text()", "./p[1]/text()", "/html[1]/body/p/text()"]) {
    const xpaths = { start, start_offset: 1, end: "/p[2]/text()[1]", end_offset: 2 };
    expect(runAt(paths, xpaths)).toEqual({ start: 1, end: 5 });
  }
  const nowhere = {
    start: "/p[3]/text()[1]",
    start_offset: 0,
    end: "/p[1]/text()[1]",
    end_offset: 1,
  };
  expect(runAt(paths, nowhere)).toBeUndefined();
});

function span(start: number, end: number, text: string, xpaths: XPaths | null = null): Span {
  return { kind: "span", id: "a", ...bare, source: "page", labels: [], start, end, text, xpaths };
}

test("a span lies where it is counted, else where its XPaths lead, else nowhere", () => {
  const said = "One\n two";
  const runs = runsOf(["One\n ", "two"]);
  const look = (one: Span) => fittingOf(one, said, offsetsOf(said), pathsOf(runs));
  const led = { start: "/p[2]/text()[1]", start_offset: 0, end: "/p[2]/text()[1]", end_offset: 3 };
  expect(look(span(5, 8, "two"))).toMatchObject({ is: "here" });
  // Nobody agrees on blanks, and some write line breaks as two letters.
  expect(look(span(0, 8, "One\\ntwo"))).toMatchObject({ is: "here", span: { text: said } });
  expect(look(span(0, 3, "two", led))).toMatchObject({
    is: "elsewhere",
    span: { start: 5, end: 8 },
  });
  expect(look(span(90, 93, "", led))).toMatchObject({ is: "elsewhere", span: { text: "two" } });
  expect(look(span(0, 3, "six", led))).toEqual({ is: "nowhere" });
  expect(look(span(90, 93, "two"))).toEqual({ is: "nowhere" });
});
