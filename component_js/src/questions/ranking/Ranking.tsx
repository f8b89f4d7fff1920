// A list put in order, or sorted into buckets.

import {
  type FocusEvent,
  type KeyboardEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { Icon } from "../../icons/Icon";
import type { Ranking, RankingAnswer } from "../../schema.gen";
import { useSheet } from "../../sheet";
import type { ControlProps } from "../question";
import { readingKey } from "../readingKey";
import {
  type Arrangement,
  arranged,
  flawOf,
  isSame,
  leftIn,
  moved,
  stepped,
  valueIn,
  type Way,
} from "./arrangement";
import cardCss from "./card.css?inline";
import { PlaceList } from "./PlaceList";
import css from "./ranking.css?inline";
import { useDragging } from "./useDragging";
import { useLifting } from "./useLifting";
import { entryTitle, HOW_TO, whereabouts } from "./words";

export function Control({
  question,
  answer,
  labelledBy,
  describedBy,
  locked,
  onAnswer,
}: ControlProps<Ranking, RankingAnswer>) {
  const root = useRef<HTMLDivElement>(null);
  useSheet(root, css);
  useSheet(root, cardCss);
  const focusOn = useRef<string>(undefined);
  const helpId = useId();
  const [said, setSaid] = useState("");
  const now = arranged(question, answer);

  const say = (name: string, arrangement: Arrangement, done: string): void => {
    focusOn.current = name;
    setSaid(whereabouts(question, arrangement, name, done));
  };
  const settle = (next: Arrangement, name: string, done: string): void => {
    // What was carried away and back is no change.
    if (!isSame(next, now)) onAnswer(valueIn(question, next));
    say(name, next, done);
  };
  const lifting = useLifting(answer, now, (next, name) => settle(next, name, "dropped"), say);
  const dragging = useDragging(root, (name, spot) => {
    lifting.end();
    settle(moved(lifting.shown, name, spot), name, "dropped");
  });

  // An entry that moves to another bucket is made anew there, without the focus.
  useLayoutEffect(() => {
    const name = focusOn.current;
    focusOn.current = undefined;
    const entries = [...(root.current?.querySelectorAll<HTMLElement>("[data-entry]") ?? [])];
    const entry = entries.find(({ dataset }) => dataset.entry === name);
    if (entry && !entry.matches(":focus-within")) entry.querySelector("button")?.focus();
  });

  function press(event: KeyboardEvent<HTMLElement>): void {
    const name = entryAt(event.target);
    if (locked || name === undefined) return;
    if (event.key === "Escape" && (lifting.name || dragging.dragged)) {
      event.preventDefault();
      dragging.abandon();
      lifting.putBack();
      return;
    }
    const way = ways[readingKey(event)];
    if (way && (lifting.name === name || event.altKey)) {
      event.preventDefault();
      if (lifting.name === name) lifting.step(way);
      else settle(stepped(now, name, way), name, "");
      return;
    }
    // What is carried must not be missing from what Ctrl+Enter submits.
    if ((event.ctrlKey || event.metaKey) && !isModifier(event)) lifting.drop();
    // These press the button, whatever else they may mean to the view beside it.
    else if (event.key === " " || event.key === "Enter") event.stopPropagation();
  }

  function leave(event: FocusEvent<HTMLElement>): void {
    if (lifting.name === undefined || entryAt(event.relatedTarget) === lifting.name) return;
    lifting.drop();
    focusOn.current = undefined;
  }

  const left = leftIn(question, now);
  const isDone = answer !== undefined && flawOf(question, answer) === undefined;
  const { shown } = lifting;
  const { dragged } = dragging;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would change how the host lays it out.
    <div
      className="el-rank"
      ref={root}
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      data-done={isDone || undefined}
      onKeyDown={press}
      onBlur={leave}
    >
      <div className="el-rank-places" data-buckets={question.buckets.length > 0 || undefined}>
        {[...shown.keys()].map((place) => (
          <PlaceList
            key={place}
            question={question}
            place={place}
            names={shown.get(place) ?? []}
            locked={locked}
            lifting={lifting}
            dragging={dragging}
            helpId={helpId}
          />
        ))}
      </div>
      {dragged && (
        <div className="el-rank-air" aria-hidden="true">
          <div
            className="el-rank-carried"
            style={{ transform: `translate(${dragged.x}px, ${dragged.y}px)` }}
          >
            <Icon name="grip" />
            <bdi>{entryTitle(question, dragged.name)}</bdi>
          </div>
        </div>
      )}
      {!locked && (
        <div className="el-rank-foot">
          {!isDone && left === 0 && (
            <button
              type="button"
              className="el-rank-way"
              onClick={() => onAnswer(valueIn(question, now))}
            >
              {question.buckets.length > 0 ? "Keep it as it is" : "Keep this order"}
            </button>
          )}
          {answer && (
            <button type="button" className="el-rank-way" onClick={() => onAnswer(undefined)}>
              Start over
            </button>
          )}
        </div>
      )}
      <div className="el-hidden" id={helpId}>
        {HOW_TO}
      </div>
      <div className="el-hidden" aria-live="assertive">
        {said}
      </div>
    </div>
  );
}

function entryAt(target: EventTarget | null): string | undefined {
  const entry = target instanceof Element ? target.closest<HTMLElement>("[data-entry]") : undefined;
  return entry?.dataset.entry;
}

const isModifier = ({ key }: KeyboardEvent): boolean => key === "Control" || key === "Meta";

const ways: Readonly<Record<string, Way>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "back",
  ArrowRight: "on",
};
