// What stands above the list of relations: the way to make one, what narrows the list, which arrows show.

import { type Command, spoken } from "../../core/command";
import type { Mode } from "./createRelating";
import { isShows, type Shows, showsWords } from "./shows";

type Props = {
  /** Too long to be seen at a glance. */
  readonly isLong: boolean;
  readonly query: string;
  readonly shows: Shows;
  readonly onQuery: (query: string) => void;
  readonly onShow: (shows: Shows) => void;
};

export function Controls({ isLong, query, shows, onQuery, onShow }: Props) {
  return (
    <div className="el-region-controls">
      {(isLong || query !== "") && (
        <input
          type="search"
          className="el-region-filter"
          value={query}
          placeholder="Filter"
          aria-label="Filter relations"
          dir="auto"
          onChange={({ target: { value } }) => onQuery(value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || query === "") return;
            event.preventDefault();
            event.stopPropagation();
            onQuery("");
          }}
        />
      )}
      <select
        className="el-region-sort"
        value={shows}
        aria-label="Arrows"
        title="Arrows (Alt Shift R)"
        onChange={({ target: { value } }) => {
          if (isShows(value)) onShow(value);
        }}
      >
        {Object.entries(showsWords).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

export function RelateButton({
  mode,
  command,
}: {
  readonly mode: Mode | undefined;
  readonly command: Command;
}) {
  const key = spoken(command.shortcut ?? "");
  return (
    <button
      type="button"
      className="el-button el-relate"
      aria-keyshortcuts={command.shortcut}
      title={mode ? "Stop relating (Esc)" : `${command.label} (${key})`}
      disabled={!command.enabled}
      onClick={command.run}
    >
      {mode ? "Stop" : command.label}
    </button>
  );
}

type HintProps = { readonly mode: Mode; readonly name: (id: string) => string };

export function Hint({ mode, name }: HintProps) {
  const start = <bdi>“{name(mode.start)}”</bdi>;
  const aimed = mode.aim !== undefined && mode.aim !== mode.start;
  return (
    <p className="el-relating">
      {aimed ? (
        <>
          <kbd>Enter</kbd> relates {start} to <bdi>“{name(mode.aim ?? "")}”</bdi>.
        </>
      ) : (
        <>Choose the region that {start} relates to.</>
      )}{" "}
      <kbd>Esc</kbd> stops.
    </p>
  );
}
