// Where a text may be cut: asked of thousands of places, most of which are plain to see.

import { cutBefore } from "../core/text";

/** Only before these, or behind a joiner, may a grapheme go on. */
const GOES_ON =
  /^[\p{M}\p{Join_Control}\p{Emoji_Modifier}\p{Regional_Indicator}\u1160-\u11ff\u{e0020}-\u{e007f}\n\udc00-\udfff]/u;

/** Whether no grapheme is split there. */
export function isCut(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  if (text.charCodeAt(at - 1) !== 0x200d && !GOES_ON.test(text.slice(at, at + 2))) return true;
  return cutBefore(text, at, "symbol") === at;
}
