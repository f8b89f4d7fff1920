// Cuts a run of text where spans begin and end, so that overlapping spans can be shown side by side.

export type Run = { readonly start: number; readonly end: number };

export type Segment<S extends Run> = Run & {
  /** The spans that cover it, the outermost first. */
  readonly spans: readonly S[];
};

/** By where they begin, the longer first. */
export function outerFirst(one: Run, other: Run): number {
  return one.start - other.start || other.end - one.end;
}

export function segmentsOf<S extends Run>(run: Run, spans: readonly S[]): readonly Segment<S>[] {
  const coming = spans
    .filter((span) => span.start < span.end && span.start < run.end && span.end > run.start)
    .sort(outerFirst);
  const inside = coming.flatMap(({ start, end }) => [start, end]).filter(within(run));
  const cuts = [...new Set([run.start, ...inside, run.end])].sort((one, other) => one - other);
  const segments: Segment<S>[] = [];
  let open: readonly S[] = [];
  let next = 0;
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? run.end;
    open = open.filter((span) => span.end > start);
    for (let span = coming[next]; span && span.start <= start; span = coming[++next]) {
      open = [...open, span];
    }
    segments.push({ start, end, spans: open });
  }
  return segments;
}

function within({ start, end }: Run): (at: number) => boolean {
  return (at) => at > start && at < end;
}

/**
 * A lane for the underline of each span, so that no two that overlap share one. Lane 0 is next to
 * the letters, and where spans nest, the innermost has it. `runs` come in the order of `outerFirst`.
 */
export function lanesOf(runs: readonly Run[]): readonly number[] {
  const lanes: number[] = [];
  const ends: number[] = [];
  let furthest = -1;
  let first = 0;
  const close = (until: number): void => {
    for (let index = first; index < until; index++) {
      lanes[index] = ends.length - 1 - (lanes[index] ?? 0);
    }
    first = until;
    ends.length = 0;
  };
  for (const [index, { start, end }] of runs.entries()) {
    if (start >= furthest) close(index);
    let lane = 0;
    while (lane < ends.length && (ends[lane] ?? 0) > start) lane++;
    ends[lane] = end;
    lanes[index] = lane;
    furthest = Math.max(furthest, end);
  }
  close(runs.length);
  return lanes;
}
