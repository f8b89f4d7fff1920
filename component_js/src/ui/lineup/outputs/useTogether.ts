// What happens in one output happens in the others: they scroll together, and one plays at a time.

import type { SyntheticEvent, UIEvent } from "react";
import { useRef } from "react";

const SHOWN = "[data-output]";

type Handlers = {
  readonly onScrollCapture: (event: UIEvent<HTMLElement>) => void;
  readonly onPlayCapture: (event: SyntheticEvent<HTMLElement>) => void;
};

export function useTogether(scrolls: boolean, isSynced: boolean): Handlers {
  // What we scrolled ourselves is heard of later, and is no wish of anybody's.
  const ours = useRef(new WeakMap<Element, number>());
  return {
    onScrollCapture({ target, currentTarget }) {
      if (!scrolls || !(target instanceof HTMLElement)) return;
      const own = target.closest(SHOWN);
      const expected = ours.current.get(target);
      ours.current.delete(target);
      const isOurs = expected !== undefined && Math.abs(target.scrollTop - expected) < 2;
      if (!own || isOurs) return;
      const room = roomIn(target);
      if (room <= 0) return;
      const share = target.scrollTop / room;
      for (const other of currentTarget.querySelectorAll(SHOWN)) {
        const scroller = other === own ? undefined : scrollerIn(other, target);
        if (!scroller) continue;
        const to = Math.round(share * roomIn(scroller));
        if (Math.abs(scroller.scrollTop - to) < 1) continue;
        ours.current.set(scroller, to);
        scroller.scrollTop = to;
      }
    },
    onPlayCapture({ target, currentTarget }) {
      if (isSynced || !(target instanceof HTMLMediaElement)) return;
      for (const media of currentTarget.querySelectorAll<HTMLMediaElement>("audio, video"))
        if (media !== target) media.pause();
    },
  };
}

const roomIn = ({ scrollHeight, clientHeight }: Element): number => scrollHeight - clientHeight;

/** What scrolls in another output: the same as here, or else whatever does. */
function scrollerIn(output: Element, like: HTMLElement): Element | undefined {
  const [first = ""] = like.classList;
  const same = first ? [...output.getElementsByClassName(first)] : [];
  return [...same, ...output.querySelectorAll("article, div")].find(
    (element) => roomIn(element) > 1 && /auto|scroll/.test(getComputedStyle(element).overflowY),
  );
}
