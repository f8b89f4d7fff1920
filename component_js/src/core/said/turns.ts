// A dialogue out of what a task has: who speaks, what is said, and when.

import type { Json } from "../../schema.gen";
import { fieldsOf, wordOf } from "./fields";

export type Turn = {
  readonly speaker: string;
  readonly role: string;
  /** Undefined where the task has no text for it; as a part of the passage, an empty one. */
  readonly text: string | undefined;
  /** Seconds, or a time in words. */
  readonly start: Json | undefined;
  readonly end: Json | undefined;
};

export type Naming = { readonly says: string; readonly speaker: string };

export function turnOf(given: Json, { says, speaker }: Naming): Turn {
  const said = { speaker: "", role: "", start: undefined, end: undefined };
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return { ...said, text: wordOf(given) || undefined };
  const fields = fieldsOf(given);
  const text = fields.get(says);
  return {
    speaker: wordOf(fields.get(speaker)).trim(),
    role: speaker === "role" ? "" : wordOf(fields.get("role")).trim(),
    text: typeof text === "string" || typeof text === "number" ? `${text}` : undefined,
    start: fields.get("start") ?? fields.get("time"),
    end: fields.get("end"),
  };
}

/** Where texts begin that are joined by one line break each. */
export function startsOf(texts: readonly string[]): readonly number[] {
  let at = 0;
  return texts.map((text) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
}
