// What a card of a list says, whatever the task calls its parts.

import type { Json } from "../../schema.gen";

export type Card = {
  readonly title: string;
  readonly text: string;
  /** Shown in place of the text, sanitised. */
  readonly html: string;
  readonly image: string;
};

const empty: Card = { title: "", text: "", html: "", image: "" };

export function cardOf(item: Json): Card {
  if (typeof item !== "object" || item === null) return { ...empty, text: word(item) };
  if (Array.isArray(item)) return { ...empty, text: item.map(word).filter(Boolean).join("\n") };
  const fields = new Map(Object.entries(item));
  const first = (...keys: readonly string[]): string =>
    keys.map((key) => word(fields.get(key))).find(Boolean) ?? "";
  return {
    title: first("title", "name"),
    text: first("body", "text", "value"),
    html: first("html"),
    image: first("image"),
  };
}

function word(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" ? `${value}` : "";
}
