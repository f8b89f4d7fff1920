// What a source shows of a task: `$photo.url` and `$pages[0]` reach into its data.

import { type AnySource, type Json, shownAs, type Task } from "../schema.gen";
import { show } from "./parse";

const step = /\.?([^.[\]]+)|\[(\d+)\]/g;

export function lookup(value: string, data: Task["data"]): Json | undefined {
  if (!value.startsWith("$")) return value;
  let found: Json | undefined = data;
  for (const [, key, index] of value.slice(1).matchAll(step)) {
    if (Array.isArray(found)) found = index ? found[Number(index)] : undefined;
    else if (key && typeof found === "object" && found !== null && Object.hasOwn(found, key))
      found = Object.entries(found).find(([name]) => name === key)?.[1];
    else return undefined;
  }
  return found;
}

/** What a source shows, or the sentence that says what is wrong with it. */
export function shownBy(
  source: { readonly kind: AnySource["kind"]; readonly name: string; readonly value: string },
  data: Task["data"],
): { readonly shown: Json } | { readonly wrong: string } {
  const wanted = source.value || `$${source.name}`;
  const found = lookup(wanted, data);
  const allowed: readonly string[] = shownAs[source.kind];
  if (found !== undefined && allowed.includes(typeOf(found)) && !isBlank(found))
    return { shown: found };
  return { wrong: `“${source.name}” shows ${wanted}, but the task has ${there(found)} there.` };
}

function typeOf(value: Json): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "list" : "object";
  return typeof value;
}

function isBlank(value: Json): boolean {
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function there(found: Json | undefined): string {
  if (found === undefined || found === null) return "nothing";
  return found === "" ? "an empty text" : show(found);
}
