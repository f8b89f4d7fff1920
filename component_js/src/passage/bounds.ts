// The blocks of a page: words and paragraphs end with them, where the text itself has no line break.

import { carrierAt, pageIn } from "./place";

const EVERYWHERE = [0, Number.POSITIVE_INFINITY] as const;

/** From where to where the text goes on without a break, around a unit of it. */
export function blockAround(body: Element, at: number): readonly [start: number, end: number] {
  const carrier = carrierAt(body, at);
  if (!carrier) return EVERYWHERE;
  const [start, end] = extentOf(carrier);
  // What no element carries, such as the break between two turns, or what is not on the page.
  if (at < start || at >= end) return EVERYWHERE;
  const page = pageIn(body);
  const block = blockOf(carrier, page);
  if (block === carrier) return [start, end];
  let run: readonly [number, number] | undefined;
  let isAround = false;
  for (const each of block.querySelectorAll("[data-start], br, hr")) {
    if (each.hasAttribute("data-start") && blockOf(each, page) === block) {
      const [from, to] = extentOf(each);
      run = run ? [run[0], to] : [from, to];
      if (each === carrier) isAround = true;
    } else if (isAround) break;
    else run = undefined;
  }
  return run ?? [start, end];
}

function extentOf(carrier: Element): readonly [start: number, end: number] {
  const start = Number(carrier.getAttribute("data-start"));
  return [start, start + (carrier.textContent?.length ?? 0)];
}

/** The nearest around it that stands on lines of its own, which it may be itself. */
function blockOf(carrier: Element, page: Element): Element {
  let each = carrier;
  while (each !== page && /^(inline|contents|ruby)/.test(getComputedStyle(each).display)) {
    each = each.parentElement ?? page;
  }
  return each;
}
