// What a question is about, for those that want its text.

import { askedOf, sourcesOf } from "../core/interface";
import { shownBy } from "../core/lookup";
import type { About } from "../core/part";
import type { Subject } from "../questions/question";
import type { AnyQuestion, AnyRegion, Interface, Task } from "../schema.gen";

export function subjectOf(
  question: AnyQuestion,
  { region, item }: About,
  face: Interface,
  data: Task["data"],
  regions: readonly AnyRegion[],
): Subject | undefined {
  const name = askedOf(question, face);
  const source = sourcesOf(face).find((each) => each.name === name);
  const found = source && shownBy(source, data);
  if (!(source && found && "shown" in found)) return undefined;
  const marked = regions.find(({ id }) => id === region);
  const text = marked && "text" in marked ? marked.text : "";
  return { source, shown: found.shown, item, marked: marked && text };
}
