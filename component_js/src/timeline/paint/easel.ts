// The sheets of the timeline: the bands at the bottom, what rests on them, what moves on top; the ruler apart.

import { createChips } from "../../regions/chips";
import { createTints } from "../../regions/ink";
import type { Inks } from "../band";
import { RULER } from "../layout";
import { paintBands } from "./bands";
import { paintResting } from "./items";
import { paintLanes } from "./lanes";
import { paintLive } from "./live";
import { paintRuler } from "./ruler";
import { prepare } from "./sheet";
import { type Brush, inPlot, type Shot } from "./shot";

export type Canvases = {
  readonly ruler: HTMLCanvasElement;
  readonly ground: HTMLCanvasElement;
  readonly resting: HTMLCanvasElement;
  readonly live: HTMLCanvasElement;
};

export type Spoilt = "all" | "resting" | "none";

export type Easel = {
  /** Only what is spoilt is painted anew, besides what moves. */
  readonly paint: (shot: Shot, spoilt: Spoilt) => void;
  readonly dress: (inks: Inks) => void;
};

export function createEasel(canvases: Canvases, family: string, first: Inks): Easel {
  let ratio = devicePixelRatio;
  const tintOf = createTints();
  const brushOf = (inks: Inks): Brush => {
    return { family, inks, tintOf, chips: createChips(family, ratio, tintOf) };
  };
  let brush = brushOf(first);

  function sheetOf(canvas: HTMLCanvasElement, { layout }: Shot, height = layout.height) {
    return prepare(canvas, layout.gutter + layout.width, height, ratio);
  }

  return {
    dress(inks) {
      brush = brushOf(inks);
    },
    paint(shot, spoilt) {
      if (ratio !== devicePixelRatio) {
        ratio = devicePixelRatio;
        brush = brushOf(brush.inks);
      }
      const ground = spoilt === "all" && sheetOf(canvases.ground, shot);
      if (ground) {
        paintBands(ground, shot, brush, ratio);
      }
      const resting = spoilt !== "none" && sheetOf(canvases.resting, shot);
      if (resting) {
        paintLanes(resting, shot, brush);
        inPlot(resting, shot, () => paintResting(resting, shot, brush));
      }
      const ruler = sheetOf(canvases.ruler, shot, RULER);
      if (ruler) paintRuler(ruler, shot, brush);
      const live = sheetOf(canvases.live, shot);
      if (live) inPlot(live, shot, () => paintLive(live, shot, brush));
    },
  };
}
