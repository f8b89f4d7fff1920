// What a plane is measured in, in words.

import type { AnySpace } from "../../schema.gen";

export function unitOf(space: AnySpace | undefined): string {
  return space?.kind === "page" ? "points" : "pixels";
}
