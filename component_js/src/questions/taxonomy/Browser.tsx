// The tree with its search field, and what is to be said about the two.

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { createScope } from "../../core/scope";
import type { Taxonomy } from "../../schema.gen";
import { isPickable } from "./picking";
import { indexOf } from "./search";
import { Tree } from "./Tree";
import type { Tree as Laid } from "./tree";
import { useBrowsing } from "./useBrowsing";
import { isCoarse } from "./useRowHeight";

type Props = {
  readonly question: Taxonomy;
  readonly tree: Laid;
  readonly chosen: ReadonlySet<number>;
  readonly locked: boolean;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  /** Gives the reason if it cannot be picked. */
  readonly onPick: (at: number) => string | undefined;
};

/** A list on the page that is no longer than this is seen at one glance. */
const GLANCE = 20;

export function Browser(props: Props) {
  const { question, tree, chosen, locked, labelledBy, describedBy, onPick } = props;
  const { inline, separator } = question;
  const id = useId();
  const browsing = useBrowsing(tree, separator, chosen, inline);
  const { query, found, active } = browsing;
  const isLost = found?.matches === 0;
  const [refusal, setRefusal] = useState<string>();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (inline) return;
    scroller.current?.scrollIntoView({ block: "nearest" });
    // A finger has not asked for the keyboard on the screen.
    (isCoarse() ? scroller : field).current?.focus();
  }, [inline]);

  // Before the first letter is typed, but after the tree is seen.
  useEffect(() => {
    const scope = createScope();
    scope.after(0, () => void indexOf(tree));
    return scope.close;
  }, [tree]);

  const pick = (at: number): void => {
    if (locked) return;
    const reason = onPick(at);
    // A live region stays silent when it is told the same again, unless something differs.
    setRefusal((last) => (reason && last === reason ? `${reason}\u00a0` : reason));
  };

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") scroller.current?.focus();
    else if (event.key !== "Enter") return;
    else if (found && found.matches > 0) {
      if (isPickable(question, tree, active)) pick(active);
      else scroller.current?.focus();
      field.current?.select();
    }
    event.preventDefault();
  }

  return (
    <>
      {(!inline || tree.places.length > GLANCE) && (
        <div className="el-taxonomy-head">
          <input
            ref={field}
            type="search"
            value={query}
            placeholder="Search"
            aria-label="Search"
            aria-controls={isLost ? undefined : `${id}tree`}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            onChange={({ target }) => {
              setRefusal(undefined);
              browsing.look(target.value);
            }}
            onKeyDown={press}
          />
          {tree.parents.size > 0 && !isLost && (
            <button type="button" onClick={browsing.turnAll}>
              {browsing.isAllOpen ? "Close all" : "Open all"}
            </button>
          )}
        </div>
      )}
      {isLost ? (
        <p className="el-taxonomy-note" dir="auto">
          Nothing matches “{query.trim()}”.
        </p>
      ) : (
        <Tree
          id={`${id}tree`}
          scroller={scroller}
          question={question}
          tree={tree}
          browsing={browsing}
          chosen={chosen}
          locked={locked}
          labelledBy={labelledBy}
          describedBy={describedBy}
          onPick={pick}
        />
      )}
      <div className="el-taxonomy-status" role="status" data-refusal={refusal && true}>
        {refusal ?? (found && counted(found.matches))}
      </div>
    </>
  );
}

function counted(matches: number): string {
  if (matches === 0) return "";
  return matches === 1 ? "1 match" : `${matches} matches`;
}
