// Writes to elements only what is not there already: the browser takes any write for a change.

const known = new WeakMap<Element, Map<string, string>>();

function isNew(element: Element, name: string, value: string): boolean {
  const there = known.get(element) ?? new Map<string, string>();
  known.set(element, there);
  if (there.get(name) === value) return false;
  there.set(name, value);
  return true;
}

export function write(element: Element, name: string, value: string): void {
  if (isNew(element, name, value)) element.setAttribute(name, value);
}

export function dress(element: HTMLElement | SVGElement, name: string, value: string): void {
  if (isNew(element, `style ${name}`, value)) element.style.setProperty(name, value);
}
