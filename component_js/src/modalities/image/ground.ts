// The image itself, at the bottom.

import type { Picture } from "./load";
import { follow, prepare, type Shot } from "./sheet";
import type { Viewport } from "./viewport";

/** From here on, people look at pixels and want to see them. */
const PIXELS_SHOW = 6;

export function createGround(canvas: HTMLCanvasElement, { image, plane }: Picture) {
  let shot: Shot | undefined;
  return {
    shot: () => shot,
    paint(next: Shot): void {
      const pen = prepare(canvas, next);
      if (!pen) return;
      shot = next;
      const { scale, x, y } = next.view;
      pen.imageSmoothingEnabled = scale < PIXELS_SHOW;
      pen.imageSmoothingQuality = "high";
      pen.drawImage(image, x, y, plane.width * scale, plane.height * scale);
    },
    follow(view: Viewport): void {
      if (shot) follow(canvas, shot, view);
    },
  };
}
