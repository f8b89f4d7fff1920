// The CSS of a document, as far as it says how its words look: it loads nothing and reaches nothing else.

/** Longhands, as browsers write them. */
const PROPERTIES = new RegExp(
  `^(?:${[
    "(?:align|justify)-(?:content|items|self)",
    "aspect-ratio|background-color|color|opacity|visibility|display|float|clear|order|position",
    "border(?:-\\w+)*-(?:color|style|width|radius|collapse|spacing)",
    "box-sizing|break-(?:after|before|inside)|caption-side|empty-cells|table-layout|object-fit",
    "column-[\\w-]+|columns|row-gap|flex-[\\w-]+|grid-[\\w-]+|gap",
    "direction|unicode-bidi|writing-mode|text-[\\w-]+|letter-spacing|word-(?:spacing|break)",
    "font-[\\w-]+|line-(?:height|break)|hyphens|quotes|tab-size|vertical-align|white-space[\\w-]*",
    "(?:margin|padding|inset)(?:-[\\w-]+)?|top|right|bottom|left",
    "(?:min-|max-)?(?:width|height|inline-size|block-size)",
    "list-style-(?:position|type)|overflow(?:-wrap|-x|-y)?",
  ].join("|")})$`,
);

/** All others load, count or read something. */
const FUNCTIONS = new Set(
  "calc clamp color color-mix fit-content hsl hsla hwb lab lch max min minmax oklab oklch repeat rgb rgba".split(
    " ",
  ),
);

/** It would leave the frame, or follow who scrolls it. */
const LEAVING = /^(?:fixed|sticky|-webkit-sticky)$/;

/** What would reach the frame, make words that nobody can mark, or be looked for without end. */
const FAR = /::|:host|:has\(/;

const RULES = 4000;

export type Declaration = readonly [property: string, value: string];

const known = new Map<string, readonly Declaration[]>();

/** What is kept of a style attribute; documents say the same ones over and over. */
export function declared(written: string | null): readonly Declaration[] {
  if (!written?.trim()) return [];
  const found = known.get(written) ?? parsedStyle(written);
  if (known.size > KNOWN) known.clear();
  known.set(written, found);
  return found;
}

const KNOWN = 2000;

/** By a sheet of its own: a page that forbids styles in attributes forbids to read them too. */
function parsedStyle(written: string): readonly Declaration[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`a { ${written} }`);
  const [rule, more] = sheet.cssRules;
  return !more && rule instanceof CSSStyleRule ? declarationsOf(rule.style) : [];
}

function declarationsOf(style: CSSStyleDeclaration): readonly Declaration[] {
  const kept: Declaration[] = [];
  for (const property of style) {
    const value = style.getPropertyValue(property);
    const isPlain = [...value.matchAll(/([\w-]*)\(/g)].every(([, name = ""]) =>
      FUNCTIONS.has(name.toLowerCase()),
    );
    if (PROPERTIES.test(property) && isPlain && !/["'\\]/.test(unquoted(property, value))) {
      if (property !== "position" || !LEAVING.test(value)) kept.push([property, value]);
    }
  }
  return kept;
}

/** Names of fonts, quotes and areas are quoted; elsewhere nothing is. */
function unquoted(property: string, value: string): string {
  return /^(?:font-family|quotes|grid-template-areas|list-style-type)$/.test(property) ? "" : value;
}

/** Whether it would look wrong on another ground than the one it was written for. */
export function isColoured([property]: Declaration): boolean {
  return property === "color" || property === "background-color";
}

/** A sheet for what stands in an element called `page`. */
export function sheetOf(
  css: string,
  page: string,
): { readonly css: string; readonly isColoured: boolean } {
  const sheet = new CSSStyleSheet();
  // Browsers would not follow it here, and complain.
  sheet.replaceSync(css.replace(/@import[^;]*;?/gi, ""));
  const written: string[] = [];
  let hasColour = false;
  const write = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (written.length > RULES) return;
      if (rule instanceof CSSMediaRule) {
        written.push(`@media ${rule.media.mediaText} {`);
        write(rule.cssRules);
        written.push("}");
      } else if (rule instanceof CSSStyleRule && !FAR.test(rule.selectorText)) {
        const kept = declarationsOf(rule.style);
        if (kept.length === 0) continue;
        hasColour ||= kept.some(isColoured);
        const body = kept.map(([property, value]) => `${property}: ${value}`).join("; ");
        written.push(`${withPage(rule.selectorText, page)} { ${body} }`);
      }
    }
  };
  write(sheet.cssRules);
  return { css: written.join("\n"), isColoured: hasColour };
}

/** What it says of its root and its body is said of the page. */
function withPage(selector: string, page: string): string {
  return selector
    .replace(/(^|[\s,>+~(])(?:html|:root)\s*>?\s*(?=body\b)/gi, "$1")
    .replace(/(^|[\s,>+~(])(?:html|body|:root)(?![\w-])/gi, `$1${page}`);
}
