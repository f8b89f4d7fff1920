// The attributes that an element of a document keeps: how it looks and reads, and nothing that names, loads or runs.

import { isPicture } from "../../rich/allowed";
import { type Declaration, declared, isColoured } from "./styles";

const EVERYWHERE =
  "align bgcolor border cellpadding cellspacing color colspan dir face headers height hidden lang noshade nowrap reversed rowspan scope span start title valign width".split(
    " ",
  );

/** Elsewhere they say what is typed. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  font: ["size"],
  hr: ["size"],
  img: ["alt"],
  li: ["type", "value"],
  ol: ["type"],
  q: ["cite"],
  time: ["datetime"],
  ul: ["type"],
};

const COLOURS = new Set(["bgcolor", "color"]);

/** True where it has colours of its own. */
export function dress(made: HTMLElement, written: Element): boolean {
  const style = declared(written.getAttribute("style"));
  let hasColour = style.some(isColoured);
  for (const name of [...EVERYWHERE, ...(ONLY[made.localName] ?? [])]) {
    const value = written.getAttribute(name);
    if (value === null) continue;
    made.setAttribute(name, value);
    hasColour ||= COLOURS.has(name);
  }
  const names = classesOf(written);
  if (names.length > 0) made.className = names.join(" ");
  wear(made, style);
  return hasColour;
}

/** One by one: a page that forbids styles in attributes allows this. */
export function wear(made: HTMLElement, style: readonly Declaration[]): void {
  for (const [property, value] of style) made.style.setProperty(property, value);
}

/** Classes of ours are for ours. */
function classesOf(written: Element): readonly string[] {
  return [...written.classList].filter((name) => !name.startsWith("el-"));
}

/** Where a link led can still be read. */
export function unlink(made: HTMLElement, written: Element): void {
  const address = written.getAttribute("href")?.trim();
  if (!address) return;
  made.setAttribute("data-link", "");
  if (!made.hasAttribute("title")) made.setAttribute("title", address);
}

/** False where there is no picture that may be shown. */
export function picture(made: HTMLElement, written: Element): boolean {
  const address = written.getAttribute("src") ?? "";
  if (!isPicture(address)) return false;
  if (!made.hasAttribute("alt")) made.setAttribute("alt", "");
  // Before its address: what is known of it by then is what it is loaded by.
  made.setAttribute("loading", "lazy");
  made.setAttribute("referrerpolicy", "no-referrer");
  made.setAttribute("src", address);
  return true;
}
