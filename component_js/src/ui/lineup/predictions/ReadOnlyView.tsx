// The view of a source with somebody else's regions: to be looked at and picked from, and never edited.

import { useMemo } from "react";
import type { Company } from "../../../core/clock";
import { titleOf } from "../../../core/title";
import type { AnyRegion, AnySource } from "../../../schema.gen";
import { useWork, WorkContext } from "../../layout/work";
import { SourceView } from "../../SourceView";

type Props = {
  readonly source: AnySource;
  readonly item: number | undefined;
  /** Whose it is, as in "Photo by A". */
  readonly whose: string;
  /** Another one for each view on the page. */
  readonly place: string;
  readonly regions: readonly AnyRegion[];
  readonly selection: ReadonlySet<string>;
  readonly onSelect: (ids: Iterable<string>) => void;
  readonly names: ReadonlyMap<string, string>;
  readonly colorOf: (region: AnyRegion) => string;
  readonly company: Company;
  /** What is wrong with the source is told once. */
  readonly tells: boolean;
};

const nothing = (): void => {};

export function ReadOnlyView({ source, item, whose, place, names, company, ...props }: Props) {
  const work = useWork();
  const title = `${titleOf(source)} ${whose}`;
  const titled = useMemo(() => ({ ...source, title }), [source, title]);
  const nameOf = useMemo(
    () =>
      ({ id }: AnyRegion): string =>
        names.get(id) ?? "",
    [names],
  );
  const { regions, selection, onSelect, colorOf } = props;
  const editing = {
    ...work.editing,
    selection,
    regionsOn: () => regions,
    drawingOn: () => undefined,
    editor: { ...work.editing.editor, select: onSelect },
    draw: nothing,
    change: nothing,
  };
  return (
    <WorkContext
      value={{
        ...work,
        editing,
        company,
        locked: true,
        assistant: undefined,
        looks: { ...work.looks, colorOf, titleOf: nameOf },
        onCommands: (_, commands) => work.onCommands(placeOf(source, place), commands),
        onProblem: props.tells ? work.onProblem : nothing,
      }}
    >
      <SourceView source={titled} item={item} />
    </WorkContext>
  );
}

/** What the page calls a view that stands beside others of its source. */
export const placeOf = ({ name }: AnySource, place: string): string => `${name}\n${place}`;
