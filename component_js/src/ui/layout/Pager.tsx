// Back and forth among a number of things, and which of them this is.

type Props = {
  readonly label: string;
  readonly at: number;
  readonly count: number;
  readonly onTurn: (at: number) => void;
};

export function Pager({ label, at, count, onTurn }: Props) {
  const step = (words: string, to: number) => (
    <button
      type="button"
      className="el-button"
      // A disabled button would lose the focus of who came to the end.
      aria-disabled={to < 0 || to >= count}
      onClick={() => to >= 0 && to < count && onTurn(to)}
    >
      {words}
    </button>
  );
  return (
    <nav className="el-pager" aria-label={label}>
      {step("Previous", at - 1)}
      <span className="el-pager-place" aria-live="polite">
        {at + 1} of {count}
      </span>
      {step("Next", at + 1)}
    </nav>
  );
}
