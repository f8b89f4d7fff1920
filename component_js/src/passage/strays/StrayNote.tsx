// The spans that do not fit a text: which, what is wrong with them, and the ways out.

import { useMemo, useRef } from "react";
import { offsetsOf } from "../../core/text";
import { Icon } from "../../icons/Icon";
import { useSheet } from "../../sheet";
import type { Worded } from "../given";
import { brief, movedToQuotes, type Stray } from "./stray";
import css from "./strays.css?inline";

type Props = {
  readonly view: Worded;
  readonly text: string;
  readonly strays: readonly Stray[];
};

/** More are told by their number. */
const FEW = 5;

export function StrayNote({ view, text, strays }: Props) {
  const { locked, titleOf, onSelect, onChange, announce } = view;
  const note = useRef<HTMLDivElement>(null);
  useSheet(note, css);
  const hidden = strays.filter(({ isShown, span }) => !isShown && !span.locked);
  const found = useMemo(
    () =>
      movedToQuotes(
        strays.flatMap(({ isShown, span }) => (isShown || span.locked ? [] : [span])),
        text,
        offsetsOf(text),
      ),
    [strays, text],
  );
  const more = strays.length - FEW;

  function move(): void {
    onChange(found);
    announce(`${found.length} moved.`);
  }

  function remove(): void {
    view.onRemove?.(hidden.map(({ span }) => span.id));
    announce(`${hidden.length} deleted.`);
  }

  return (
    <div ref={note} className="el-strays" role="note">
      <Icon name="warning" />
      <div className="el-strays-said">
        <strong>
          {strays.length === 1 ? "One span does" : `${strays.length.toLocaleString()} spans do`} not
          fit this text.
        </strong>
        <ul>
          {strays.slice(0, FEW).map(({ span, says, isShown }) => (
            <li key={span.id}>
              <button type="button" className="el-link" onClick={() => onSelect([span.id])}>
                <bdi>{titleOf(span)}</bdi>
                {span.text && (
                  <>
                    {" "}
                    <bdi>“{brief(span.text)}”</bdi>
                  </>
                )}
              </button>{" "}
              <bdi>{says}</bdi>
              {isShown ? "" : "; not shown"}
            </li>
          ))}
          {more > 0 && <li>and {more.toLocaleString()} more</li>}
        </ul>
        {!locked && hidden.length > 0 && (
          <div className="el-strays-ways">
            {found.length > 0 && (
              <button type="button" className="el-button" onClick={move}>
                {found.length === 1
                  ? "Move it to where it is quoted"
                  : `Move ${found.length} to where they are quoted`}
              </button>
            )}
            {view.onRemove && (
              <button type="button" className="el-button" onClick={remove}>
                {hidden.length === 1 ? "Delete it" : `Delete ${hidden.length}`}
              </button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
