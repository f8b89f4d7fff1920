// What the work on a task begins with: what was said before, what models predicted, or the defaults.

import type { Parts } from "../core/change";
import { newId } from "../core/id";
import { comparesPredictions, questionsOf } from "../core/interface";
import { answerKey, based, keyOf, type Part, partsOf } from "../core/part";
import type { Annotation, AnyAnswer, Interface, Task } from "../schema.gen";
import { defaultsOf } from "./answering";
import { placesOf } from "./gaps";
import { possibleIn } from "./possible";

type Said = Pick<Annotation, "regions" | "answers"> & Partial<Pick<Annotation, "relations">>;

export type Start = {
  readonly parts: Parts<Part>;
  /** What does not fit the interface and was left out, in a sentence; or "". */
  readonly leftOut: string;
};

/** What there is to work on and beside; what cannot be or does not fit is left out of both. */
export function begin(
  face: Interface,
  data: Task["data"],
  annotation: Annotation | undefined,
  given: readonly Annotation[],
): Start & { readonly predictions: readonly Annotation[] } {
  const { predictions, leftOut } = possibleIn(given);
  const begun = comparesPredictions(face) ? [] : predictions;
  const start = startOf(face, data, annotation, begun);
  return {
    parts: based(start.parts, predictions),
    predictions,
    leftOut: [leftOut, start.leftOut].filter(Boolean).join(" "),
  };
}

/** What a new widget starts from: earlier work, or what the models predicted, or the defaults. */
export function startOf(
  face: Interface,
  data: Task["data"],
  annotation: Annotation | undefined,
  predictions: readonly Annotation[],
): Start {
  if (annotation) return fitting(apart(annotation), face, data);
  const begun = predictions.map(begunFrom);
  // Two models cannot both answer a question: the first does.
  const { parts, leftOut } = fitting(
    {
      regions: begun.flatMap(({ regions }) => regions),
      relations: begun.flatMap(({ relations }) => relations),
      answers: begun[0]?.answers ?? [],
    },
    face,
    data,
  );
  const defaults = defaultsOf(face).filter((answer) => !parts.has(keyOf(answer)));
  return {
    parts: new Map([...parts, ...defaults.map((each) => [keyOf(each), each] as const)]),
    leftOut,
  };
}

/** Without the answers that no question asks for: nobody could see them, or put them right. */
export function fitting(said: Said, face: Interface, data: Task["data"]): Start {
  const questions = new Map(questionsOf(face).map((each) => [each.name, each]));
  const places = new Map<string, ReadonlySet<string>>();
  function fits(answer: AnyAnswer): boolean {
    const { question: name, kind } = answer;
    const question = questions.get(name);
    if (question?.kind !== kind) return false;
    const known =
      places.get(name) ??
      new Set(placesOf(question, face, said.regions, data).map((each) => answerKey(name, each)));
    places.set(name, known);
    return known.has(keyOf(answer));
  }
  const strays = new Set(said.answers.filter((answer) => !fits(answer)));
  return {
    parts: partsOf({ ...said, answers: said.answers.filter((answer) => !strays.has(answer)) }),
    leftOut: wordsFor([...strays]),
  };
}

function wordsFor(strays: readonly AnyAnswer[]): string {
  if (strays.length === 0) return "";
  const names = [...new Set(strays.map(({ question }) => `“${question}”`))];
  const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
  return `Answers to ${names.slice(0, 3).join(", ")}${more} fit no question here and were left out.`;
}

/** Each part under an id of its own: parts with the same one would replace each other. */
function apart(said: Annotation): Annotation {
  const taken = new Set<string>();
  function own<P extends { readonly id: string }>(part: P): P {
    const made = taken.has(part.id) ? { ...part, id: newId() } : part;
    taken.add(made.id);
    return made;
  }
  return { ...said, regions: said.regions.map(own), relations: said.relations.map(own) };
}

/** What a model predicted, under ids of its own: two models may give their regions the same. */
function begunFrom(given: Annotation): Pick<Annotation, keyof Said> {
  const prediction = apart(given);
  const ids = new Map(prediction.regions.map(({ id }) => [id, newId()]));
  const renamed = (id: string): string => ids.get(id) ?? id;
  const maybe = (id: string | null): string | null => (id === null ? null : renamed(id));
  return {
    // Two of one id both came from that: whoever judges them pairs them.
    regions: prediction.regions.map((region, at) => ({
      ...region,
      id: renamed(region.id),
      derived_from: given.regions[at]?.id ?? region.id,
      parent: maybe(region.parent),
    })),
    relations: prediction.relations.map((relation, at) => ({
      ...relation,
      id: newId(),
      start: renamed(relation.start),
      end: renamed(relation.end),
      derived_from: given.relations[at]?.id ?? relation.id,
    })),
    answers: prediction.answers.map((answer) => ({ ...answer, region: maybe(answer.region) })),
  };
}
