// What a PDF may need and does not bring: decoders of scans, signs, tables of characters. Of this bundle, and from nowhere else.

import dingbats from "pdfjs-dist/standard_fonts/FoxitDingbats.pfb?url";
import symbols from "pdfjs-dist/standard_fonts/FoxitSymbol.pfb?url";
import jbig2 from "pdfjs-dist/wasm/jbig2.wasm?url";
import openjpeg from "pdfjs-dist/wasm/openjpeg.wasm?url";

/** Letters are the system's where a PDF has none of its own; no system has these. */
const files: Readonly<Record<string, string>> = {
  "FoxitDingbats.pfb": dingbats,
  "FoxitSymbol.pfb": symbols,
  "jbig2.wasm": jbig2,
  "openjpeg.wasm": openjpeg,
};

type Wanted = { readonly kind: string; readonly filename: string };

/** As pdf.js wants it: it asks the page, since its worker may not be allowed to. */
export class Aids {
  async fetch({ filename }: Wanted): Promise<Uint8Array> {
    const url = files[filename];
    if (url === undefined) {
      const { cmapBytes } = await import("./cmaps");
      const bytes = cmapBytes(filename.endsWith(".bcmap") ? filename : `${filename}.bcmap`);
      if (bytes) return bytes;
      throw new Error(`${filename} is not shipped.`);
    }
    const answer = await fetch(new URL(url, import.meta.url));
    if (!answer.ok) throw new Error(`${filename} did not load: ${answer.status}.`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}
