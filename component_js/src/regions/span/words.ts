// A span in words.

import { cutBefore } from "../../core/text";
import type { Span } from "../../schema.gen";
import type { Geometry } from "../region";

export const title = "Span";

export const tools = { span: { title: "Span", key: "" } };

export const isImpossible = ({ start, end }: Geometry<Span>): boolean => end <= start;

export function describe({ text, start, end }: Geometry<Span>): string {
  const quoted = text.length > 60 ? `${text.slice(0, cutBefore(text, 57, "symbol"))}…` : text;
  return `“${quoted}”, characters ${start + 1} to ${end}`;
}
