// One relation: its two regions, the way it reads, its labels.

import { type CSSProperties, type KeyboardEvent, memo } from "react";
import { spoken } from "../../core/command";
import { type Direction, nameOf, relabelled, turned } from "../../core/relation";
import { titleOf } from "../../core/title";
import { Icon, type IconName } from "../../icons/Icon";
import type { AnyRegion, Relation, Relations } from "../../schema.gen";
import type { Looks } from "../looks";
import { relationKeys } from "./relatingCommands";

export type RowActions = {
  readonly onPoint: (relation: Relation) => void;
  readonly onChange: (relation: Relation, said: string) => void;
  readonly onRemove: (relation: Relation) => void;
};

type Props = RowActions & {
  readonly relation: Relation;
  readonly start: AnyRegion | undefined;
  readonly end: AnyRegion | undefined;
  readonly node: Relations;
  readonly looks: Looks;
  readonly locked: boolean;
  /** The one that is worked on: its labels are there to pick. */
  readonly current: boolean;
  /** The one row that Tab reaches; arrow keys go on from it. */
  readonly reachable: boolean;
  readonly selected: boolean;
  /** It was picked, and the keys are for it. */
  readonly picked: boolean;
  readonly predicted: boolean;
};

const pictures: Readonly<Record<Direction, IconName>> = {
  forward: "right",
  backward: "left",
  both: "both",
  none: "minus",
};
const words: Readonly<Record<Direction, string>> = {
  forward: "to",
  backward: "from",
  both: "to and from",
  none: "with",
};

/** Drawn again only when its relation changes: there may be hundreds. */
export const RelationRow = memo(function RelationRow(props: Props) {
  const { relation, start, end, node, looks, locked, current, selected } = props;
  const { onPoint, onChange, onRemove } = props;
  const { direction, labels } = relation;
  const [from, to] = [start, end].map((each) => spokenName(each, looks));
  const name = `${from} ${words[direction]} ${to}`;
  const guess = props.predicted ? ["predicted"] : [];
  const reach = props.reachable ? 0 : -1;

  function press(event: KeyboardEvent): void {
    if (locked || (event.key !== "Delete" && event.key !== "Backspace")) return;
    // The regions that it selects are not what is to be deleted.
    event.preventDefault();
    event.stopPropagation();
    onRemove(relation);
  }

  function turn(): void {
    const next = turned(relation);
    onChange(next, `${from} ${words[next.direction]} ${to}`);
  }

  return (
    <li
      className="el-relation"
      data-selected={selected || undefined}
      data-predicted={props.predicted || undefined}
      onFocus={() => onPoint(relation)}
      onKeyDown={press}
    >
      <button
        type="button"
        className="el-relation-open"
        aria-label={[name, ...labels.map(labelTitle), ...guess].join(", ")}
        title={`${placeOf(start, looks)}\n${placeOf(end, looks)}`}
        aria-pressed={selected}
        tabIndex={reach}
        onClick={() => onPoint(relation)}
      />
      <End region={start} looks={looks} />
      <button
        type="button"
        className="el-tool"
        aria-label={`Direction: ${direction}`}
        title={`Direction: ${direction}`}
        tabIndex={reach}
        disabled={locked}
        onClick={turn}
      >
        <Icon name={pictures[direction]} />
      </button>
      <End region={end} looks={looks} />
      {!locked && (
        <button
          type="button"
          className="el-tool el-relation-remove"
          aria-label="Delete relation"
          title="Delete relation"
          tabIndex={reach}
          onClick={() => onRemove(relation)}
        >
          <Icon name="bin" />
        </button>
      )}
      {current && !locked ? (
        <Picks {...props} name={name} />
      ) : (
        labels.length > 0 && <p className="el-relation-labels">{labels.map(chip)}</p>
      )}
    </li>
  );

  function labelTitle(name: string): string {
    const label = node.labels.find((each) => each.name === name);
    return label ? titleOf(label) : name;
  }

  function chip(label: string) {
    const known = node.labels.find((each) => each.name === label);
    return (
      <span key={label} className="el-relation-label" style={colored(known?.color)}>
        {known?.color && <span className="el-label-dot" aria-hidden="true" />}
        <bdi>{labelTitle(label)}</bdi>
      </span>
    );
  }
});

function Picks(props: Props & { readonly name: string }) {
  const { relation, node, name, reachable, picked, onChange } = props;
  const keys = picked ? relationKeys(node) : new Map<string, string>();
  const known = new Set(node.labels.map((label) => label.name));
  // What the interface does not know stays in sight: it can be taken away, and not given.
  const others = relation.labels.filter((each) => !known.has(each));
  const offered = [
    ...node.labels,
    ...others.map((each) => ({ name: each, title: "", hint: "", color: "" })),
  ];
  if (offered.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would change how the row is laid out.
    <div className="el-relation-labels" role="group" aria-label={`Labels of ${name}`}>
      {offered.map((label) => {
        const on = relation.labels.includes(label.name);
        const title = titleOf(label);
        const key = keys.get(label.name);
        return (
          <button
            key={label.name}
            type="button"
            className="el-relation-label"
            aria-pressed={on}
            aria-keyshortcuts={key}
            title={label.hint || undefined}
            tabIndex={reachable ? 0 : -1}
            style={colored(label.color)}
            onClick={() =>
              onChange(
                relabelled(relation, node, label.name),
                `${title} ${on ? "taken away" : "given"}`,
              )
            }
          >
            {label.color && <span className="el-label-dot" aria-hidden="true" />}
            <bdi>{title}</bdi>
            {key && <kbd>{spoken(key)}</kbd>}
          </button>
        );
      })}
    </div>
  );
}

type EndProps = { readonly region: AnyRegion | undefined; readonly looks: Looks };

function End({ region, looks }: EndProps) {
  if (!region) return <span className="el-relation-end el-empty">not there</span>;
  return (
    <span
      className="el-relation-end"
      aria-hidden="true"
      style={{ "--el-label": looks.colorOf(region) }}
    >
      <span className="el-label-dot" />
      <span className="el-relation-name" dir="auto">
        {nameOf(region, looks.titleOf)}
      </span>
    </span>
  );
}

/** Two regions with one label are told apart by where they lie. */
function spokenName(region: AnyRegion | undefined, looks: Looks): string {
  if (!region) return "a region that is not there";
  const name = nameOf(region, looks.titleOf);
  return region.kind === "span" ? name : `${name}, ${looks.placeOf(region)},`;
}

function placeOf(region: AnyRegion | undefined, looks: Looks): string {
  return region ? `${looks.titleOf(region)}: ${looks.placeOf(region)}` : "not there";
}

function colored(color: string | undefined): CSSProperties | undefined {
  return color ? { "--el-label": color } : undefined;
}
