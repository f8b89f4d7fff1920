// The style sheet of an interface.

import type { Style as StyleNode } from "../../schema.gen";
import { sheetOf } from "./scoping";
import { useWork } from "./work";

export function Style({ node }: { readonly node: StyleNode }) {
  return <style>{sheetOf(node.rules, useWork().scope)}</style>;
}
