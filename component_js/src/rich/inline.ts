// What stands in a line of Markdown: its letters, each with its place in the source, and their forms.

import type { Token } from "marked";
import { inert } from "./inert";
import type { Lines, Placing } from "./lines";

/** `at` says where its letters are written; undefined where others stand there. */
export type Letters = {
  readonly kind: "letters";
  readonly text: string;
  readonly at: number | undefined;
};

export type Inline =
  | Letters
  | { readonly kind: "break" }
  | {
      readonly kind: "code" | "del" | "em" | "strong";
      readonly children: readonly Inline[];
    }
  | {
      readonly kind: "link" | "picture";
      readonly address: string;
      readonly children: readonly Inline[];
    };

export function nodesOf(
  tokens: readonly Token[],
  place: Placing,
  lines: Lines,
  from = 0,
): readonly Inline[] {
  let at = from;
  return tokens.flatMap((token) => {
    const start = at;
    at += token.raw.length;
    return nodeOf(token, place, lines, start);
  });
}

function nodeOf(token: Token, place: Placing, lines: Lines, at: number): readonly Inline[] {
  const within = (from: number): readonly Inline[] =>
    nodesOf(("tokens" in token && token.tokens) || [], place, lines, from);
  switch (token.type) {
    case "text":
      return decoded(token.text, at, place, lines);
    case "escape":
      return lettersOf(token.text, place, lines, at + token.raw.length - token.text.length);
    case "em":
    case "strong":
    case "del":
      return [
        { kind: token.type, children: within(at + (token.raw.length - token.text.length) / 2) },
      ];
    case "codespan": {
      const ticks = /^`*/.exec(token.raw)?.[0].length ?? 0;
      const cut = (token.raw.length - 2 * ticks - token.text.length) / 2;
      return [{ kind: "code", children: lettersOf(token.text, place, lines, at + ticks + cut) }];
    }
    case "link":
      return [
        {
          kind: "link",
          address: token.href,
          children: within(at + Math.max(0, token.raw.indexOf(token.text))),
        },
      ];
    case "image":
      return [
        {
          kind: "picture",
          address: token.href,
          children: lettersOf(token.text, place, lines, at + 2),
        },
      ];
    case "br":
      return [{ kind: "break" }];
    case "checkbox":
      return [];
    default:
      return lettersOf(token.raw, place, lines, at);
  }
}

/** Line by line: between two may stand what is no letter of it. */
export function lettersOf(
  text: string,
  place: Placing,
  lines: Lines,
  from = 0,
): readonly Letters[] {
  let start = from;
  return (text.match(/[^\n]*\n|[^\n]+/g) ?? []).flatMap((line): readonly Letters[] => {
    const letters = line.replace(/\n$/, "");
    const at = place(start);
    start += line.length;
    const feed: readonly Letters[] =
      letters === line ? [] : [{ kind: "letters", text: "\n", at: undefined }];
    if (isThere(letters, lines, at)) return [{ kind: "letters", text: letters, at }, ...feed];
    // An indent of tabs may be shown with blanks.
    const bare = letters.trimStart();
    const indent = letters.length - bare.length;
    const inner = at === undefined ? undefined : at + indent;
    const written = isThere(bare, lines, inner) ? inner : undefined;
    return [
      { kind: "letters", text: letters.slice(0, indent), at: undefined },
      { kind: "letters", text: bare, at: written },
      ...feed,
    ];
  });
}

/** Whether the same letters are written there; a blank may be another one. */
function isThere(text: string, lines: Lines, at: number | undefined): at is number {
  if (at === undefined || at < lines.reached) return false;
  const there = lines.source.slice(at, at + text.length);
  const isSame = there === text || there.replace(/\s/g, " ") === text.replace(/\s/g, " ");
  if (isSame) lines.reached = at + text.length;
  return isSame;
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** References to characters are shown as those: each stands where its ampersand does. */
function decoded(text: string, from: number, place: Placing, lines: Lines): readonly Inline[] {
  const found: Inline[] = [];
  let done = 0;
  for (const { index, 0: written } of text.matchAll(REFERENCE)) {
    const character = characterOf(written);
    if (character === written) continue;
    found.push(...lettersOf(text.slice(done, index), place, lines, from + done));
    const at = place(from + index);
    const isWritten = isThere(written, lines, at);
    found.push({ kind: "letters", text: character, at: isWritten ? at : undefined });
    done = index + written.length;
  }
  return [...found, ...lettersOf(text.slice(done), place, lines, from + done)];
}

const known = new Map<string, string>();

/** Parsing alone runs nothing and loads nothing. */
function characterOf(reference: string): string {
  if (typeof DOMParser === "undefined") return reference;
  const character = known.get(reference) ?? inert(reference).body.textContent ?? reference;
  known.set(reference, character);
  return character;
}
