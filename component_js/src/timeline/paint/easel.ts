// The sheets of the timeline: the bands at the bottom, what rests on them, what moves on top; the ruler apart.

import { createChips } from "../../regions/chips";
import { createTints } from "../../regions/ink";
import type { Inks } from "../band";
import { type Layout, RULER } from "../layout";
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
  let ruled: readonly unknown[] = [];
  /** As the regions were laid out when none was in sight. */
  let bare: Layout | undefined;

  function sheetOf(canvas: HTMLCanvasElement, { layout }: Shot, height = layout.height) {
    return prepare(canvas, layout.gutter + layout.width, height, ratio);
  }

  function paintRest(shot: Shot): void {
    const isBare = !shot.layout.lanes && shot.scene.field.within(shot.window).length === 0;
    if (isBare && bare === shot.layout) return;
    bare = isBare ? shot.layout : undefined;
    const pen = sheetOf(canvases.resting, shot);
    if (!pen) return;
    paintLanes(pen, shot, brush);
    inPlot(pen, shot, () => paintResting(pen, shot, brush));
  }

  /** A pointer that moves over the bands leaves the ruler as it is. */
  function isRuledAnew({ given, window, layout, cursor }: Shot): boolean {
    const { time, written, ticked, counts, plays } = given;
    const now = [brush, window, layout, cursor, time.zone, written, ticked, counts, plays];
    const isSame = now.every((each, at) => each === ruled[at]);
    ruled = now;
    return !isSame;
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
      if (spoilt !== "none") paintRest(shot);
      if (isRuledAnew(shot)) {
        const ruler = sheetOf(canvases.ruler, shot, RULER);
        if (ruler) paintRuler(ruler, shot, brush);
      }
      const live = sheetOf(canvases.live, shot);
      if (live) inPlot(live, shot, () => paintLive(live, shot, brush));
    },
  };
}
