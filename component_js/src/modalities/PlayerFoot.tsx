// What stands below a player: a step back, and how fast it plays.

import { STEP } from "./playing";
import type { Player } from "./usePlayer";
import "./player.css";

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];

export function PlayerFoot({
  player,
}: {
  readonly player: Omit<Player<HTMLMediaElement>, "media">;
}) {
  const { isReady, speed, setSpeed, goBack } = player;
  // The browser's own menu has others.
  const speeds = SPEEDS.includes(speed)
    ? SPEEDS
    : [...SPEEDS, speed].sort((one, other) => one - other);
  return (
    <div className="el-player-foot">
      <button
        type="button"
        className="el-button"
        title="Alt J"
        aria-keyshortcuts="Alt+J"
        disabled={!isReady}
        onClick={goBack}
      >
        Back {STEP} s
      </button>
      <label className="el-speed">
        Speed
        <select value={speed} onChange={(event) => setSpeed(Number(event.currentTarget.value))}>
          {speeds.map((each) => (
            <option key={each} value={each}>
              {each}×
            </option>
          ))}
        </select>
      </label>
      {!isReady && (
        <span className="el-player-status" role="status">
          Loading…
        </span>
      )}
    </div>
  );
}
