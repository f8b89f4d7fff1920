// The tools that ask: what is drawn with them points a model at something, and is no region.

import type { Drawing } from "../../regions/region";
import type { AnySource } from "../../schema.gen";

export type AskTool = {
  /** No tool of a region kind is called like it. */
  readonly name: string;
  readonly title: string;
  readonly key: string;
  /** The path of its picture. */
  readonly picture: string;
  /** What to do with it. */
  readonly hint: string;
  readonly drawing: Drawing;
  readonly color: string;
  readonly wanted: boolean;
};

const WANTED = "#16a34a";
const UNWANTED = "#dc2626";
const spark =
  "M18 2.500l1.200 3.300 3.300 1.200-3.300 1.200L18 11.500l-1.200-3.300L13.500 7l3.300-1.200Z";
const squiggle =
  "M2.500 17.500c1.500-6 4-8.500 5.500-7.500 2 1.500-3.500 7-1.500 9s4.500-5 7-4c1.500.700.500 3.500 3 4";
const scribble: Drawing = { kind: "path", tool: "scribble", joints: [] };

const onPlanes: readonly AskTool[] = [
  {
    name: "ask_box",
    title: "Ask by a box",
    key: "a",
    picture: `M11.500 7.500h-7v12h13v-5.500${spark}`,
    hint: "Draw a box around what is wanted.",
    drawing: { kind: "box", tool: "box", joints: [] },
    color: WANTED,
    wanted: true,
  },
  {
    name: "ask_point",
    title: "Ask by a point",
    key: "q",
    picture: `M9 15.500a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3ZM9 7v2.500M9 18.500V21M2 14h2.500M13.500 14H16${spark}`,
    hint: "Click on what is wanted.",
    drawing: { kind: "point", tool: "point", joints: [] },
    color: WANTED,
    wanted: true,
  },
  {
    name: "ask_scribble",
    title: "Ask by a scribble",
    key: "w",
    picture: `${squiggle}${spark}`,
    hint: "Scribble over what is wanted.",
    drawing: scribble,
    color: WANTED,
    wanted: true,
  },
  {
    name: "leave_out",
    title: "Leave out",
    key: "z",
    picture: `${squiggle}M14.500 3.500l6 6M20.500 3.500l-6 6`,
    hint: "Scribble over what is not wanted.",
    drawing: scribble,
    color: UNWANTED,
    wanted: false,
  },
];

const none: readonly AskTool[] = [];

/** By the modalities whose views have these tools. */
const tools: Readonly<Partial<Record<AnySource["kind"], readonly AskTool[]>>> = {
  image: onPlanes,
};

export function askToolsOf({ kind }: AnySource): readonly AskTool[] {
  return tools[kind] ?? none;
}

export function askToolOf(source: AnySource, name: string | undefined): AskTool | undefined {
  return askToolsOf(source).find((tool) => tool.name === name);
}
