// The kinds that lie in time, with their tools.

import type { Interval } from "../schema.gen";
import * as interval from "./interval/geometry";
import { drawInstant, drawInterval, pullInterval } from "./interval/tool";
import type * as intervalWords from "./interval/words";
import type { TimeKind } from "./region";

const intervalKind: TimeKind<Interval, keyof typeof intervalWords.tools> = {
  ...interval,
  tools: { interval: drawInterval, instant: drawInstant },
  pull: pullInterval,
};

export const timeKinds = { interval: intervalKind };
