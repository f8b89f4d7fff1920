// Whether a question waits for a region to be selected.

import { askedOf, isQuestion, walk } from "../core/interface";
import type { AnyRule, AnySource, Interface } from "../schema.gen";

/** Whether selecting a region there brings up a question. */
export function asksAbout(face: Interface, source: AnySource): boolean {
  return walk(face.body).some(
    ({ node, rules }) =>
      isQuestion(node) &&
      (node.per_region ? askedOf(node, face) === source.name : rules.some(looksAtSelection)),
  );
}

function looksAtSelection(rule: AnyRule): boolean {
  if (rule.kind === "not") return looksAtSelection(rule.rule);
  if (rule.kind === "every" || rule.kind === "some") return rule.rules.some(looksAtSelection);
  return rule.kind === "selected";
}
