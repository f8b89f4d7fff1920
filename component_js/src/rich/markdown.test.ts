// @vitest-environment happy-dom
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Inline, Letters } from "./inline";
import { type Block, sectionsOf } from "./markdown";

function inlines(children: readonly Inline[]): readonly Letters[] {
  return children.flatMap((each) => {
    if (each.kind === "letters") return [each];
    return "children" in each ? inlines(each.children) : [];
  });
}

function lettersIn(block: Block): readonly Letters[] {
  if ("children" in block) return inlines(block.children);
  if ("blocks" in block) return block.blocks.flatMap(lettersIn);
  if ("items" in block) return block.items.flatMap((item) => item.blocks.flatMap(lettersIn));
  return "rows" in block ? block.rows.flatMap((cells) => cells.flatMap(inlines)) : [];
}

/** What is shown, with its place in the whole text. */
function shown(text: string): readonly Letters[] {
  return (sectionsOf(text) ?? []).flatMap(({ start, read }) =>
    read()
      .flatMap(lettersIn)
      .map((each) => ({ ...each, at: each.at === undefined ? undefined : each.at + start })),
  );
}

function placed(text: string): readonly (readonly [string, string])[] {
  return shown(text)
    .filter(({ text: letters, at }) => at !== undefined && letters.trim() !== "")
    .map(({ text: letters, at = 0 }) => [letters, text.slice(at, at + letters.length)]);
}

const unplaced = (text: string): readonly string[] =>
  shown(text)
    .filter(({ text: letters, at }) => at === undefined && letters.trim() !== "")
    .map(({ text: letters }) => letters);

const samples = [
  "# Title #\n\nA *b* **c** ***d*** ~~e~~ `f` [g](https://h.i) <https://j.k> https://l.m\\*n",
  "> quote\n> > deeper *one*\n> lazy\nmore lazy\n\n> - item\n>   text",
  "- one\n- two\n  - three\n    still three\n\n    a paragraph\n- [ ] open\n- [x] done **b**\n\n1. 1\n2. 2\n   > 2",
  "| a | b *c* |\n|---|:-:|\n| a | a |\n| d \\| e | `f` |\n\ntext",
  "```python\ndef f():\n\treturn 1\n\n\n```\n\n    indented\n    \tcode\n\n~~~\nopen",
  "Setext\n===\n\nTwo\n---\n\n***\n\n<div>raw <b>x</b></div>\n\n<script>alert(1)</script>\n\ntext <i>inline</i> end",
  "math $a_1 * b_2$ and \\(x_{i}\\) and\n\n$$\n- a\n= b\n$$\n\n[ref][r] ![alt *x*](u.png)\n\n[r]: https://x.y 'T'",
  "CR\r\nlines\r\n\r\n- a\r\n- b\r\n\r\n> c\r\n> d\n\n`a\nb` x\u00a0y  \nz",
  "1. x\n\n   ```js\n   let a = 1;\n   ```\n\n2. - - deep\n\n* a\n\n  b\n* c",
  "😀 **😀** [😀](x) <u@v.w> a_b_c __d__ \\_e\\_ ``f`g`` *a **b** c*",
];

test.each(samples)("what is shown is written where it says: %j", (text) => {
  const found = placed(text);
  expect(found.length).toBeGreaterThan(2);
  for (const [letters, there] of found)
    expect(there.replace(/\s/g, " ")).toBe(letters.replace(/\s/g, " "));
});

test("of all the samples hardly a word has no place", () => {
  expect(samples.flatMap(unplaced)).toEqual(["d | e"]);
});

test("a reference to a character stands where its ampersand does", () => {
  expect(shown("a &lt;b&gt; &nosuch; &amp;").map(({ text, at }) => [text, at])).toEqual([
    ["a ", 0],
    ["<", 2],
    ["b", 6],
    [">", 7],
    [" &nosuch; ", 11],
    ["&", 21],
  ]);
});

test("places only go on, whatever a model writes", () => {
  const bits = fc.constantFrom(
    ..."a|b| |  |\n|\n\n|*|**|_|`|```|# |- |1. |> |[|]|(|)|<|>|\\|$|$$|~~|---|:-:|\t|    |&amp;|😀|[x](y)|- [ ] |https://a.b|\r\n"
      .replaceAll("|", "\u0001")
      .split("\u0001"),
    "|",
    "\n| a | b |\n|---|---|\n",
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 40 }), (all) => {
      const text = all.join("");
      let last = 0;
      for (const { text: letters, at } of shown(text)) {
        if (at === undefined || letters === "") continue;
        expect(at).toBeGreaterThanOrEqual(last);
        const there = text.slice(at, at + letters.length).replace(/\s/g, " ");
        if (letters !== "&") expect(there).toBe(letters.replace(/\s/g, " "));
        last = at + letters.length;
      }
    }),
    { numRuns: 2000 },
  );
});

test("what is too long or too deep to be read is left as text", () => {
  for (const text of [
    "a".repeat(1_000_000),
    "> ".repeat(5000),
    "- ".repeat(5000),
    "[".repeat(20_000),
    "*".repeat(20_000),
  ])
    expect(sectionsOf(text)).toBeUndefined();
});
