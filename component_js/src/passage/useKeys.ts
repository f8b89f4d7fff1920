// The keys of the text: they move a caret, select, mark and let go. Every other key is the chrome's.

import type { KeyboardEvent } from "react";
import { isAside } from "./aside";
import { blockAt } from "./blocks";
import { isHidden } from "./boxes";
import { type Caret, type Motion, motionOf, runOf, spokenText, stepped } from "./caret";
import { carrierAt, isRightToLeft, moveByLayout, readCaret, writeCaret } from "./place";
import type { Stage } from "./stage";
import type { Hands } from "./useHands";
import type { Words } from "./words";

type Keys = Pick<Hands, "mark" | "enter" | "titlesAt"> & {
  readonly stage: Stage;
  readonly words: Words;
  readonly canMark: boolean;
  /** Go to the labels that are offered for the selection; false where none are. */
  readonly toLabels: () => boolean;
  /** The next key may say what was selected by this one. */
  readonly settle: () => void;
  readonly announce: (words: string) => void;
};

export function useKeys({ stage, words, canMark, mark, toLabels, settle, ...hands }: Keys) {
  const { body, held, hand } = stage;
  const { text, blocks, blockOf } = words;
  const { enter, titlesAt, announce } = hands;

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
        let at = stepped(text, focus, forward, motion.by, blockOf);
        // A page may have blanks that nobody sees.
        for (let from = focus; at !== from && isHidden(page, text, from, at); ) {
          from = at;
          at = stepped(text, at, forward, motion.by, blockOf);
        }
        return keep(at);
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
    const [first, last] = blockOf(at);
    return block ? text.slice(Math.max(block.start, first), Math.min(block.inner, last)) : "";
  }

  return {
    onKeyDown(event: KeyboardEvent) {
      const { current: page } = body;
      if (!page || event.nativeEvent.isComposing || isAside(event.target)) return;
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
        settle();
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
        mark(before, { type: "enter" });
      } else if (event.key === "Enter" && isRange && toLabels()) {
        event.preventDefault();
      } else if (event.key === "Enter" && !isRange && enter(before.focus, event.shiftKey)) {
        event.preventDefault();
      }
    },
  };
}
