// Makes a document fit to stand inside a page: its headings below the page's, its links and landmarks mere words.

import { levelsOf } from "./levels";

const LANDMARKS = "aside, details, footer, header, main, nav, section, summary";

/** `top` is the level of its highest headings. */
export async function reading(html: string, top: number): Promise<DocumentFragment> {
  // A chunk of its own, which everything with form shares.
  const { sanitisedDocument } = await import("../../rich/sanitised");
  const page = sanitisedDocument(html);
  for (const part of page.querySelectorAll(LANDMARKS)) part.replaceWith(asBlock(part));
  for (const link of page.querySelectorAll("a")) unlink(link);
  const headings = [...page.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const levels = levelsOf(
    headings.map(({ localName }) => Number(localName.slice(1))),
    top,
  );
  headings.forEach((heading, at) => {
    heading.setAttribute("aria-level", `${levels[at] ?? top}`);
  });
  return page;
}

/** Whether there is anything to see: what was sanitised may have been all of it. */
export function isBare(page: DocumentFragment): boolean {
  return (page.textContent ?? "").trim() === "" && page.querySelector("img") === null;
}

function asBlock(part: Element): Element {
  const block = part.ownerDocument.createElement("div");
  for (const name of ["dir", "lang"]) {
    const value = part.getAttribute(name);
    if (value !== null) block.setAttribute(name, value);
  }
  while (part.firstChild) block.append(part.firstChild);
  return block;
}

/** Where it led can still be read. */
function unlink(link: Element): void {
  const address = link.getAttribute("href");
  if (address && !link.hasAttribute("title")) link.setAttribute("title", address);
  for (const name of ["href", "rel", "target"]) link.removeAttribute(name);
}
