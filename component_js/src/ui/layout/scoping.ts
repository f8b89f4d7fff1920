// The CSS of one interface, written so that it reaches nothing outside of its own widget.

import { declarations, ownClass } from "./look";

const SELECTOR = /^[\w\s.#>+~*:()[\]="',-]+$/;
const CLASS = /\.(-?[a-zA-Z_][\w-]*)/g;

type Rules = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A style sheet whose every rule holds below the element with this `data-el-style`. */
export function sheetOf(rules: Rules, scope: string): string {
  return Object.entries(rules)
    .flatMap(([selectors, look]) => {
      const within = scoped(selectors, scope);
      const body = declarations(look).map(([name, value]) => `${name}: ${value};`);
      return within === undefined || body.length === 0 ? [] : [`${within} { ${body.join(" ")} }`];
    })
    .join("\n");
}

function scoped(selectors: string, scope: string): string | undefined {
  if (!SELECTOR.test(selectors)) return undefined;
  const pieces = piecesOf(selectors);
  const parts = pieces && alternatives(pieces);
  // A sibling of the widget's own element lies outside of it.
  if (!parts || parts.some((part) => part === "" || /^[+~]/.test(part))) return undefined;
  // Twice, so that an author's word counts for more than ours.
  const own = `[data-el-style="${scope}"]`.repeat(2);
  return parts.map((part) => `${own} ${part}`).join(", ");
}

type Piece = { readonly text: string; readonly depth: number };

/** Runs of text, each with the number of brackets around it; nothing where they do not match. */
function piecesOf(selectors: string): readonly Piece[] | undefined {
  const open: string[] = [];
  const pieces: Piece[] = [];
  for (const text of selectors.match(/"[^"]*"|'[^']*'|\[[^\]"'([]*|[()\]]|[^"'()[\]]+|./gs) ?? []) {
    if (/^["']/.test(text) && text.length < 2) return undefined;
    if (text === ")" || text === "]") {
      if (open.pop() !== text) return undefined;
    }
    pieces.push({
      text: open.includes("]") || /^["'[]/.test(text) ? text : owned(text),
      depth: open.length,
    });
    if (text === "(") open.push(")");
    if (text.startsWith("[")) open.push("]");
  }
  return open.length === 0 ? pieces : undefined;
}

const owned = (text: string): string => text.replace(CLASS, (_, name) => `.${ownClass(name)}`);

/** The selectors of a list: what stands between commas that no bracket holds. */
function alternatives(pieces: readonly Piece[]): readonly string[] {
  const parts = [""];
  for (const { text, depth } of pieces) {
    const [first = "", ...rest] = depth === 0 ? text.split(",") : [text];
    parts.push(`${parts.pop()}${first}`, ...rest);
  }
  return parts.map((part) => part.trim());
}
