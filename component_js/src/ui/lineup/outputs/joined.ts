// A passage put behind a text: as a line of its own, or in the same paragraph.

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]$/u;
const isWide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export function joined(before: string, passage: string): string {
  const taken = passage.trim();
  if (before.trim() === "") return taken;
  if (/\s$/.test(before)) return before + taken;
  if (taken.includes("\n")) return `${before}\n\n${taken}`;
  return unspaced.test(before) && isWide.test(taken) ? before + taken : `${before} ${taken}`;
}
