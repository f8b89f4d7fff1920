// The kinds that are carried and listed, and that no tool draws: in words alone.

import type { AnyRegion } from "../schema.gen";
import type { RegionKind } from "./region";

type Listed = "interval" | "track";

const tools = {};

export const listedKinds: {
  readonly [Kind in Listed]: RegionKind<Extract<AnyRegion, { kind: Kind }>>;
} = {
  interval: {
    title: "Interval",
    describe: ({ start, end }) => `${start} to ${end} seconds`,
    tools,
  },
  track: { title: "Track", describe: ({ frames }) => `${frames.length} key frames`, tools },
};
