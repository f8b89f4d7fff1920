// What the browser decodes of a file, in pieces that can be sent on.

import { foreignIn } from "./foreign";
import type { Format } from "./messages";

export type Decoded = {
  readonly format: Format;
  readonly pieces: () => Iterable<Float32Array<ArrayBuffer>[]>;
};

/** Samples in a piece. */
const PIECE = 1_000_000;
const USUAL = 44_100;

/** Undefined where the browser cannot. */
export async function decoded(bytes: ArrayBuffer): Promise<Decoded | undefined> {
  // It resamples to the rate of its context, so that is the rate of the file.
  const rate = foreignIn(new Uint8Array(bytes))?.rate ?? USUAL;
  try {
    const context = new OfflineAudioContext(1, 1, rate);
    return inPieces(await context.decodeAudioData(bytes));
  } catch {
    return undefined;
  }
}

function inPieces(buffer: AudioBuffer): Decoded {
  const { sampleRate: rate, numberOfChannels: channels, length: frames } = buffer;
  return {
    format: { rate, channels, frames },
    *pieces() {
      for (let from = 0; from < frames; from += PIECE)
        yield Array.from({ length: channels }, (_, channel) => {
          const made = new Float32Array(Math.min(PIECE, frames - from));
          buffer.copyFromChannel(made, channel, from);
          return made;
        });
    },
  };
}
