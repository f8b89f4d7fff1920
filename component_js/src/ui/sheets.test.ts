import { expect, test } from "vitest";

const sheets: Readonly<Record<string, string>> = import.meta.glob("../**/*.css", {
  query: "?raw",
  import: "default",
  eager: true,
});

test("no rule reaches out of the widget, and every class is ours", () => {
  expect(Object.keys(sheets).length).toBeGreaterThan(5);
  for (const [file, sheet] of Object.entries(sheets)) {
    const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, "");
    for (const [, selectors = ""] of plain.matchAll(/([^{};]+)\{/g)) {
      if (/^\s*(@|from|to|\d+%)/.test(selectors)) continue;
      for (const selector of selectors.split(/,(?![^(]*\))/)) {
        expect.soft(selector.trim(), file).toMatch(/^\.el-root\b/);
      }
    }
    for (const [name] of plain.matchAll(/(?<=[\s,(>:+~])\.[a-z][\w-]*/g)) {
      expect.soft(name, file).toMatch(/^\.el-/);
    }
  }
});
