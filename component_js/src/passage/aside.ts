// What stands in a page and is none of its text: controls, and what is asked beside it.

const ASIDE = "[data-aside], button, input, select, textarea";

/** Whether what happened there is its own business. */
export function isAside(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(ASIDE) !== null;
}
