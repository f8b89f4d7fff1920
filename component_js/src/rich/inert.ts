// HTML as the browser reads it, in a document that runs nothing and loads nothing.

type Policy = { readonly createHTML: (html: string) => string };
type Factory = { readonly createPolicy: (name: string, rules: Policy) => Policy };

let known: Policy | undefined;

/** On a page that lets only policies parse HTML, by name: ours makes documents that do nothing. */
function policy(): Policy {
  const plain: Policy = { createHTML: (html) => html };
  if (known) return known;
  // Not in every browser, nor in TypeScript's list of what is in them.
  const factory: Factory | undefined = Reflect.get(globalThis, "trustedTypes");
  try {
    known = factory?.createPolicy("embed-label", plain) ?? plain;
  } catch {
    // Another copy of the widget has it, or the page does not know us: then parsing says so.
    known = plain;
  }
  return known;
}

export function inert(html: string): Document {
  return new DOMParser().parseFromString(policy().createHTML(html), "text/html");
}
