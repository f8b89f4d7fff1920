// Regions that were copied, with what is said of each: for another place in this task or in the next.

import type { Parts } from "../../core/change";
import { newId } from "../../core/id";
import { askedOf, labelsOf, questionsOf } from "../../core/interface";
import { isAnswer, type Part } from "../../core/part";
import type { Point } from "../../regions/region";
import {
  type AnyAnswer,
  type AnyRegion,
  type AnySource,
  type Interface,
  type Plane,
  regionKinds,
} from "../../schema.gen";

export type Clip = {
  readonly regions: readonly AnyRegion[];
  /** What is answered about each. */
  readonly answers: readonly AnyAnswer[];
};

/** Moves a region by whole pixels as far as the plane allows; undefined where it has no room. */
export type Shift = (region: AnyRegion, by: Point, plane: Plane) => AnyRegion | undefined;

/** What lies on a plane may lie elsewhere; a span says what it quotes. */
export function isCopied({ kind }: AnyRegion): boolean {
  return regionKinds.image.some((each) => each === kind);
}

export function clipped(parts: Parts<Part>, regions: readonly AnyRegion[]): Clip {
  const ids = new Set(regions.map(({ id }) => id));
  const answers = [...parts.values()].filter(
    (part): part is AnyAnswer => isAnswer(part) && part.region !== null && ids.has(part.region),
  );
  return { regions, answers };
}

export type Target = {
  readonly face: Interface;
  readonly source: AnySource;
  readonly item: number | undefined;
  readonly plane: Plane;
  /** What lies there. */
  readonly there: readonly AnyRegion[];
};

/** How far a copy lies from what it would cover, in pixels of the image. */
const ASIDE = 10;

/** New regions for what was copied, none of which covers another exactly; the rest had no room. */
export function pasted({ regions, answers }: Clip, target: Target, shift: Shift): Clip {
  const fresh = new Map(regions.map(({ id }) => [id, newId()]));
  const fitting = regions.filter((region) => isCarried(region, target.source));
  const covered = new Set(target.there.map(placeOf));
  let placed: readonly AnyRegion[] = [];
  for (const by of aside) {
    placed = fitting.flatMap((region) => shift(region, by, target.plane) ?? []);
    if (placed.every((region) => !covered.has(placeOf(region)))) break;
  }
  const known = new Set(
    labelsOf(target.face, target.source.name).flatMap((set) => set.labels.map(({ name }) => name)),
  );
  const made = placed.map((region) => ({
    ...region,
    id: fresh.get(region.id) ?? newId(),
    source: target.source.name,
    item: target.item ?? null,
    labels: region.labels.filter((label) => known.has(label)),
    parent: fresh.get(region.parent ?? "") ?? null,
    score: null,
    derived_from: null,
    confirmed: false,
    hidden: false,
    locked: false,
    // What a file said of the original is not true of a copy: exported, the two would be one.
    meta: {},
  }));
  const ids = new Set(made.map(({ id }) => id));
  return {
    regions: made,
    answers: answers.flatMap((answer) => {
      const region = fresh.get(answer.region ?? "");
      const stands = region !== undefined && ids.has(region) && isAsked(answer, target);
      return stands ? [{ ...answer, region }] : [];
    }),
  };
}

/** Where it lies first, then further and further aside, to either side. */
const aside: readonly Point[] = Array.from({ length: 40 }, (_, at) => {
  const far = Math.ceil(at / 2) * ASIDE * (at % 2 === 0 ? -1 : 1);
  return { x: far, y: far };
});

function isCarried({ kind }: AnyRegion, source: AnySource): boolean {
  return regionKinds[source.kind].some((each) => each === kind);
}

function isAsked({ question, kind }: AnyAnswer, { face, source }: Target): boolean {
  return questionsOf(face).some(
    (each) =>
      each.name === question &&
      each.kind === kind &&
      each.per_region &&
      askedOf(each, face) === source.name,
  );
}

/** The same for two regions that cover each other exactly. */
function placeOf(region: AnyRegion): string {
  const {
    id,
    source,
    labels,
    score,
    derived_from,
    confirmed,
    item,
    parent,
    note,
    hidden,
    locked,
    meta,
    ...at
  } = region;
  return JSON.stringify(at);
}
