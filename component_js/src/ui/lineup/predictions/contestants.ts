// Who is compared: the predictions on one source, and whom each is held against.

import type { Annotation, AnyRegion, AnySource } from "../../../schema.gen";

/** What `against` calls the work of whoever compares. */
export const MINE = "mine";

export type Contestant = {
  /** Its place among the predictions. */
  readonly at: number;
  /** Its model, or the alias of it; "" where it does not say. */
  readonly name: string;
  /** As people read it. */
  readonly title: string;
  readonly prediction: Annotation;
  /** On the source that is compared, and of several images on the one that is shown. */
  readonly regions: readonly AnyRegion[];
};

export function contestantsOf(
  predictions: readonly Annotation[],
  names: ReadonlyMap<string, string>,
  source: AnySource,
  item: number | undefined,
): readonly Contestant[] {
  return predictions.map((prediction, at) => {
    const name = prediction.model ?? "";
    const isHere = (region: AnyRegion): boolean =>
      region.source === source.name && (item === undefined || (region.item ?? 0) === item);
    return {
      at,
      name,
      title: names.get(name) || name || `Model ${at + 1}`,
      prediction,
      regions: prediction.regions.filter(isHere),
    };
  });
}

/** Whom one is held against: a place among them, or the work of whoever compares. */
export type Opponent = number | typeof MINE;

/** A chosen one, or the one before; the first, which has none before, against the second. */
export function opponentOf(
  at: number,
  names: readonly string[],
  against: string,
): Opponent | undefined {
  if (against === MINE) return MINE;
  const chosen = names.indexOf(against);
  if (chosen !== -1 && chosen !== at) return chosen;
  if (names.length < 2) return undefined;
  if (chosen === at) return names.length === 2 ? 1 - at : undefined;
  return at === 0 ? 1 : at - 1;
}
