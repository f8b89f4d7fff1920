// Where a span lies in a document as it came: text nodes by their XPaths, code points into them.

import { offsetsOf } from "../../core/text";
import type { Run } from "../../passage/segments";
import type { XPaths } from "../../schema.gen";
import type { TextRun } from "./built";

/** The end of a run stays in the text that it ends. Undefined where a text stood nowhere. */
export function xpathsOf(runs: readonly TextRun[], { start, end }: Run): XPaths | undefined {
  const first = runs[lastThat(runs, (run) => run.start <= start)];
  const last = runs[lastThat(runs, (run) => run.start < end)];
  if (!first || !last) return undefined;
  return {
    start: first.path,
    start_offset: pointsBefore(first, start),
    end: last.path,
    end_offset: pointsBefore(last, end),
  };
}

function pointsBefore({ node, start }: TextRun, at: number): number {
  return offsetsOf(node.data.slice(0, at - start)).length;
}

/** The runs by their paths. */
export function pathsOf(runs: readonly TextRun[]): ReadonlyMap<string, TextRun> {
  return new Map(runs.map((run) => [run.path, run]));
}

/** What XPaths lead to, in UTF-16 units; undefined where they lead nowhere. */
export function runAt(paths: ReadonlyMap<string, TextRun>, xpaths: XPaths): Run | undefined {
  const start = placeAt(paths, xpaths.start, xpaths.start_offset);
  const end = placeAt(paths, xpaths.end, xpaths.end_offset);
  if (start === undefined || end === undefined || start >= end) return undefined;
  return { start, end };
}

function placeAt(
  paths: ReadonlyMap<string, TextRun>,
  path: string,
  offset: number,
): number | undefined {
  const run = paths.get(counted(path));
  if (!run) return undefined;
  const offsets = offsetsOf(run.node.data);
  return run.start + offsets.toUtf16(Math.min(offset, offsets.length));
}

/** As Label Studio writes it or not: every step with its number, and no body before it. */
function counted(path: string): string {
  return path
    .replace(/^\.?(?:\/html(?:\[1\])?)?(?:\/body(?:\[1\])?)?\//i, "/")
    .replace(/([^/\]])(?=\/|$)/g, "$1[1]");
}

function lastThat<T>(list: readonly T[], comes: (each: T) => boolean): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const each = list[middle];
    if (each !== undefined && comes(each)) low = middle;
    else high = middle - 1;
  }
  return low;
}
