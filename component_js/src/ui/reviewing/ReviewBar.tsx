// How far the review of predictions has come, and what is done with the guesses that are left.

import { type RefObject, useLayoutEffect, useRef } from "react";
import { type Command, spoken } from "../../core/command";
import { basisIn, isGuess } from "../../core/part";
import { Icon, type IconName, Picture } from "../../icons/Icon";
import type { AnyRegion } from "../../schema.gen";
import { useSheet } from "../../sheet";
import { useWork } from "../layout/work";
import listed from "./listed.css?inline";
import { misfitKey, misfitsOf } from "./misfits";
import css from "./review.css?inline";
import { ids } from "./reviewCommands";
import { type Counts, reviewOf } from "./reviewed";
import { pencil, tick } from "./Standing";
import { Threshold } from "./Threshold";

export function ReviewBar() {
  const { editing, commands, gaps, face } = useWork();
  const bar = useRef<HTMLElement>(null);
  useSheet(bar, css);
  useSheet(bar, listed);
  const { counts, open, standings, gone } = reviewOf(basisIn(editing.parts), editing.regions);
  useKeptFocus(bar, open.length);
  if (standings.size + gone.length + open.length === 0) return <span ref={bar} hidden />;
  const misfit = misfitsOf(face);
  const stray = editing.regions.filter((region) => misfit(region) !== "");
  const isSought = stray.some(({ id }) => gaps.has(misfitKey(id)));
  const [first] = stray;
  const canAccept = editing.selected !== undefined && isGuess(editing.selected);
  return (
    <section className="el-review" aria-label="Predictions" ref={bar} tabIndex={-1}>
      <Progress counts={counts} />
      {open.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
        <div className="el-review-buttons" role="group" aria-label="Judge">
          <Act id={ids.accept} commands={commands} picture="tick" word="Accept" off={!canAccept} />
          <Act id={ids.reject} commands={commands} picture="cross" word="Reject" />
          <Act id={ids.next} commands={commands} />
        </div>
      )}
      {first && <Stray regions={stray} isSought={isSought} />}
      <Threshold />
    </section>
  );
}

/** A button that was pressed may go with the guesses that it was for: the keys are heard on. */
function useKeptFocus(bar: RefObject<HTMLElement | null>, open: number): void {
  const before = useRef(open);
  useLayoutEffect(() => {
    const root = bar.current?.getRootNode();
    const isLost = root instanceof Document && root.activeElement === root.body;
    if (open !== before.current && isLost) bar.current?.focus({ preventScroll: true });
    before.current = open;
  }, [bar, open]);
}

type StrayProps = { readonly regions: readonly AnyRegion[]; readonly isSought: boolean };

/** Those that the interface cannot have as they are. */
function Stray({ regions, isSought }: StrayProps) {
  const { editing, face } = useWork();
  const flaws = [...new Set(regions.map(misfitsOf(face)))];
  const [is, it] = regions.length === 1 ? ["it is", "it"] : ["they are", "them"];
  const next = (): string | undefined => {
    const at = regions.findIndex(({ id }) => editing.selection.has(id));
    return regions[(at + 1) % regions.length]?.id;
  };
  return (
    <div className="el-review-stray" data-invalid={isSought || undefined}>
      <Icon name="warning" />
      <p>
        {regions.length === 1 ? "1 prediction" : `${regions.length} predictions`} cannot stay as{" "}
        {is}: <bdi>{flaws.slice(0, SAID).join(", ")}</bdi>
        {flaws.length > SAID && " and more"}. Pick another label, or reject {it}.
      </p>
      <button
        type="button"
        className="el-button"
        onClick={() => editing.editor.select([next()].flatMap((id) => id ?? []))}
      >
        Show
      </button>
    </div>
  );
}

/** So many reasons are said at once. */
const SAID = 2;

const kinds: readonly (readonly [keyof Counts, string])[] = [
  ["accepted", tick],
  ["edited", pencil],
  ["rejected", "m7 7 10 10M17 7 7 17"],
  ["added", "M12 5v14M5 12h14"],
];

function Progress({ counts }: { readonly counts: Counts }) {
  const { open, accepted, edited, rejected } = counts;
  const all = open + accepted + edited + rejected;
  return (
    <>
      <h3>
        Predictions{" "}
        <span className="el-region-count">
          {open === 0 ? `all ${all} judged` : `${open} of ${all} open`}
        </span>
      </h3>
      <div className="el-review-track" aria-hidden="true">
        {kinds.map(([kind]) =>
          kind === "added" || counts[kind] === 0 ? null : (
            <span key={kind} data-kind={kind} style={{ flexGrow: counts[kind] }} />
          ),
        )}
        <span data-kind="open" style={{ flexGrow: open }} />
      </div>
      <ul className="el-review-counts">
        {kinds.map(([kind, path]) => (
          <li key={kind} data-kind={kind} data-none={counts[kind] === 0 || undefined}>
            <Picture path={path} />
            {counts[kind]} {kind}
          </li>
        ))}
      </ul>
    </>
  );
}

type ActProps = {
  readonly id: string;
  readonly commands: readonly Command[];
  readonly picture?: IconName;
  readonly word?: string;
  readonly off?: boolean;
};

/** A command of the table as a button; it keeps the focus that it has, for the keys. */
function Act({ id, commands, picture, word, off = false }: ActProps) {
  const command = commands.find((each) => each.id === id);
  if (!command) return null;
  const { label, shortcut = "", enabled, run } = command;
  const isOff = !enabled || off;
  return (
    <button
      type="button"
      className="el-button"
      aria-disabled={isOff}
      aria-keyshortcuts={shortcut}
      title={`${label} (${spoken(shortcut)})`}
      onClick={() => !isOff && run()}
    >
      {picture && <Icon name={picture} />}
      {word ?? label}
    </button>
  );
}
