// What the content of a message is made of, in the words of the models' interfaces.

import type { Json } from "../../schema.gen";

export type Part =
  | { readonly form: "text"; readonly text: string }
  | { readonly form: "picture"; readonly address: string }
  /** Folded: what a tool is asked or says. */
  | { readonly form: "code"; readonly title: string; readonly text: string }
  /** In the place of what cannot be shown. */
  | { readonly form: "note"; readonly said: string };

export type Fields = ReadonlyMap<string, Json>;

export function fieldsOf(value: Json | undefined): Fields {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return new Map(isObject ? Object.entries(value) : []);
}

export function wordOf(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" ? `${value}` : "";
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

export function partsOf(content: Json | undefined): readonly Part[] {
  if (Array.isArray(content)) return content.map(partOf);
  if (content === undefined || content === null || content === "") return [];
  return [partOf(content)];
}

function partOf(given: Json): Part {
  if (typeof given !== "object") return { form: "text", text: `${given}` };
  const part = fieldsOf(given);
  const kind = wordOf(part.get("type"));
  const text = part.get("text");
  if (typeof text === "string") return { form: "text", text };
  if (kind.includes("image")) return picture(part);
  if (kind === "refusal") return { form: "text", text: wordOf(part.get("refusal")) };
  if (kind === "thinking") return code("Thinking", part.get("thinking"));
  if (kind === "tool_use") return code(`Calls ${wordOf(part.get("name"))}`, part.get("input"));
  if (kind === "tool_result") return code("Result of a tool", part.get("content"));
  const called = kind ? `“${kind}”` : "without a type";
  return { form: "note", said: `A part ${called} is not shown here.` };
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

export function code(title: string, given: Json | undefined): Part {
  return { form: "code", title: title.trim(), text: written(given) };
}

/** JSON on lines of its own; the words of a tool as they are. */
function written(given: Json | undefined): string {
  if (given === undefined || given === null) return "";
  if (typeof given !== "string") return JSON.stringify(given, undefined, 2);
  try {
    const read: Json = JSON.parse(given);
    if (typeof read !== "object") return given;
    // Long numbers and escaped letters would be others after this.
    return bare(JSON.stringify(read)) === bare(given) ? written(read) : given;
  } catch {
    return given;
  }
}

const bare = (text: string): string => text.replace(/\s/g, "");
