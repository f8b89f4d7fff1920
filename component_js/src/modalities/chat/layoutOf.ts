// JSON as it is read: its signs in their order, with the blanks that put them on lines.

export type Sign = {
  /** Line break and indent, or a blank; none of the text. */
  readonly before: string;
  readonly text: string;
  readonly at: number;
  readonly kind: "key" | "string" | "number" | undefined;
};

/** More is shown as it is written. */
const MOST = 50_000;

const SIGN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]/g;

/** Undefined where it is no object and no list in JSON. */
export function layoutOf(text: string): readonly Sign[] | undefined {
  if (text.length > MOST || !/^\s*[{[]/.test(text) || !isJson(text)) return undefined;
  const signs = [...text.matchAll(SIGN)];
  const laid: Sign[] = [];
  let depth = 0;
  for (const [index, { 0: sign, index: at }] of signs.entries()) {
    const last = signs[index - 1]?.[0] ?? "";
    const isEnd = sign === "}" || sign === "]";
    if (isEnd) depth--;
    const isEmpty = isEnd && (last === "{" || last === "[");
    const isLine = /^[{[,]$/.test(last) || isEnd;
    const line = isLine && !isEmpty ? `\n${"  ".repeat(depth)}` : "";
    laid.push({
      before: last === ":" ? " " : line,
      text: sign,
      at,
      kind: kindOf(sign, signs[index + 1]?.[0]),
    });
    if (sign === "{" || sign === "[") depth++;
  }
  return laid;
}

function kindOf(sign: string, next: string | undefined): Sign["kind"] {
  if (sign.startsWith('"')) return next === ":" ? "key" : "string";
  return /^[-\dtfn]/.test(sign) ? "number" : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
