// How deep the headings of a document stand inside a page.

/** Levels that never skip one on the way down, however the document numbers them. */
export function levelsOf(written: readonly number[], top: number): readonly number[] {
  const above: number[] = [];
  return written.map((level) => {
    while (above.length > 0 && (above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return top + above.length - 1;
  });
}
