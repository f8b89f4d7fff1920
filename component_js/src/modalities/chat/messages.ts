// A chat out of what a task has: who writes, and what their messages are made of.

import type { Json } from "../../schema.gen";
import { code, type Fields, fieldsOf, listOf, type Part, partsOf, wordOf } from "./parts";

export type Message = {
  /** Who writes, as people read it. */
  readonly title: string;
  readonly side: "assistant" | "system" | "tool" | "user";
  readonly parts: readonly Part[];
};

const sides: ReadonlyMap<string, Message["side"]> = new Map([
  ["user", "user"],
  ["human", "user"],
  ["system", "system"],
  ["developer", "system"],
  ["tool", "tool"],
  ["function", "tool"],
]);

export function messagesOf(shown: readonly Json[]): readonly Message[] {
  const calls = shown.flatMap((each) => callsOf(fieldsOf(each)).map(idAndName));
  const tools = new Map(calls.filter(([id]) => id !== ""));
  return shown.map((each) => message(each, tools));
}

function message(given: Json, tools: ReadonlyMap<string, string>): Message {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return loose(given);
  const fields = fieldsOf(given);
  const role = wordOf(fields.get("role")).trim();
  const side = sides.get(role.toLowerCase()) ?? "assistant";
  const name = wordOf(fields.get("name")).trim();
  const title = role ? role.charAt(0).toUpperCase() + role.slice(1) : "No role";
  if (side === "tool") {
    const tool = name || tools.get(wordOf(fields.get("tool_call_id")));
    const result = (part: Part): Part =>
      part.form === "text" ? code(`Result of ${tool || "a tool"}`, part.text) : part;
    return { title, side, parts: partsOf(plainOr(fields.get("content"))).map(result) };
  }
  const thinking = wordOf(fields.get("reasoning_content"));
  const parts = [
    ...(thinking ? [code("Thinking", thinking)] : []),
    ...partsOf(fields.get("content")),
    ...partsOf(fields.get("refusal")),
    ...callsOf(fields).map(called),
  ];
  return { title: name ? `${title} · ${name}` : title, side, parts };
}

/** A message that is only words, or nothing that can be read. */
function loose(given: Json): Message {
  const text = wordOf(given);
  const said = "This message has no role and no content.";
  return {
    title: "No role",
    side: "assistant",
    parts: [text ? { form: "text", text } : { form: "note", said }],
  };
}

/** What a tool says is often an object, which is no part. */
function plainOr(content: Json | undefined): Json | undefined {
  return typeof content === "object" && content !== null && !Array.isArray(content)
    ? JSON.stringify(content)
    : content;
}

function callsOf(fields: Fields): readonly Fields[] {
  const former = fieldsOf(fields.get("function_call"));
  return [...listOf(fields.get("tool_calls")).map(fieldsOf), ...(former.size > 0 ? [former] : [])];
}

/** Of a call: newer interfaces keep its name and its arguments one level down. */
const inside = (call: Fields): Fields =>
  call.has("function") ? fieldsOf(call.get("function")) : call;

function called(call: Fields): Part {
  const fields = inside(call);
  return code(`Calls ${wordOf(fields.get("name")) || "a tool"}`, fields.get("arguments"));
}

const idAndName = (call: Fields): readonly [string, string] => [
  wordOf(call.get("id")),
  wordOf(inside(call).get("name")),
];
