// What is said when there is nothing to do: all is done, or the rest is with others.

import type { Turn } from "./server";

type Props = {
  readonly turn: Turn;
  readonly name: string;
  readonly onGo: (task: string) => void;
};

export function Ended({ turn, name, onGo }: Props) {
  const { all_done: done, total, before } = turn;
  const isOver = done >= total;
  return (
    <section className="elp-ended" role="status">
      <h2>{`${isOver ? "All done" : "Nothing is left for you"}. Thank you, ${name}.`}</h2>
      <p>
        {isOver
          ? `${total} of ${total} are labelled. You can close this page and end the command.`
          : `${done} of ${total} are labelled. The rest is with others, or was skipped; what becomes free comes up here.`}
      </p>
      <p>
        {before && (
          <button type="button" className="elp-button" onClick={() => onGo(before)}>
            Look at the last one again
          </button>
        )}
        <a className="elp-button elp-primary" href="labels.csv" download="labels.csv">
          Download the table
        </a>
      </p>
    </section>
  );
}
