// A PDF, opened by pdf.js: how many pages it has, and each of them to be painted and read.

import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFPageProxy,
  PDFWorker,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Scope } from "../../../core/scope";
import type { Bounds } from "../../../regions/region";
import { renewed } from "../../renewing";
import { startedWorker } from "../../startedWorker";
import type { Written } from "../page/pieces";
import { Aids } from "./aids";
import { Unread, whyUnread } from "./unread";
import workerUrl from "./worker?worker&url";

export { Unread };

/** A canvas that is being painted. */
export type Painting = { readonly done: Promise<void>; readonly stop: () => void };

export type PdfPage = {
  /** In points, as it lies after it was turned. */
  readonly width: number;
  readonly height: number;
  /** Paint a part of it, in points, at so many pixels to a point. */
  readonly paint: (canvas: HTMLCanvasElement, part: Bounds, scale: number) => Painting;
  readonly written: () => Promise<Written>;
  /** Let go of what was read to paint it. */
  readonly free: () => void;
};

export type Pdf = {
  readonly count: number;
  /** Counted from 0. */
  readonly page: (at: number) => Promise<PdfPage>;
};

/** An image with more pixels than this would take all the memory there is. */
const LARGEST_IMAGE = 1 << 28;

/** Ends with the scope. */
export async function openPdf(address: string, url: string, scope: Scope): Promise<Pdf> {
  try {
    const document = await opened(url, scope).catch(async (error: unknown) => {
      const fresh = wasRefused(error) ? await renewed(url) : undefined;
      if (fresh === undefined) throw error;
      return opened(fresh, scope);
    });
    return {
      count: document.numPages,
      page: async (at) => pageOf(await document.getPage(at + 1)),
    };
  } catch (error) {
    throw new Unread(await whyUnread(error, address, url));
  }
}

async function opened(url: string, scope: Scope) {
  const worker = startedWorker(new URL(workerUrl, import.meta.url).href, scope);
  if (!worker) throw new Unread("PDFs are read in a worker, and this page allows none.");
  const failed = new Promise<never>((_, reject) => {
    scope.listen(worker, "error", () =>
      reject(new Unread("PDFs are read in a worker, and it could not be started here.")),
    );
  });
  const task: PDFDocumentLoadingTask = getDocument({
    ...(url.startsWith("data:") ? { data: bytesIn(url) } : { url }),
    worker: PDFWorker.create({ port: worker }),
    BinaryDataFactory: Aids,
    useWorkerFetch: false,
    cMapUrl: "./",
    standardFontDataUrl: "./",
    wasmUrl: "./",
    enableXfa: false,
    maxImageSize: LARGEST_IMAGE,
    disableWorkerRendering: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  scope.own(() => void task.destroy().catch(() => {}));
  return Promise.race([task.promise, failed]);
}

const wasRefused = (error: unknown): boolean =>
  error instanceof Error && "status" in error && (error.status === 403 || error.status === 0);

/** What an address holds itself: some pages may fetch no such address. */
function bytesIn(url: string): Uint8Array {
  const comma = url.indexOf(",");
  const body = url.slice(comma + 1);
  const plain = /;base64$/i.test(url.slice(0, comma)) ? atob(body) : decodeURIComponent(body);
  return Uint8Array.from(plain, (each) => each.charCodeAt(0));
}

function pageOf(page: PDFPageProxy): PdfPage {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  return {
    width,
    height,
    paint(canvas, part, scale) {
      canvas.width = Math.max(1, Math.round(part.width * scale));
      canvas.height = Math.max(1, Math.round(part.height * scale));
      const [offsetX, offsetY] = [-part.x * scale, -part.y * scale];
      const task = page.render({ canvas, viewport: page.getViewport({ scale, offsetX, offsetY }) });
      return { done: task.promise, stop: () => task.cancel() };
    },
    async written() {
      const { items, styles, lang } = await page.getTextContent();
      return { items: items.filter((item) => "str" in item), styles, lang, transform };
    },
    free: () => void page.cleanup(),
  };
}
