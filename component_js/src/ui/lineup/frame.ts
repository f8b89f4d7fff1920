// What every lineup knows of itself: how its contestants are arranged, and which one is in front.

import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { createScope } from "../../core/scope";
import { useLatest } from "../../latest";
import type { Lineup } from "../../schema.gen";
import { useOpen } from "../layout/work";
import { type Arrangement, type Kept, keep, kept } from "./kept";
import { type Offer, useOffer } from "./offer";

export type Frame = {
  /** The element around all of it, whose width counts. */
  readonly root: RefObject<HTMLDivElement | null>;
  readonly names: readonly string[];
  readonly show: Arrangement;
  readonly offered: readonly Arrangement[];
  readonly arrange: (show: Arrangement) => void;
  /** The one that is shown alone, or laid over another. */
  readonly front: number;
  readonly turn: (at: number) => void;
  /** The one that the blink key flips to. */
  readonly behind: number;
  readonly canFlip: boolean;
  readonly flip: () => void;
  readonly memory: Kept;
  readonly remember: (some: Partial<Kept>) => void;
};

type Given = {
  readonly node: Lineup;
  readonly names: readonly string[];
  /** Whether some of them can be laid over each other. */
  readonly overlays: boolean;
  /** Commands beyond those of the arrangement, with keys that those of `offer.ts` leave. */
  readonly more?: (memory: Kept, remember: Frame["remember"]) => readonly Offer[];
};

const none: readonly never[] = [];

/** Narrower than this, nothing stands side by side. */
const ROOM = 560;

/** A text, or a view; where there is none, the arrangement. */
const GOALS = ["[tabindex='0']", "input:checked"];

export function useFrame({ node, names, overlays, more }: Given): Frame {
  const root = useRef<HTMLDivElement>(null);
  const [memory, setMemory] = useState(() => kept(node));
  const remember = (some: Partial<Kept>): void => {
    setMemory((before) => ({ ...before, ...some }));
    keep(node, some);
  };
  const hasRoom = useRoom(root);
  // Laid over the first one, the second shows what it changes.
  const [opened, open] = useOpen(
    // Predictions all stand on the one source: what is sought on it is in front already.
    node.names.length > 0 ? node.children : none,
    Number(memory.show === "overlay"),
  );
  const [last, setLast] = useState<number>();
  const front = Math.min(opened, names.length - 1);
  const behind = last === undefined || last === front ? Number(front === 0) : last;
  const offered: readonly Arrangement[] = [
    ...(hasRoom ? (["side_by_side"] as const) : []),
    "stacked",
    ...(overlays ? (["overlay"] as const) : []),
    "one",
  ];
  // On a phone two beside each other show too little of both.
  const otherwise = hasRoom ? "side_by_side" : "one";
  const show = offered.includes(memory.show) ? memory.show : otherwise;
  const hold = useFocusHeld(root, `${show} ${front}`);
  const turn = (at: number): void => {
    hold();
    if (at !== front) setLast(front);
    open(at);
  };
  const arrange = (next: Arrangement): void => {
    hold();
    remember({ show: next });
    if (next === "overlay" && last === undefined && front === 0) turn(1);
  };
  const canFlip = names.length > 1 && (show === "one" || show === "overlay");
  const flip = (): void => turn(behind);
  const offers = more?.(memory, remember) ?? [];
  useOffer({ show, offered, arrange, canFlip, flip, more: offers });
  return {
    ...{ root, names, show, offered, arrange, front, turn, behind, canFlip, flip },
    memory,
    remember,
  };
}

/** Where what had the focus goes out of sight, what comes in its place has it: keys go on. */
function useFocusHeld(root: RefObject<HTMLElement | null>, shown: string): () => void {
  const isHeld = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what is shown that has changed.
  useLayoutEffect(() => {
    const was = isHeld.current ? document.activeElement : undefined;
    isHeld.current = false;
    const { current } = root;
    if (!(was && current) || (was !== document.body && isSeen(was))) return;
    const goals = GOALS.flatMap((each) => [...current.querySelectorAll<HTMLElement>(each)]);
    goals.find(isSeen)?.focus({ preventScroll: true });
  }, [root, shown]);
  return () => {
    isHeld.current = root.current?.contains(document.activeElement) ?? false;
  };
}

const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

function useRoom(root: RefObject<HTMLElement | null>): boolean {
  const [hasRoom, setHasRoom] = useState(true);
  const tell = useLatest(() => {
    const { current } = root;
    // Out of sight it has no width, and nothing is known of its room.
    if (current && current.clientWidth > 0) setHasRoom(current.clientWidth >= ROOM);
  });
  // Before the first paint, so that nothing jumps.
  useLayoutEffect(() => {
    const { current } = root;
    if (!current) return;
    tell.current();
    const scope = createScope();
    scope.resize(current, () => tell.current());
    return scope.close;
  }, [root, tell]);
  return hasRoom;
}
