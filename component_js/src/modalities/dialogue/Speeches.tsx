// Some speeches together: of a long dialogue, those that came into sight are set, the others are text.

import { memo, type RefObject, useEffect, useRef, useState } from "react";
import { createScope } from "../../core/scope";
import { type Mark, marksByBlock } from "../../passage/marks";
import { Said, type Shared } from "./Said";
import type { Pack } from "./speeches";

export type SpeechesProps = Shared & {
  readonly pack: Pack;
  /** All that it covers of the passage. */
  readonly text: string;
  readonly isLong: boolean;
  /** It is in sight from the start, or has to be: something about it was left without an answer. */
  readonly isSought: boolean;
};

const none: readonly Mark[] = [];

export const Speeches = memo(function Speeches(props: SpeechesProps) {
  const { pack, text, marks, isLong, isSought, ...shared } = props;
  const list = useRef<HTMLOListElement>(null);
  const isSet = useSeen(list, !isLong || isSought);
  // What is selected comes into sight: there it has to be a mark.
  if (!isSet && !marks.some(({ selected }) => selected))
    return (
      <ol ref={list} data-long="">
        <li className="el-dialogue-unset" data-start={pack.start}>
          {text}
        </li>
      </ol>
    );
  const marked = marksByBlock(pack.speeches, marks);
  return (
    <ol ref={list} data-long={isLong || undefined}>
      {pack.speeches.map((speech, at) => (
        <Said key={speech.start} speech={speech} marks={marked.get(at) ?? none} {...shared} />
      ))}
    </ol>
  );
});

/** Whether it ever was close to what is in sight; true where the browser does not tell. */
function useSeen(list: RefObject<HTMLElement | null>, isSeen: boolean): boolean {
  const [seen, setSeen] = useState(isSeen);
  if (isSeen && !seen) setSeen(true);
  useEffect(() => {
    const { current: element } = list;
    if (seen || !element) return;
    if (!("oncontentvisibilityautostatechange" in element)) {
      setSeen(true);
      return;
    }
    const scope = createScope();
    scope.listen<Event & { readonly skipped?: boolean }>(
      element,
      "contentvisibilityautostatechange",
      ({ skipped }) => setSeen((was) => was || skipped === false),
    );
    return scope.close;
  }, [list, seen]);
  return seen;
}
