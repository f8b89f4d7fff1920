// How a skeleton is put on a canvas.

import type { Joint, Skeleton } from "../../schema.gen";
import type { Painter } from "../painter";
import { bonesIn } from "./geometry";

/** In CSS pixels; a ring needs more to be seen as one. */
const [DOT, RING] = [3, 4.5];

type Pen = CanvasRenderingContext2D;

/** Bones as lines; joints as dots, those that are covered as rings. */
export const painter: Painter<Skeleton> = {
  fill() {
    // What lies between the joints is not of the skeleton.
  },
  stroke(pen, figure, scale, bones) {
    pen.beginPath();
    for (const [from, to] of bonesIn(figure, bones)) {
      pen.moveTo(from.x * scale, from.y * scale);
      pen.lineTo(to.x * scale, to.y * scale);
    }
    pen.stroke();
    const dashes = pen.getLineDash();
    pen.setLineDash([]);
    pen.fillStyle = pen.strokeStyle;
    trace(pen, figure.joints.filter(isSeen), scale, DOT).fill();
    pen.stroke();
    const covered = figure.joints.filter((joint) => !joint.seen);
    if (covered.length > 0) hollow(pen, covered, scale);
    pen.setLineDash(dashes);
  },
};

const isSeen = ({ seen }: Joint): boolean => seen;

/** Cut out of the bones that end there, so that it reads as a ring. */
function hollow(pen: Pen, joints: readonly Joint[], scale: number): void {
  trace(pen, joints, scale, RING);
  pen.save();
  pen.globalCompositeOperation = "destination-out";
  pen.fill();
  pen.restore();
  pen.stroke();
}

function trace(pen: Pen, joints: readonly Joint[], scale: number, radius: number): Pen {
  pen.beginPath();
  for (const { x, y } of joints) {
    pen.moveTo(x * scale + radius, y * scale);
    pen.arc(x * scale, y * scale, radius, 0, 2 * Math.PI);
  }
  return pen;
}
