// What the work on a task begins with: what was said before, what models predicted, or the defaults.

import type { Parts } from "../core/change";
import { newId } from "../core/id";
import { keyOf, type Part, partsOf } from "../core/part";
import type { Annotation, Interface } from "../schema.gen";
import { defaultsOf } from "./answering";

/** What a new widget starts from: earlier work, or what the models predicted, or the defaults. */
export function startOf(
  face: Interface,
  annotation: Annotation | undefined,
  predictions: readonly Annotation[],
): Parts<Part> {
  if (annotation) return partsOf(annotation);
  const begun = predictions.map(begunFrom);
  // Two models cannot both answer a question: the first does.
  const answers = begun[0]?.answers ?? [];
  const said = new Set(answers.map(keyOf));
  return partsOf({
    regions: begun.flatMap(({ regions }) => regions),
    relations: begun.flatMap(({ relations }) => relations),
    answers: [...answers, ...defaultsOf(face).filter((answer) => !said.has(keyOf(answer)))],
  });
}

/** What a model predicted, under ids of its own: two models may give their regions the same. */
function begunFrom(prediction: Annotation): Pick<Annotation, "regions" | "relations" | "answers"> {
  const ids = new Map(prediction.regions.map(({ id }) => [id, newId()]));
  const renamed = (id: string): string => ids.get(id) ?? id;
  const maybe = (id: string | null): string | null => (id === null ? null : renamed(id));
  return {
    regions: prediction.regions.map((region) => ({
      ...region,
      id: renamed(region.id),
      derived_from: region.id,
      parent: maybe(region.parent),
    })),
    relations: prediction.relations.map((relation) => ({
      ...relation,
      id: newId(),
      start: renamed(relation.start),
      end: renamed(relation.end),
      derived_from: relation.id,
    })),
    answers: prediction.answers.map((answer) => ({ ...answer, region: maybe(answer.region) })),
  };
}
