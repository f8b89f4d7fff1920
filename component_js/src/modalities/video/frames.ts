// Which frame of a film is shown when: of even films by their rate, of others by the times of all frames.

/** A frame covers the time from its start to the start of the next. */
export type Frames = {
  readonly count: number;
  /** Frames in a second; null where they are uneven or it is not known. */
  readonly rate: number | null;
  /** How long one lasts; of uneven ones, the usual one. */
  readonly step: number;
  readonly start: (frame: number) => number;
  /** Where a player is sure to show it: at its very start rounding may show the one before. */
  readonly middle: (frame: number) => number;
  /** The frame that covers a time. */
  readonly at: (time: number) => number;
  /** The frame that begins nearest to a time, as what a player or a key frame says of it. */
  readonly nearest: (time: number) => number;
};

/** Of a frame, for what rounding does. */
const HAIR = 1e-3;

/** What is left over at the end by rounding is no frame. */
const countOf = (rate: number, duration: number): number =>
  Math.max(1, Math.ceil(duration * rate - 0.1));

export function evenFrames(
  rate: number,
  duration: number,
  { isKnown = true, count = countOf(rate, duration) } = {},
): Frames {
  const within = (frame: number): number => Math.min(Math.max(frame, 0), count - 1);
  return {
    count,
    rate: isKnown ? rate : null,
    step: 1 / rate,
    start: (frame) => within(frame) / rate,
    middle: (frame) => Math.min((within(frame) + 0.5) / rate, duration),
    at: (time) => within(Math.floor(time * rate + HAIR)),
    nearest: (time) => within(Math.round(time * rate)),
  };
}

/** By their times, in order; there is at least one. */
export function listedFrames(times: Float64Array, duration: number): Frames {
  const count = times.length;
  const timeOf = (frame: number): number => times[frame] ?? duration;
  const within = (frame: number): number => Math.min(Math.max(frame, 0), count - 1);
  const step = usualStep(times) ?? Math.max(duration, HAIR);
  const at = (time: number): number => {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (timeOf(middle) <= time + step * HAIR) low = middle + 1;
      else high = middle;
    }
    return within(low - 1);
  };
  return {
    count,
    rate: null,
    step,
    start: (frame) => timeOf(within(frame)),
    middle(frame) {
      const start = timeOf(within(frame));
      const end = within(frame) < count - 1 ? timeOf(within(frame) + 1) : start + step;
      return Math.min((start + end) / 2, duration);
    },
    at,
    nearest(time) {
      const before = at(time);
      const next = within(before + 1);
      return timeOf(next) - time < time - timeOf(before) ? next : before;
    },
  };
}

function usualStep(times: Float64Array): number | undefined {
  const steps = times.subarray(1).map((time, index) => time - (times[index] ?? 0));
  const step = steps.sort()[steps.length >> 1];
  return step !== undefined && step > 0 ? step : undefined;
}

const named = [24_000 / 1001, 30_000 / 1001, 60_000 / 1001];

/** The rate that was meant by one that was measured. */
export function namedRate(measured: number, slack: number): number {
  const near = [Math.round(measured), ...named].filter(
    (rate) => Math.abs(rate / measured - 1) < slack,
  );
  return near.sort((a, b) => Math.abs(a - measured) - Math.abs(b - measured))[0] ?? measured;
}

/** As fine as the times of some files are, in seconds: WebM rounds to the millisecond. */
const TICK = 0.0011;

/** Even where all of them lie where an even film has them, from its start on. */
export function framesOf(times: Float64Array, duration: number): Frames {
  const last = times.length - 1;
  const whole = (times[last] ?? 0) - (times[0] ?? 0);
  if (last < 1 || whole <= 0) return listedFrames(times, duration);
  const rate = namedRate(last / whole, TICK / whole + 1e-6);
  const slack = Math.min(TICK, 0.4 / rate);
  const isEven = times.every((time, frame) => Math.abs(time - frame / rate) <= slack);
  if (!isEven) return listedFrames(times, duration);
  return evenFrames(rate, duration, { count: times.length });
}
