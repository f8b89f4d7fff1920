// All the words of a region, for a filter: what it is called, where it lies, what is said of it.

import type { Editor } from "../../core/editor";
import { isAnswer } from "../../core/part";
import { kindOf } from "../../questions";
import type { AnyRegion } from "../../schema.gen";

type Words = (region: AnyRegion) => string;

/** Worked out once for each region and state of the answers; there may be thousands. */
export function textsOf(editor: Editor, titleOf: Words, placeOf: Words): Words {
  let said: ReadonlyMap<string, string> = new Map();
  let seen: unknown;
  return (region) => {
    const { parts } = editor.state();
    if (seen !== parts) {
      said = answersOf(parts.values());
      seen = parts;
    }
    const answers = said.get(region.id) ?? "";
    const quoted = region.kind === "span" ? region.text : "";
    const words = [titleOf(region), placeOf(region), quoted, region.note, answers];
    return words.join(" ").toLowerCase();
  };
}

function answersOf(parts: Iterable<Parameters<typeof isAnswer>[0]>): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const part of parts) {
    if (!isAnswer(part) || part.region === null) continue;
    const values = kindOf(part).valuesOf(part).join(" ");
    said.set(part.region, `${said.get(part.region) ?? ""} ${values}`);
  }
  return said;
}
