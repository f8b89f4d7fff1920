// A chat out of what a task has: who writes, and what their messages are made of.

import type { Json } from "../../schema.gen";
import { fieldsOf, wordOf } from "./fields";
import { asResult, callsIn, folded, type Part, partsOf, stateOf } from "./parts";

export type Message = {
  /** Who writes, as people read it. */
  readonly title: string;
  readonly side: "assistant" | "system" | "tool" | "user";
  readonly parts: readonly Part[];
  /** A moment in ISO 8601 or in seconds, or words; "" where nobody says when. */
  readonly when: string | number;
  /** It is still being written. */
  readonly isGrowing: boolean;
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
  const calls = shown
    .flatMap((each) => callsIn(fieldsOf(each)))
    .map((call) => [wordOf(call.get("id")), wordOf(call.get("name"))] as const);
  const tools = new Map(calls.filter(([id]) => id !== ""));
  return shown.map((each) => messageOf(each, tools));
}

function messageOf(given: Json, tools: ReadonlyMap<string, string>): Message {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return loose(given);
  const fields = fieldsOf(given);
  const role = wordOf(fields.get("role")).trim();
  const side = sides.get(role.toLowerCase()) ?? "assistant";
  const name = wordOf(fields.get("name")).trim();
  const called = role ? role.charAt(0).toUpperCase() + role.slice(1) : "No role";
  const isTool = side === "tool";
  const tool = name || tools.get(wordOf(fields.get("tool_call_id"))) || "a tool";
  const said = partsOf(fields.get("content"));
  const thinking = wordOf(fields.get("reasoning_content"));
  const parts = [
    ...(thinking ? [folded("Thinking", thinking)] : []),
    ...(isTool ? said.map((part) => asResult(part, tool, stateOf(fields))) : said),
    ...partsOf(fields.get("refusal")),
    ...callsIn(fields).map((call) =>
      folded(`Calls ${wordOf(call.get("name")) || "a tool"}`, call.get("arguments")),
    ),
  ];
  const title = name && !isTool ? `${called} · ${name}` : called;
  const isGrowing = fields.get("streaming") === true;
  return { title, side, parts, when: whenOf(fields), isGrowing };
}

function whenOf(fields: ReadonlyMap<string, Json>): string | number {
  const given = ["created_at", "timestamp", "time"].map((name) => fields.get(name));
  const found = given.find((each) => typeof each === "string" || typeof each === "number");
  return typeof found === "string" || typeof found === "number" ? found : "";
}

/** A message that is only words, or nothing that can be read. */
function loose(given: Json): Message {
  const text = wordOf(given);
  const said = "This message has no role and no content.";
  const part: Part = text ? { form: "text", text } : { form: "note", said };
  return { title: "No role", side: "assistant", parts: [part], when: "", isGrowing: false };
}

/** What the passage counts of a part; nothing of a picture, or of what was given as an object. */
export function countedIn(part: Part): string {
  if (part.form === "text") return part.text;
  return part.form === "folded" && part.counts ? part.text : "";
}

/** The text of a message: what counts of its parts, a line break between two. */
export function textIn({ parts }: Message): string {
  return parts
    .map(countedIn)
    .filter((text) => text !== "")
    .join("\n");
}
