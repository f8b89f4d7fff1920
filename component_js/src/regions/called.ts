// What a region is called where it is drawn: a guess with its score.

import { isGuess } from "../core/part";
import type { AnyRegion } from "../schema.gen";

export function calledBy(title: string, region: AnyRegion): string {
  const isScored = title !== "" && region.score !== null && isGuess(region);
  return isScored ? `${title} ${percent(region.score)}` : title;
}

export const percent = (score: number): string => `${Math.round(score * 100)} %`;
