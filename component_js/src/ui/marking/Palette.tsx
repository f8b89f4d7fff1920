// The labels of a source: one in hand for what is drawn next, or for what is selected.

import { type Command, spoken } from "../../core/command";
import { drawnBy, labelsOf, setsDrawing, sourcesOf } from "../../core/interface";
import { modalities } from "../../modalities";
import { kinds } from "../../regions";
import { RichText } from "../../rich/RichText";
import type { AnyRegion, AnySource, Label, Labels } from "../../schema.gen";
import { isSpent, overusedIn, spentWords, usesOf } from "../inHand";
import { narrowed } from "../layout/narrowing";
import { useWork } from "../layout/work";
import { labelCommandId } from "./labelCommands";
import "./palette.css";

export function Palette({ set }: { readonly set: Labels }) {
  const { face, editing, queries, gaps } = useWork();
  const source = sourcesOf(face).find(({ name }) => name === set.of);
  const inHand = editing.inHand.get(set.name) ?? [];
  const labels = narrowed(set.labels, queries.get(set.name), inHand);
  const there = labelsOf(face, set.of).filter((each) => editing.shown.has(each));
  const rivals = source ? setsDrawing(there, source) : there;
  const isBare = set.labels.length === 0 && rivals.length > 1 && rivals.includes(set);
  const notes = source ? notesFor(set, source, editing.regions, inHand) : [];
  const gap = gaps.get(`labels\n${set.name}`);
  if (labels.length === 0 && !isBare && !set.title && notes.length === 0) return null;
  return (
    <div className="el-palette" data-invalid={gap ? true : undefined}>
      {set.title && <div className="el-palette-title">{set.title}</div>}
      {(labels.length > 0 || isBare) && (
        <div className="el-palette-labels" role="toolbar" aria-label={set.title || "Labels"}>
          {labels.map((label) => (
            <LabelButton key={label.name} set={set} label={label} />
          ))}
          {isBare && source && <BareButton set={set} source={source} />}
        </div>
      )}
      {notes.map((note) => (
        <p key={note} className="el-palette-note" role="status">
          {note}
        </p>
      ))}
    </div>
  );
}

function LabelButton({ set, label }: { readonly set: Labels; readonly label: Label }) {
  const { commands, looks } = useWork();
  const command = commands.find(({ id }) => id === labelCommandId(set.name, label.name));
  if (!command) return null;
  return (
    <button
      type="button"
      className="el-label"
      aria-pressed={command.pressed}
      aria-keyshortcuts={command.shortcut?.replace("Mod", "Control")}
      disabled={!command.enabled}
      title={label.hint || undefined}
      style={{ "--el-label": looks.colors.get(label.name) }}
      onClick={command.run}
    >
      <span className="el-label-dot" aria-hidden="true" />
      {label.html ? <RichText html={label.html} /> : <bdi>{command.label}</bdi>}
      <Key command={command} />
    </button>
  );
}

function Key({ command }: { readonly command: Command }) {
  if (!command.shortcut) return null;
  return (
    <span className="el-key" aria-hidden="true">
      {spoken(command.shortcut)}
    </span>
  );
}

/** Takes up a set without labels, where other sets draw on the same source. */
function BareButton({ set, source }: { readonly set: Labels; readonly source: AnySource }) {
  const { editing, looks } = useWork();
  const [kind] = drawnBy(set, source);
  return (
    <button
      type="button"
      className="el-label"
      aria-pressed={editing.setFor(source) === set}
      style={{ "--el-label": looks.colorOfLabel(undefined) }}
      onClick={() => editing.turnTo(set)}
    >
      <span className="el-label-dot" aria-hidden="true" />
      {set.title || (kind ? kinds[kind].title : "No label")}
    </button>
  );
}

/** What cannot be drawn with these labels, in sentences. */
function notesFor(
  set: Labels,
  source: AnySource,
  regions: readonly AnyRegion[],
  inHand: readonly string[],
): readonly string[] {
  const uses = usesOf(regions);
  const spent = set.labels.filter(
    (label) => isSpent(label, uses) && inHand.includes(label.name) && inHand.length === 1,
  );
  const asked = drawnBy(set, source);
  const absent = asked.filter((kind) => !modalities[source.kind].draws.includes(kind));
  // What a set does not name it does not promise.
  const missing = set.draws.length > 0 || absent.length === asked.length ? absent : [];
  const hasView = modalities[source.kind].load !== undefined;
  const overused = overusedIn(set, regions);
  return [
    ...(hasView && missing.length > 0 ? [absentWords(missing, source)] : []),
    ...overused,
    ...(overused.length === 0 ? spent.map(spentWords) : []),
  ];
}

function absentWords(missing: readonly AnyRegion["kind"][], { kind }: AnySource): string {
  const [last = "", ...others] = missing.map((kind) => plural(kinds[kind].title)).reverse();
  const words = others.length > 0 ? `${others.reverse().join(", ")} and ${last}` : last;
  const sentence = words.charAt(0) + words.slice(1).toLowerCase();
  return `${sentence} cannot be ${kind === "image" ? "drawn" : "marked"} here yet.`;
}

const plural = (title: string): string => (/[sx]$/.test(title) ? `${title}es` : `${title}s`);
