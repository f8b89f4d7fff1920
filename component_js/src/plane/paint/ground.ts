// The image itself, at the bottom: painted for a view, and mended where more of it comes.

import type { Scope } from "../../core/scope";
import type { Bounds } from "../../regions/region";
import { boundsOnImage, common, type Viewport } from "../looking/viewport";
import type { Picture, Seen } from "../picture";
import { follow, prepare, type Shot, standOn } from "./sheet";

/** From here on, people look at pixels and want to see them. */
const PIXELS_SHOW = 6;

/** Parts that are mended in one frame: each may be new to the graphics card. */
const MENDED = 4;

export function createGround(scope: Scope, canvas: HTMLCanvasElement, picture: Picture) {
  let shot: Shot | undefined;
  let torn: Bounds[] = [];
  let asked = false;

  function mendSoon(): void {
    if (asked) return;
    asked = true;
    scope.frame(() => {
      asked = false;
      const pen = canvas.getContext("2d");
      if (!shot || !pen) return;
      const seen = seenOf(shot, picture);
      for (const part of torn.splice(0, MENDED)) mend(pen, picture, seen, part);
      if (torn.length > 0) mendSoon();
    });
  }

  const deafen = picture.onMore((part) => {
    torn.push(part);
    mendSoon();
  });
  scope.own(deafen);

  return {
    shot: () => shot,
    paint(next: Shot): void {
      const pen = prepare(canvas, next);
      if (!pen) return;
      shot = next;
      torn = [];
      // The next shot sets the pen back.
      standOn(pen, next.view);
      pen.imageSmoothingEnabled = next.view.scale < PIXELS_SHOW;
      pen.imageSmoothingQuality = "high";
      const seen = seenOf(next, picture);
      picture.look(seen);
      picture.paint(pen, seen);
    },
    follow(view: Viewport): void {
      if (shot) follow(canvas, shot, view);
    },
  };
}

function seenOf({ view, covers, ratio }: Shot, { plane }: Picture): Seen {
  const part = common(boundsOnImage(view, covers), { x: 0, y: 0, ...plane });
  return { scale: view.scale, ratio, part };
}

function mend(
  pen: CanvasRenderingContext2D,
  picture: Picture,
  { scale, ratio, part: all }: Seen,
  part: Bounds,
): void {
  const shown = common(part, all);
  if (shown.width > 0 && shown.height > 0) picture.paint(pen, { scale, ratio, part: shown });
}
