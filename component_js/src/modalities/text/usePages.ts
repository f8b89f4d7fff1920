// Turning the pages of a text by key: beside the commands of the page that is shown.

import { useCallback, useEffect, useRef } from "react";
import type { Command } from "../../core/command";
import { useLatest } from "../../latest";
import type { TextSource } from "../../schema.gen";
import type { ViewProps } from "../modality";

type Offers = (commands: readonly Command[]) => void;

/** What is answered takes the commands of the page. */
export function usePages(props: ViewProps<TextSource>): Offers {
  const latest = useLatest(props);
  const own = useRef<readonly Command[]>([]);
  const { item = 0, count = 1 } = props;
  const turning = useRef<readonly Command[]>([]);
  const offer = useCallback(
    (commands: readonly Command[]) => {
      own.current = commands;
      latest.current.onCommands([...commands, ...turning.current]);
    },
    [latest],
  );
  useEffect(() => {
    const turn = (id: string, label: string, key: string, to: number): Command => ({
      id: `text.${id}`,
      label,
      group: "Pages",
      // By itself the key scrolls within the page.
      shortcut: `Alt+${key}`,
      enabled: to >= 0 && to < count,
      run() {
        // The page goes, and the focus with it: the keys go on from around it.
        document.activeElement?.closest<HTMLElement>(".el-work")?.focus({ preventScroll: true });
        latest.current.onTurn?.(to);
        latest.current.announce(`Page ${to + 1} of ${count}.`);
      },
    });
    turning.current =
      count > 1
        ? [
            turn("next_page", "Next page", "PageDown", item + 1),
            turn("previous_page", "Previous page", "PageUp", item - 1),
          ]
        : [];
    if (count > 1) offer(own.current);
  }, [item, count, offer, latest]);
  return offer;
}
