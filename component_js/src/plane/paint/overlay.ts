// What lies over the image for a moment: nothing of it is kept.

import type { Point } from "../../regions/region";
import type { Item } from "../field";

/** A stretched frame that picks what it touches; its corners on the image. */
export type Band = { readonly from: Point; readonly to: Point };

export type Overlay = {
  readonly hovered: Item | undefined;
  /** Of the keys, on the image. */
  readonly crosshair: Point | undefined;
  /** Where the pointer is on the screen, while it is over the image. */
  readonly pointer: Point | undefined;
  readonly band: Band | undefined;
  /** Where on the image something nearby drew the tool to. */
  readonly snap: Point | undefined;
  /** The grip of the one selected region that the keys have hold of, by its name. */
  readonly grip: string | undefined;
  /** The next joint is set as one that is covered. */
  readonly covered: boolean;
};

export const noOverlay: Overlay = {
  hovered: undefined,
  crosshair: undefined,
  pointer: undefined,
  band: undefined,
  snap: undefined,
  grip: undefined,
  covered: false,
};
