// Says that unsent work was brought back, and lets its author start over.

type Props = {
  readonly at: number | undefined;
  readonly onStartOver: () => void;
  readonly onClose: () => void;
};

export function RestoredNote({ at, onStartOver, onClose }: Props) {
  if (at === undefined) return null;
  return (
    <div className="el-note" role="status">
      <span className="el-note-words">Your unsent work from {ago(Date.now() - at)} is back.</span>
      <div className="el-note-buttons">
        <button
          type="button"
          className="el-button"
          onClick={() => {
            onStartOver();
            onClose();
          }}
        >
          Start over
        </button>
        <button type="button" className="el-button" onClick={onClose}>
          Keep it
        </button>
      </div>
    </div>
  );
}

function ago(millis: number): string {
  const minutes = Math.round(millis / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return minutes === 1 ? "a minute ago" : `${minutes} minutes ago`;
  const hours = Math.round(minutes / 60);
  if (hours < 24) return hours === 1 ? "an hour ago" : `${hours} hours ago`;
  const days = Math.round(hours / 24);
  return days === 1 ? "yesterday" : `${days} days ago`;
}
