// The kinds that lie on a plane, with their tools and their paint: loaded with the view that draws them.

import type { Box, Ellipse, Mask, Path, Point, Polygon, Skeleton } from "../schema.gen";
import * as box from "./box/geometry";
import { painter as boxPainter } from "./box/paint";
import { drawBox, pullBox } from "./box/tool";
import type * as boxWords from "./box/words";
import * as ellipse from "./ellipse/geometry";
import { painter as ellipsePainter } from "./ellipse/paint";
import { drawEllipse, pullEllipse } from "./ellipse/tool";
import type * as ellipseWords from "./ellipse/words";
import * as mask from "./mask/geometry";
import { painter as maskPainter } from "./mask/paint";
import { brush, eraser, filling, lassoing, pullMask } from "./mask/tool";
import type * as maskWords from "./mask/words";
import * as pathCorners from "./path/corners";
import * as path from "./path/geometry";
import { painter as pathPainter } from "./path/paint";
import { drawScribble } from "./path/scribble";
import { drawPath, pullPath } from "./path/tool";
import type * as pathWords from "./path/words";
import * as point from "./point/geometry";
import { painter as pointPainter } from "./point/paint";
import { drawPoint, pullPoint } from "./point/tool";
import type * as pointWords from "./point/words";
import * as polygonCorners from "./polygon/corners";
import { drawFreehand } from "./polygon/freehand";
import * as polygon from "./polygon/geometry";
import { painter as polygonPainter } from "./polygon/paint";
import { cutHole, drawPolygon, pullPolygon } from "./polygon/tool";
import type * as polygonWords from "./polygon/words";
import type { PlaneKind } from "./region";
import type { FrameGrip } from "./shapes/frame";
import * as skeleton from "./skeleton/geometry";
import { painter as skeletonPainter } from "./skeleton/paint";
import { completeSkeleton, drawSkeleton, pullSkeleton } from "./skeleton/tool";
import type * as skeletonWords from "./skeleton/words";

const boxKind: PlaneKind<Box, FrameGrip, keyof typeof boxWords.tools> = {
  ...box,
  tools: { box: { anew: drawBox } },
  pull: pullBox,
};

const ellipseKind: PlaneKind<Ellipse, FrameGrip, keyof typeof ellipseWords.tools> = {
  ...ellipse,
  tools: { ellipse: { anew: drawEllipse } },
  pull: pullEllipse,
};

const maskKind: PlaneKind<Mask, string, keyof typeof maskWords.tools> = {
  ...mask,
  tools: { brush, eraser, fill: filling, lasso: lassoing },
  pull: pullMask,
};

// A scribble points at something: it is no way to draw a path, so people are offered none.
const pathKind: PlaneKind<Path, pathCorners.Grip, keyof typeof pathWords.tools | "scribble"> = {
  ...path,
  ...pathCorners,
  tools: { path: { anew: drawPath }, scribble: { anew: drawScribble, fine: true } },
  pull: pullPath,
};

const pointKind: PlaneKind<Point, point.Grip, keyof typeof pointWords.tools> = {
  ...point,
  bare: true,
  tools: { point: { anew: drawPoint } },
  pull: pullPoint,
};

const polygonKind: PlaneKind<Polygon, polygonCorners.Grip, keyof typeof polygonWords.tools> = {
  ...polygon,
  ...polygonCorners,
  tools: {
    polygon: { anew: drawPolygon },
    freehand: { anew: drawFreehand },
    hole: { onto: cutHole },
  },
  pull: pullPolygon,
};

const skeletonKind: PlaneKind<Skeleton, skeleton.Grip, keyof typeof skeletonWords.tools> = {
  ...skeleton,
  bare: true,
  tools: { skeleton: { anew: drawSkeleton }, missing: { onto: completeSkeleton } },
  pull: pullSkeleton,
};

export const planeKinds = {
  box: boxKind,
  ellipse: ellipseKind,
  mask: maskKind,
  path: pathKind,
  point: pointKind,
  polygon: polygonKind,
  skeleton: skeletonKind,
};

export const painters = {
  box: boxPainter,
  ellipse: ellipsePainter,
  mask: maskPainter,
  path: pathPainter,
  point: pointPainter,
  polygon: polygonPainter,
  skeleton: skeletonPainter,
};
