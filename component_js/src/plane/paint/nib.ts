// The brush in hand: how wide it is, how that shows, and the commands that change it.

import type { Command } from "../../core/command";
import { strokeRing } from "../../regions/ink";
import type { Point } from "../../regions/region";
import { makingOf } from "../plane";
import type { Props, Stage } from "../stage";

/** How wide a brush may be, in CSS pixels, and how much wider a step makes it. */
const [LEAST, MOST, STEP] = [2, 400, 1.25];

type Pen = CanvasRenderingContext2D;

/** True with a tool in hand whose strokes are as wide as the brush. */
export function isBroad({ locked, drawing }: Pick<Props, "locked" | "drawing">): boolean {
  return !locked && makingOf(drawing)?.broad === true;
}

/** A ring as wide as the brush, or as the pixel that it takes at least: light and dark, to be seen on any ground. */
export function paintNib(pen: Pen, at: Point, breadth: number): void {
  strokeRing(pen, at, breadth / 2, [3, "#fff"], [1, "#000"]);
}

type Held = Pick<Stage, "sight" | "view" | "size" | "overlay" | "show"> & {
  readonly props: () => Pick<Props, "locked" | "drawing" | "announce">;
};

export function nibCommands(stage: Held): readonly Command[] {
  if (!isBroad(stage.props())) return [];
  const { breadth } = stage.sight.get();
  const one = (id: string, label: string, shortcut: string, to: number): Command => ({
    id: `image.${id}`,
    label,
    group: "Tools",
    shortcut,
    enabled: to !== breadth,
    run() {
      stage.sight.set({ breadth: to });
      const { width, height } = stage.size();
      // Where no pointer is, it shows in the middle.
      const { pointer = { x: width / 2, y: height / 2 } } = stage.overlay();
      stage.show({ pointer });
      const pixels = Math.max(1, Math.round(to / stage.view().scale));
      stage.props().announce(`The brush is ${pixels} ${pixels === 1 ? "pixel" : "pixels"} wide.`);
    },
  });
  return [
    one("thinner", "Thinner brush", "(", Math.max(LEAST, Math.round(breadth / STEP))),
    one("thicker", "Thicker brush", ")", Math.min(MOST, Math.round(breadth * STEP + 0.5))),
  ];
}
