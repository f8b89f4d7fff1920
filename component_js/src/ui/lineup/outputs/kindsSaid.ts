// What is said where outputs are not of one kind.

import { modalities } from "../../../modalities";
import type { Content } from "./contents";

export function kindsSaid(contents: readonly Pick<Content, "name" | "source">[]): string {
  const kinds = contents.flatMap(({ name, source }) =>
    source ? { name, title: modalities[source.kind].title } : [],
  );
  if (new Set(kinds.map(({ title }) => title)).size < 2) return "";
  const said = kinds.map(({ name, title }) => `${name}: ${title}`).join(", ");
  return `These are of different kinds (${said}). Only texts are compared with texts.`;
}
