// Markdown as blocks, each with its place in the text: what of it is shown, and where it is written.

import { Lexer, Marked, type Token, type TokenizerAndRendererExtension } from "marked";
import { type Inline, lettersOf, nodesOf } from "./inline";
import { type Lines, lineAt, linesOf, placing } from "./lines";

export type Block =
  | { readonly kind: "paragraph" | "letters"; readonly children: readonly Inline[] }
  | { readonly kind: "heading"; readonly depth: number; readonly children: readonly Inline[] }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "list"; readonly first: number | undefined; readonly items: readonly Item[] }
  | { readonly kind: "code"; readonly language: string; readonly children: readonly Inline[] }
  | { readonly kind: "table"; readonly sides: readonly Side[]; readonly rows: readonly Cells[] }
  | { readonly kind: "rule" };

export type Item = { readonly checked: boolean | undefined; readonly blocks: readonly Block[] };
type Side = "center" | "left" | "right" | null;
type Cells = readonly (readonly Inline[])[];

/** A block of the whole text, unread: as long as it says the same, it need not be read again. */
export type Section = {
  readonly start: number;
  readonly source: string;
  /** The links that it may name. */
  readonly links: string;
  readonly read: () => readonly Block[];
};

/** More is shown as it is written: nobody waits for a parser. */
const MOST = 200_000;

/** Whatever nests deeper nobody can read, the parser included. */
const DEEPEST = 40;
const DEEP =
  /(?:>[ \t]?){40}|(?:(?:[-*+]|\d[.)])[ \t]+){40}|(?:\[|!\[){40}|[*_~]{400}|^[ \t]{400}/m;

const letters = (
  name: string,
  level: "block" | "inline",
  pattern: RegExp,
): TokenizerAndRendererExtension => ({
  name,
  level,
  ...(level === "inline" && {
    start: (source: string) => {
      const at = source.search(/\$|\\[([]/);
      return at < 0 ? undefined : at;
    },
  }),
  tokenizer(source) {
    const [raw] = pattern.exec(source) ?? [];
    return raw ? { type: name, raw } : undefined;
  },
});

const marked = new Marked({
  gfm: true,
  breaks: true,
  extensions: [
    // Formulas are left as they are written: their signs mean something else here.
    letters("formulas", "block", /^ {0,3}(?:\$\$[^$]+\$\$|\\\[[\s\S]{0,20000}?\\\])[ \t]*(?=\n|$)/),
    letters(
      "formula",
      "inline",
      /^(?:\$\$[^$]+\$\$|\$(?![\s$])(?:[^$\n\\]|\\.)*?[^\s$\\]\$(?!\d)|\\\([^\n]*?\\\)|\\\[[^\n]*?\\\])/,
    ),
  ],
});

/** As long a paragraph is shown as it is written: what it is read by takes the square of it. */
const LONG = 8000;

class Reader extends Lexer {
  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (source.length <= LONG) return super.inlineTokens(source, tokens);
    tokens.push({ type: "text", raw: source, text: source, escaped: false });
    return tokens;
  }
}

/** Undefined where it is too long or too deep to be more than text. */
export function sectionsOf(text: string): readonly Section[] | undefined {
  if (text.length > MOST || DEEP.test(text)) return undefined;
  try {
    return sectionsIn(text);
  } catch {
    return undefined;
  }
}

function sectionsIn(text: string): readonly Section[] {
  const tokens = new Reader(marked.defaults).lex(text);
  const links = JSON.stringify(tokens.links);
  const { starts } = linesOf(text);
  let line = 0;
  return tokens.flatMap((token): readonly Section[] => {
    const first = line;
    line += feedsIn(token.raw);
    if (token.type === "space" || token.type === "def") return [];
    const start = starts[first] ?? text.length;
    const source = text.slice(start, starts[line + (token.raw.endsWith("\n") ? 0 : 1)]);
    const read = (): readonly Block[] => blocksOf([token], linesOf(source), 0, 0);
    return [{ start, source, links, read }];
  });
}

/** Those of a text that has become longer: of what stood there, only the last may be another one. */
export function grownTo(
  text: string,
  before: string,
  sections: readonly Section[] | undefined,
): readonly Section[] | undefined {
  const last = sections?.at(-1);
  if (!(sections && last && text.startsWith(before))) return sectionsOf(text);
  const more = sectionsOf(text.slice(last.start));
  const shifted = more?.map((each) => ({ ...each, start: each.start + last.start }));
  return shifted && text.length <= MOST ? [...sections.slice(0, -1), ...shifted] : undefined;
}

const feedsIn = (raw: string): number => raw.split("\n").length - 1;

function blocksOf(tokens: readonly Token[], lines: Lines, from: number, depth: number) {
  const blocks: Block[] = [];
  let line = from;
  for (const token of tokens) {
    const block = depth > DEEPEST ? rawOf(token, lines, line) : blockOf(token, lines, line, depth);
    if (block) blocks.push(block);
    line += feedsIn(token.raw);
  }
  return blocks;
}

function blockOf(token: Token, lines: Lines, line: number, depth: number): Block | undefined {
  switch (token.type) {
    case "paragraph":
    case "text":
      return { kind: "paragraph", children: inlineOf(token, lines, line) };
    case "heading":
      return { kind: "heading", depth: token.depth, children: inlineOf(token, lines, line) };
    case "blockquote":
      return { kind: "quote", blocks: blocksOf(token.tokens ?? [], lines, line, depth + 1) };
    case "list":
      return listOf(token, lines, line, depth);
    case "code": {
      // The line of the fence is none of the code.
      const at = token.codeBlockStyle === "indented" ? line : line + 1;
      const text: string = token.text.replace(/\n$/, "");
      const language = /^[^\s{,]*/.exec(token.lang ?? "")?.[0] ?? "";
      return { kind: "code", language, children: lettersOf(text, placing(lines, text, at), lines) };
    }
    case "table":
      return tableOf(token, lines, line);
    case "hr":
      return { kind: "rule" };
    case "html":
    case "formulas":
      return rawOf(token, lines, line);
    default:
      return undefined;
  }
}

function rawOf({ raw }: Token, lines: Lines, line: number): Block {
  const text = raw.trimEnd();
  return { kind: "letters", children: lettersOf(text, placing(lines, text, line), lines) };
}

function inlineOf(token: Token, lines: Lines, line: number): readonly Inline[] {
  if (!("text" in token) || !("tokens" in token)) return [];
  return nodesOf(token.tokens ?? [], placing(lines, token.text, line), lines);
}

function listOf(token: Token, lines: Lines, from: number, depth: number): Block | undefined {
  if (token.type !== "list") return undefined;
  let line = from;
  const items: Item[] = [];
  for (const item of token.items) {
    const checked: boolean | undefined = item.task ? (item.checked ?? false) : undefined;
    items.push({ checked, blocks: blocksOf(item.tokens, lines, line, depth + 1) });
    line += feedsIn(item.raw);
  }
  return { kind: "list", first: token.ordered ? Number(token.start) : undefined, items };
}

function tableOf(token: Token, lines: Lines, line: number): Block | undefined {
  if (token.type !== "table") return undefined;
  const rows = [token.header, ...token.rows];
  return {
    kind: "table",
    sides: token.align,
    rows: rows.map((cells, row) => {
      // Below the names of the columns stands a line of dashes.
      const at = line + row + (row > 0 ? 1 : 0);
      const there = lineAt(lines, at);
      let column = 0;
      return cells.map((cell: { readonly text: string; readonly tokens: readonly Token[] }) => {
        const found = there.indexOf(cell.text, column);
        const start = (lines.starts[at] ?? 0) + found;
        const end = /(?<!\\)\|/g;
        end.lastIndex = Math.max(column, found + cell.text.length);
        column = (end.exec(there)?.index ?? there.length) + 1;
        return nodesOf(cell.tokens, (offset) => (found < 0 ? undefined : start + offset), lines);
      });
    }),
  };
}
