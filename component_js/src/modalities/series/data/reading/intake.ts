// Where the readers of all formats put what they read.

import type { Table } from "../kept/table";
import type { Choice } from "./chosen";

export type Intake = {
  /** Once it is known which columns are read; `zone` is asked once there are rows. */
  readonly begin: (choice: Choice, zone: () => string | null) => Table;
  /** Lets others have a turn, and what was read so far be told. */
  readonly breathe: () => Promise<void>;
};
