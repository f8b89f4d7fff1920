// What the content of a message is made of, in the words of the models' interfaces.

import type { Json } from "../../schema.gen";
import { type Fields, fieldsOf, listOf, wordOf } from "./fields";

export type Part =
  | { readonly form: "text"; readonly text: string }
  | Folded
  | { readonly form: "picture"; readonly address: string }
  /** In the place of what cannot be shown. */
  | { readonly form: "note"; readonly said: string };

/** What is shown folded: thinking, what a tool is asked and what it says. */
export type Folded = {
  readonly form: "folded";
  readonly title: string;
  /** As it is written; an object, as JSON. */
  readonly text: string;
  /** Whether it was given as a string, and so is a part of the passage. */
  readonly counts: boolean;
  readonly state?: "done" | "failed";
};

export function partsOf(content: Json | undefined): readonly Part[] {
  if (Array.isArray(content)) return content.flatMap(partOf);
  if (content === undefined || content === null || content === "") return [];
  const isPlain = typeof content === "object" && !("type" in content) && !("text" in content);
  // What a tool says is often an object, which is no part.
  return isPlain ? [folded("Content", content)] : partOf(content);
}

function partOf(given: Json): readonly Part[] {
  if (given === "") return [];
  if (typeof given !== "object") return [{ form: "text", text: `${given}` }];
  const part = fieldsOf(given);
  const text = part.get("text");
  if (typeof text === "string") return text === "" ? [] : [{ form: "text", text }];
  const kind = wordOf(part.get("type"));
  if (kind.includes("image")) return [picture(part)];
  if (kind === "refusal") return partsOf(wordOf(part.get("refusal")));
  if (kind === "thinking") return [folded("Thinking", wordOf(part.get("thinking")))];
  if (kind === "tool_use")
    return [folded(`Calls ${wordOf(part.get("name")) || "a tool"}`, part.get("input"))];
  if (kind === "tool_result") return resultsOf(part);
  const called = kind ? `“${kind}”` : "without a type";
  return [{ form: "note", said: `A part ${called} is not shown here.` }];
}

function resultsOf(part: Fields): readonly Part[] {
  const content = part.get("content");
  const inside = Array.isArray(content) ? partsOf(content) : [folded("", content)];
  return inside.map((each) => asResult(each, "a tool", stateOf(part)));
}

/** What a tool said, folded: of a result, texts are no messages. */
export function asResult(part: Part, tool: string, state: Folded["state"]): Part {
  const title = `Result of ${tool}`;
  const known = state && { state };
  if (part.form === "folded") return { ...part, title, ...known };
  if (part.form === "text") return { ...folded(title, part.text), ...known };
  return part;
}

/** Whether a tool did what it was asked, where somebody says so. */
export function stateOf(fields: Fields): Folded["state"] {
  const failed = fields.get("is_error");
  const status = wordOf(fields.get("status")).toLowerCase();
  if (failed === true || /^(error|failed|failure|incomplete)$/.test(status)) return "failed";
  if (failed === false || /^(success|ok|done|completed)$/.test(status)) return "done";
  return undefined;
}

/** A page loads nothing else for a task's sake. */
const PICTURE = /^(?:https?:\/\/|data:image\/)/i;

function picture(part: Fields): Part {
  const given = part.get("image_url") ?? part.get("image") ?? part.get("url");
  const source = fieldsOf(part.get("source"));
  const bytes = wordOf(source.get("data"));
  const address =
    wordOf(given) ||
    wordOf(fieldsOf(given).get("url")) ||
    wordOf(source.get("url")) ||
    (bytes && `data:${wordOf(source.get("media_type"))};base64,${bytes}`);
  if (PICTURE.test(address)) return { form: "picture", address };
  return {
    form: "note",
    said: "A picture is left out: only http, https and data addresses are loaded.",
  };
}

export function folded(title: string, given: Json | undefined): Folded {
  const counts = typeof given === "string";
  const written = given === undefined || given === null ? "" : JSON.stringify(given, undefined, 2);
  return {
    form: "folded",
    title,
    text: counts ? given : written,
    counts,
  };
}

export function callsIn(fields: Fields): readonly Fields[] {
  const former = fieldsOf(fields.get("function_call"));
  return [
    ...listOf(fields.get("tool_calls")).map(fieldsOf),
    ...(former.size > 0 ? [former] : []),
  ].map((call) =>
    // Newer interfaces keep the name and the arguments one level down.
    call.has("function")
      ? new Map([["id", call.get("id") ?? null], ...fieldsOf(call.get("function"))])
      : call,
  );
}
