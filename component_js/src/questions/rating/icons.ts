// What a rating counts: its picture on a 24 by 24 grid, and its word.

import type { Rating } from "../../schema.gen";

type Icon = {
  readonly shape: string;
  /** Lines inside the shape. */
  readonly lines?: string;
  readonly one: string;
  readonly several: string;
};

/** Of these one is picked; the others are counted. */
export type Single = Extract<Rating["icon"], "face" | "number">;

export const isSingle = (icon: Rating["icon"]): icon is Single =>
  icon === "face" || icon === "number";

export const icons: Readonly<Record<Exclude<Rating["icon"], Single>, Icon>> = {
  star: {
    shape: "m12 3 2.7 5.7 6.1.8-4.5 4.3 1.1 6.2-5.4-3-5.4 3 1.1-6.2L3.2 9.5l6.1-.8z",
    one: "star",
    several: "stars",
  },
  heart: {
    shape:
      "M12 20 4.6 12.500a4.7 4.7 0 0 1 0-6.7 4.7 4.7 0 0 1 6.7 0l.7.7.7-.7a4.7 4.7 0 0 1 6.7 6.700z",
    one: "heart",
    several: "hearts",
  },
  fire: {
    shape:
      "M12 21c-3.9 0-6.5-2.6-6.5-6.1 0-2.6 1.5-4.3 2.9-5.9.3 1.5 1 2.4 1.9 2.900C10 8.5 11 5.5 13.5 3c.2 3 1.4 4.4 2.7 6 1.2 1.5 2.3 3.2 2.3 5.7 0 3.6-2.6 6.3-6.5 6.300z",
    one: "flame",
    several: "flames",
  },
  smile: {
    shape: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z",
    lines: "M8.5 14a4.2 4.2 0 0 0 7 0M9 9.500v.3M15 9.500v.3",
    one: "smile",
    several: "smiles",
  },
};
