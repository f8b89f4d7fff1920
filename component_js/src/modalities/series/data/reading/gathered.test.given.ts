// A series read in the test's own thread: what the readers say of bytes, without fetching any.

import { createTable, type Table } from "../kept/table";
import type { SeriesInfo, SeriesSpec } from "../seriesInfo";
import type { Choice } from "./chosen";
import type { Intake } from "./intake";

export const plainSpec: SeriesSpec = {
  channels: [],
  time: "",
  time_format: "",
  rate: 1,
  zone: "",
  separator: ",",
};

export type Gathered = { readonly table: Table; readonly info: SeriesInfo };

export async function gathered(
  spec: Partial<SeriesSpec>,
  read: (spec: SeriesSpec, intake: Intake) => Promise<void>,
): Promise<Gathered> {
  const whole = { ...plainSpec, ...spec };
  let table: Table | undefined;
  let zone = (): string | null => null;
  await read(whole, {
    begin(choice: Choice, zoneOf) {
      zone = zoneOf;
      table = createTable(choice, whole);
      return table;
    },
    breathe: async () => {},
  });
  const info = table?.info(null, zone());
  if (!table || !info) throw new Error("nothing was read");
  return { table, info };
}

/** A file in pieces of so many bytes. */
export async function* inPieces(
  content: string | Uint8Array,
  size = 7,
): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

export const valuesIn = ({ table }: Gathered, name: string): number[] => {
  const channel = table.channels().find((each) => each.name === name);
  return [...(channel?.copy(0, table.axis.rows()) ?? [])];
};

export const timesIn = ({ table }: Gathered): number[] =>
  Array.from({ length: table.axis.rows() }, (_, row) => table.axis.time(row));
