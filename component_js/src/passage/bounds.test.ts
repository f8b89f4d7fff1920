// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { blockAround } from "./bounds";

/** Each run of letters is carried by an element of its own. */
function page(html: string): HTMLElement {
  const body = document.createElement("article");
  body.innerHTML = html;
  // Here, unlike in a browser, elements have no display of their own.
  for (const inline of body.querySelectorAll<HTMLElement>("span, a"))
    inline.style.display = "inline";
  let at = 0;
  for (const carrier of body.querySelectorAll("span")) {
    carrier.setAttribute("data-start", `${at}`);
    at += carrier.textContent?.length ?? 0;
  }
  document.body.replaceChildren(body);
  return body;
}

test("the text of a paragraph goes on through what is set in it, and ends with it", () => {
  const body = page(
    "<p><span>One </span><a><span>two</span></a><span>.</span></p><p><span>Three</span></p>",
  );
  expect(blockAround(body, 0)).toEqual([0, 8]);
  expect(blockAround(body, 5)).toEqual([0, 8]);
  expect(blockAround(body, 8)).toEqual([8, 13]);
});

test("a line that is broken by hand, and what stands around a block, are blocks too", () => {
  const body = page(
    "<div><span>one</span><br><span>two</span><p><span>three</span></p><span>four</span></div>",
  );
  expect(blockAround(body, 1)).toEqual([0, 3]);
  expect(blockAround(body, 3)).toEqual([3, 6]);
  expect(blockAround(body, 7)).toEqual([6, 11]);
  expect(blockAround(body, 11)).toEqual([11, 15]);
});

test("what no element carries is bounded by nothing", () => {
  const body = page("<p><span>one</span></p>");
  expect(blockAround(body, 3)).toEqual([0, Number.POSITIVE_INFINITY]);
  expect(blockAround(page(""), 0)).toEqual([0, Number.POSITIVE_INFINITY]);
});
