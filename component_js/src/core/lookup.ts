// What a source shows of a task: `$photo.url` and `$pages[0]` reach into its data.

import type { Json, Task } from "../schema.gen";
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

/** The text or address that a source shows, or the sentence that says what is wrong with it. */
export function shownBy(
  source: { readonly name: string; readonly value: string },
  data: Task["data"],
): { readonly shown: string } | { readonly wrong: string } {
  const wanted = source.value || `$${source.name}`;
  const found = lookup(wanted, data);
  if (typeof found === "string" && found.trim() !== "") return { shown: found };
  return { wrong: `“${source.name}” shows ${wanted}, but the task has ${there(found)} there.` };
}

function there(found: Json | undefined): string {
  if (found === undefined || found === null) return "nothing";
  return found === "" ? "an empty text" : show(found);
}
