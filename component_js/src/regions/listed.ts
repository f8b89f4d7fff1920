// The kinds that are carried and listed, and that no tool draws: in words alone.

import type { AnyRegion } from "../schema.gen";
import type { RegionKind } from "./region";

type Listed = "ellipse" | "interval" | "mask" | "path" | "point" | "polygon" | "track";

const at = (x: number, y: number): string => `${Math.round(x)}, ${Math.round(y)}`;

export const listedKinds: {
  readonly [Kind in Listed]: RegionKind<Extract<AnyRegion, { kind: Kind }>>;
} = {
  ellipse: { title: "Ellipse", describe: ({ x, y }) => `about ${at(x, y)}` },
  interval: { title: "Interval", describe: ({ start, end }) => `${start} to ${end} seconds` },
  mask: { title: "Mask", describe: ({ width, height }) => `on ${width} by ${height} pixels` },
  path: { title: "Path", describe: ({ points }) => `${points.length} points` },
  point: { title: "Point", describe: ({ x, y }) => `at ${at(x, y)}` },
  polygon: { title: "Polygon", describe: ({ points }) => `${points.length} corners` },
  track: { title: "Track", describe: ({ frames }) => `${frames.length} key frames` },
};
