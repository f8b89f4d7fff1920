// The messages of a chat, each part with its place in the passage.

import { countedIn, type Message } from "../../core/said/messages";
import type { Part } from "../../core/said/parts";

export type PlacedPart = {
  readonly part: Part;
  /** Where its text begins, in UTF-16 units; undefined where it is none of the passage. */
  readonly start: number | undefined;
};

export type Placed = {
  readonly message: Message;
  readonly parts: readonly PlacedPart[];
  readonly start: number;
  readonly inner: number;
  readonly end: number;
};

export type Chat = { readonly text: string; readonly messages: readonly Placed[] };

export function chatOf(messages: readonly Message[]): Chat {
  const said: string[] = [];
  let at = 0;
  const all = messages.map((message): Placed => {
    const start = at;
    const texts: string[] = [];
    const parts = message.parts.map((part): PlacedPart => {
      const text = countedIn(part);
      if (text === "") return { part, start: undefined };
      const placed = { part, start: at };
      texts.push(text);
      at += text.length + 1;
      return placed;
    });
    said.push(texts.join("\n"));
    const inner = start + (said.at(-1)?.length ?? 0);
    at = inner + 1;
    return { message, parts, start, inner, end: at };
  });
  return { text: said.join("\n"), messages: all };
}

/** Whether two messages are shown alike: a host that gives more of one makes all of them anew. */
export function isSame(one: Placed, other: Placed): boolean {
  if (one === other) return true;
  const { message } = one;
  return (
    one.start === other.start &&
    message.title === other.message.title &&
    message.side === other.message.side &&
    message.when === other.message.when &&
    message.isGrowing === other.message.isGrowing &&
    message.parts.length === other.message.parts.length &&
    message.parts.every((part, at) => isSamePart(part, other.message.parts[at]))
  );
}

function isSamePart(one: Part, other: Part | undefined): boolean {
  if (other?.form !== one.form) return false;
  const values: Readonly<Record<string, unknown>> = other;
  return Object.entries(one).every(([name, value]) => values[name] === value);
}
