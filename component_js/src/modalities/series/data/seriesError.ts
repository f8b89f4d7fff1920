// What is wrong with a series, in a sentence for people.

export class SeriesError extends Error {
  override readonly name = "SeriesError";
}

/** A value as a sentence quotes it. */
export function quoted(value: unknown, longest = 40): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return typeof value === "string" ? `“${short}”` : short;
}

/** As in "a, b and 3 more". */
export function listed(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most).map((name) => quoted(name));
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  const last = shown.pop() ?? "";
  return shown.length > 0 ? `${shown.join(", ")} and ${last}` : last;
}
