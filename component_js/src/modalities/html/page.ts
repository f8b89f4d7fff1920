// A document as it is shown: its page, its text, and where each piece of it stood when it came.

import type { BlockOf } from "../../core/text";
import type { Mark } from "../../passage/marks";
import { knowCarriers } from "../../passage/place";
import { wear } from "./attributes";
import { type Built, built } from "./built";
import { carriersOf } from "./carriers";
import { marker } from "./marked";
import { parsed } from "./parsed";
import { withheld } from "./revealing";
import { declared, isColoured, sheetOf } from "./styles";

export type Page = Pick<Built, "page" | "runs" | "isColoured"> & {
  /** All its texts, one after the other. */
  readonly text: string;
  /** The same as it is shown, where line feeds are mere blanks. */
  readonly said: string;
  /** From where to where words go on without a break, around a unit of the text. */
  readonly blockOf: BlockOf;
  /** Puts more of a large document on the page; false once all of it is there. */
  readonly reveal: () => boolean;
  /** Shows these marks, and no others. */
  readonly mark: (marks: readonly Mark[]) => void;
  readonly css: string;
};

/** No rule of a document means an element of this name. */
export const PAGE = "el-page";

/** Undefined where nothing of it is to be seen. `top` is the level of its highest headings. */
export async function pageOf(
  html: string,
  top: number,
  pause: () => Promise<void>,
): Promise<Page | undefined> {
  const given = parsed(html);
  if (!given) return undefined;
  const page = document.createElement(PAGE);
  page.setAttribute("data-page", "");
  page.className = "el-root";
  const made = await built(given.body, page, top, pause);
  const text = made.runs.map(({ node }) => node.data).join("");
  if (text.trim() === "" && page.querySelector("img") === null) return undefined;
  const carriers = await carriersOf(made.runs, pause);
  knowCarriers(
    page,
    carriers.map(({ element }) => element),
  );
  const sheets = given.css.map((css) => sheetOf(css, PAGE));
  const isWorn = [given.root, given.body].map((each) => frame(page, each)).some(Boolean);
  const isColoured = made.isColoured || isWorn || sheets.some((sheet) => sheet.isColoured);
  page.toggleAttribute("data-paper", isColoured);
  return {
    ...made,
    isColoured,
    text,
    said: made.runs.map(({ node, isSet }) => (isSet ? node.data : blanked(node.data))).join(""),
    blockOf: blocksBetween(made.breaks, text.length),
    reveal: made.size > LARGE ? withheld(page) : () => false,
    mark: marker(carriers),
    css: sheets.map(({ css }) => css).join("\n"),
  };
}

/** So many nodes are laid out at once without anybody noticing. */
const LARGE = 8000;

function blocksBetween(breaks: readonly number[], length: number): BlockOf {
  return (at) => {
    let [low, high] = [0, breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return [breaks[low - 1] ?? 0, breaks[low] ?? length];
  };
}

function blanked(text: string): string {
  return text.replace(/[\t\n\r\f]/g, " ");
}

const OLD = { bgcolor: "background-color", text: "color" };

/** What a document says of its root and its body is said of its page; true where that is a colour. */
function frame(page: HTMLElement, given: Element): boolean {
  for (const name of ["dir", "lang"]) {
    const value = given.getAttribute(name);
    if (value !== null) page.setAttribute(name, value);
  }
  const style = declared(given.getAttribute("style"));
  const old = Object.entries(OLD).flatMap(([name, property]) => {
    const value = given.getAttribute(name);
    return value === null ? [] : [[property, value] as const];
  });
  wear(page, [...old, ...style]);
  return old.length > 0 || style.some(isColoured);
}
