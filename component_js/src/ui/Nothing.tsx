// What stands where the task left a question nothing to offer; an answer from before can be taken back.

type Props = {
  /** The answer in words, if there is one. */
  readonly said: string | undefined;
  readonly locked: boolean;
  readonly onTakeBack: () => void;
};

export function Nothing({ said, locked, onTakeBack }: Props) {
  return (
    <div className="el-empty">
      There is nothing to choose from.
      {said !== undefined && (
        <>
          {" It was answered: "}
          <bdi>{said}</bdi>.{" "}
          {!locked && (
            <button type="button" className="el-button" onClick={onTakeBack}>
              Take it back
            </button>
          )}
        </>
      )}
    </div>
  );
}
