// The keys of the text: they move a caret, select, mark and let go. Every other key is the chrome's.

import type { KeyboardEvent } from "react";
import { type Block, blockAt } from "./blocks";
import { type Caret, type Motion, motionOf, runOf, spokenText, stepped } from "./caret";
import { carrierAt, isRightToLeft, moveByLayout, readCaret, writeCaret } from "./place";
import type { Stage } from "./stage";

type Keys = {
  readonly stage: Stage;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly canMark: boolean;
  readonly mark: (caret: Caret) => void;
  /** Select what lies under the caret; false where nothing does. */
  readonly enter: (at: number, adding: boolean) => boolean;
  readonly titlesAt: (at: number) => string;
  readonly announce: (words: string) => void;
};

export function useKeys({ stage, text, blocks, canMark, mark, enter, titlesAt, announce }: Keys) {
  const { body, held, hand } = stage;

  function moved(page: Element, motion: Motion): Caret {
    const { anchor, focus } = held.current;
    const line = carrierAt(page, focus);
    const isMirrored = line !== undefined && isRightToLeft(line);
    const forward = motion.to === "forward" || motion.to === (isMirrored ? "left" : "right");
    const keep = (at: number): Caret => ({ anchor: motion.extending ? anchor : at, focus: at });
    switch (motion.by) {
      case "text":
        return keep(forward ? text.length : 0);
      case "line":
      case "edge": {
        const by = motion.by === "line" ? "line" : "lineboundary";
        return moveByLayout(page, by, forward, motion.extending) ?? held.current;
      }
      case "symbol":
      case "word": {
        // Without Shift, an arrow leaves a selection at its end, as it does in every text field.
        if (!motion.extending && anchor !== focus && motion.by === "symbol") {
          return keep(forward ? runOf(held.current).end : runOf(held.current).start);
        }
        return keep(stepped(text, focus, forward, motion.by));
      }
    }
  }

  function say(before: Caret, { anchor, focus }: Caret, motion: Motion): void {
    if (anchor !== focus) {
      const { start, end } = runOf({ anchor, focus });
      announce(`${spokenText(text.slice(start, end))}, selected`);
      return;
    }
    const titles = titlesAt(focus);
    const entered = titles && titles !== titlesAt(before.focus) ? `, in ${titles}` : "";
    announce(`${spokenText(reached(before.focus, focus, motion.by))}${entered}`);
  }

  /** What a reader expects to hear after a move: the character, the word or the line. */
  function reached(from: number, at: number, by: Motion["by"]): string {
    if (by === "symbol") return text.slice(at, stepped(text, at, true, "symbol"));
    if (by === "word") return text.slice(Math.min(from, at), Math.max(from, at));
    const block = blocks[blockAt(blocks, at)];
    return block ? text.slice(block.start, block.inner) : "";
  }

  return {
    onKeyDown(event: KeyboardEvent) {
      const { current: page } = body;
      if (!page || event.nativeEvent.isComposing) return;
      // Wherever a pointer or a reader has put it, the caret goes on from there.
      const before = readCaret(page, true) ?? held.current;
      const motion = motionOf(event);
      if (motion) {
        event.preventDefault();
        hand.current = "ours";
        held.current = before;
        writeCaret(page, before);
        const after = moved(page, motion);
        held.current = after;
        writeCaret(page, after);
        say(before, after, motion);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isRange = before.anchor !== before.focus;
      if (event.key === "Escape" && isRange) {
        event.preventDefault();
        hand.current = "ours";
        held.current = { anchor: before.focus, focus: before.focus };
        writeCaret(page, held.current);
        announce("Nothing selected");
      } else if (event.key === "Enter" && isRange && canMark) {
        event.preventDefault();
        mark(before);
      } else if (event.key === "Enter" && !isRange && enter(before.focus, event.shiftKey)) {
        event.preventDefault();
      }
    },
  };
}
