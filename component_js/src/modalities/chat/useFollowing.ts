// A chat that grows stays at its end for who is there, and where it is for everybody else.

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createScope } from "../../core/scope";

/** In pixels: who is as close to the end is there. */
const CLOSE = 40;

type Following = { readonly isAway: boolean; readonly follow: () => void };

export function useFollowing(
  page: RefObject<Element | null>,
  text: string,
  isGrowing: boolean,
): Following {
  const [isAway, setAway] = useState(false);
  // A chat that comes up while it grows is read where it grows.
  const stays = useRef(isGrowing);
  const toEnd = useRef(() => {
    const room = page.current?.closest(".el-text");
    if (room && stays.current) room.scrollTop = room.scrollHeight;
  }).current;

  useEffect(() => {
    const { current: list } = page;
    const room = list?.closest(".el-text");
    if (!list || !room || !isGrowing) return;
    const scope = createScope();
    let before = { top: room.scrollTop, height: room.scrollHeight };
    scope.listen(room, "scroll", () => {
      const now = { top: room.scrollTop, height: room.scrollHeight };
      // What is laid out only in sight moves what is below it, and nobody has scrolled.
      const isMoved = now.top < before.top && now.height >= before.height;
      before = now;
      if (isAtEnd(room)) stays.current = true;
      else if (isMoved) stays.current = false;
      setAway(!stays.current);
    });
    scope.resize(list, toEnd);
    return scope.close;
  }, [page, isGrowing, toEnd]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs for each text that is longer.
  useLayoutEffect(() => {
    toEnd();
    // What comes once nothing grows any more is no reason to move anybody.
    if (!isGrowing) stays.current = false;
  }, [text, isGrowing, toEnd]);

  return {
    isAway,
    follow() {
      stays.current = true;
      toEnd();
    },
  };
}

function isAtEnd({ scrollHeight, scrollTop, clientHeight }: Element): boolean {
  return scrollHeight - scrollTop - clientHeight < CLOSE;
}
