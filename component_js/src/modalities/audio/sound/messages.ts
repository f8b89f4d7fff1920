// What a page and the worker that reads a sound for it say to each other.

/** Where samples can be had again: from memory, from the file piece by piece, or nowhere. */
export type Reach = "kept" | "ranged" | "none";

export type Order =
  /** Read all of it; what is no WAV file comes back as it is, if so many seconds can be decoded. */
  | { readonly do: "read"; readonly url: string; readonly seconds: number }
  /** Only see whether pieces of it can be had. */
  | { readonly do: "open"; readonly url: string }
  /** Take what the browser decoded, in pieces. */
  | { readonly do: "take"; readonly format: Format }
  | { readonly do: "put"; readonly samples: readonly Float32Array[] }
  | { readonly do: "done" }
  | ({ readonly do: "look"; readonly id: number } & Look)
  | ({ readonly do: "spectrum"; readonly id: number } & Slice);

export type Format = { readonly rate: number; readonly channels: number; readonly frames: number };

/** The outline of a stretch of samples, in blocks of so many. */
export type Look = { readonly from: number; readonly to: number; readonly block: number };

/** Columns of a spectrogram, one every `hop` samples; of several channels it is that of their mean. */
export type Slice = {
  readonly channels: readonly number[];
  readonly from: number;
  readonly hop: number;
  readonly columns: number;
};

export type Failure =
  | { readonly why: "unreachable" }
  | { readonly why: "refused"; readonly status: number }
  | { readonly why: "long" };

export type News =
  | {
      readonly is: "format";
      /** Undefined where nobody here can tell. */
      readonly format: Format | undefined;
      readonly block: number;
      readonly reach: Reach;
    }
  | { readonly is: "blocks"; readonly pairs: readonly Int16Array[] }
  /** `missing` samples were promised by the file and did not come. */
  | { readonly is: "end"; readonly missing: number }
  | { readonly is: "foreign"; readonly bytes: ArrayBuffer }
  | ({ readonly is: "failed" } & Failure)
  | {
      readonly is: "looked";
      readonly id: number;
      readonly pairs: readonly Int16Array[] | undefined;
    }
  | { readonly is: "spectrum"; readonly id: number; readonly bytes: Uint8Array | undefined };
