// Parts of a file, by HTTP Range: the few that say when its frames are shown.

import { fetched } from "../../renewing";

export type Bytes = {
  /** As far as known. */
  readonly size: number | undefined;
  /** Fewer where the file ends. */
  readonly read: (start: number, length: number) => Promise<DataView>;
};

/** Of files that a server gives as a whole, or that have to be read whole. */
export const MOST = 64 * 2 ** 20;

/** What was read ahead is enough for most. */
const AHEAD = 64 * 2 ** 10;

/** Rejected where the file may not be read, such as without CORS. */
export async function openBytes(url: string, signal: AbortSignal): Promise<Bytes> {
  const response = await get(url, 0, AHEAD, signal);
  const first = new Uint8Array(await bodyOf(response));
  const total = Number(response.headers.get("content-range")?.split("/")[1]);
  const isWhole = response.status !== 206;
  const size = isWhole ? first.length : total || undefined;
  return {
    size,
    async read(start, length) {
      const end = start + length;
      if (isWhole || end <= first.length) return viewOf(first.subarray(start, end));
      if (length > MOST) throw new Error("too large");
      const part = await get(url, start, length, signal);
      // A server that has turned to giving the whole would be read from the wrong place.
      if (part.status !== 206) throw new Error(`answered ${part.status}`);
      return viewOf(new Uint8Array(await part.arrayBuffer()));
    },
  };
}

function get(url: string, start: number, length: number, signal: AbortSignal): Promise<Response> {
  return fetched(url, { signal, headers: { range: `bytes=${start}-${start + length - 1}` } });
}

async function bodyOf(response: Response): Promise<ArrayBuffer> {
  const length = Number(response.headers.get("content-length") ?? Number.NaN);
  if (!response.ok || (response.status !== 206 && !(length <= MOST))) {
    response.body?.cancel().catch(() => {});
    throw new Error(`answered ${response.status}`);
  }
  return response.arrayBuffer();
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
