// The text that somebody reads in a source, or in one of its items.

import type { AnySource, Json } from "../../schema.gen";
import { fieldsOf, wordOf } from "./fields";
import { messagesOf, textIn } from "./messages";
import { turnOf } from "./turns";

/** As `text_of` in Python where that reads turns; of an item, or of an entry of a list, its own. */
export function textOf(source: AnySource, shown: Json, item: number | null = null): string {
  const texts = textsOf(source, shown);
  return item === null ? texts.join("\n") : (texts[item] ?? "");
}

/** One for each item; nothing where there is no text that is known without loading it. */
export function textsOf(source: AnySource, shown: Json): readonly string[] {
  const all = Array.isArray(shown) ? shown : [shown];
  switch (source.kind) {
    case "chat":
      return messagesOf(all).map(textIn);
    case "dialogue":
      return Array.isArray(shown) ? all.map((each) => turnOf(each, source).text ?? "") : [];
    case "text":
    case "html":
      return source.by_url ? [] : all.map(wordOf);
    case "list":
      return all.map(bodyOf);
    default:
      return [];
  }
}

function bodyOf(entry: Json): string {
  const fields = fieldsOf(entry);
  const named = ["body", "text", "value", "title", "name"].map((name) => wordOf(fields.get(name)));
  return wordOf(entry) || (named.find((text) => text !== "") ?? "");
}
