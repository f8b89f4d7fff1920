// What stands in JSON that nobody checked: fields, lists, and words as they are written.

import type { Json } from "../../schema.gen";

export type Fields = ReadonlyMap<string, Json>;

export function fieldsOf(value: Json | undefined): Fields {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return new Map(isObject ? Object.entries(value) : []);
}

/** A text as it is, a number as it is written; of anything else nothing. */
export function wordOf(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" ? `${value}` : "";
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
