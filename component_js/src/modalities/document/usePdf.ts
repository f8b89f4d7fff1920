// A PDF at an address, opened as long as it is shown, and the page of it that is turned to.

import { type RefObject, useEffect, useState } from "react";
import { addressOf } from "../../core/address";
import { createScope } from "../../core/scope";
import { checksumOf, offsetsOf } from "../../core/text";
import { useLatest } from "../../latest";
import type { Picture } from "../../plane/picture";
import type { DocumentSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { pagePicture } from "./page/picture";
import { type PageText, pageTextOf } from "./page/pieces";
import type { Pdf, PdfPage } from "./reading/pdf";

type View = ViewProps<DocumentSource>;

/** The reader of PDFs is large: it is loaded with the first one. */
const reader = () => import("./reading/pdf");

export function usePdf(view: View): Pdf | undefined {
  const { shown } = view;
  const latest = useLatest(view);
  const [opened, setOpened] = useState<{ readonly shown: string; readonly pdf: Pdf }>();
  useEffect(() => {
    const address = addressOf(shown, "document", document.baseURI);
    if ("wrong" in address) {
      latest.current.onError(address.wrong);
      return;
    }
    const scope = createScope();
    const fail = (said: string): void => {
      if (!scope.closed()) latest.current.onError(said);
    };
    reader()
      .then(({ openPdf }) => openPdf(shown, address.url, scope))
      .then(
        (pdf) => {
          if (scope.closed()) return;
          setOpened({ shown, pdf });
          latest.current.onItems?.(pdf.count);
        },
        (error: unknown) =>
          fail(error instanceof Error ? error.message : `The document cannot be shown: ${error}.`),
      );
    return () => {
      scope.close();
      setOpened(undefined);
    };
  }, [shown, latest]);
  const pdf = opened?.shown === shown ? opened.pdf : undefined;
  useMarked(pdf, latest);
  return pdf;
}

/** Where regions lie, the size of a page has to be known even if nobody turns to it. */
function useMarked(pdf: Pdf | undefined, latest: RefObject<View>): void {
  useEffect(() => {
    if (!pdf) return;
    const scope = createScope();
    const { isMarked } = latest.current;
    const items = Array.from({ length: pdf.count }, (_, item) => item).filter((item) =>
      isMarked?.(item),
    );
    async function measure({ page }: Pdf): Promise<void> {
      for (const item of items) {
        const there = await page(item).catch(() => undefined);
        const text = there && (await textOf(there));
        if (scope.closed()) return;
        if (there && text) tell(latest.current, there, text.text, item);
      }
    }
    void measure(pdf);
    return scope.close;
  }, [pdf, latest]);
}

export type Leaf = {
  readonly item: number;
  readonly picture: Picture;
  /** Nothing until it is read. */
  readonly text: PageText | undefined;
};

/** Why a page is not shown, as it should be. */
export type Flaw = { readonly item: number; readonly said: string };

export function useLeaf(
  pdf: Pdf | undefined,
  view: View,
): { readonly leaf: Leaf | undefined; readonly flaw: Flaw | undefined } {
  const { item = 0 } = view;
  const latest = useLatest(view);
  const [leaf, setLeaf] = useState<Leaf & { readonly pdf: Pdf }>();
  const [flaw, setFlaw] = useState<Flaw>();
  const at = pdf ? Math.max(0, Math.min(item, pdf.count - 1)) : 0;
  useEffect(() => {
    if (!pdf) return;
    const scope = createScope();
    const fail = (error: unknown): void => {
      const why = error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
      if (!scope.closed()) setFlaw({ item: at, said: `Page ${at + 1} cannot be shown: ${why}.` });
    };
    async function turn(pdf: Pdf): Promise<void> {
      const page = await pdf.page(at);
      if (scope.closed()) return;
      const picture = pagePicture(scope, page, fail);
      setLeaf({ pdf, item: at, picture, text: undefined });
      setFlaw(undefined);
      const text = await textOf(page);
      if (scope.closed()) return;
      setLeaf({ pdf, item: at, picture, text });
      tell(latest.current, page, text.text, at);
    }
    turn(pdf).catch(fail);
    return scope.close;
  }, [pdf, at, latest]);
  const isShown = leaf?.pdf === pdf && leaf?.item === at;
  return { leaf: isShown ? leaf : undefined, flaw: flaw?.item === at ? flaw : undefined };
}

function tell({ onSpace }: View, { width, height }: PdfPage, text: string, item: number): void {
  const { length } = offsetsOf(text);
  onSpace({ kind: "page", width, height, length, checksum: checksumOf(text) }, item);
}

/** One whose text cannot be read is shown as one without. */
async function textOf(page: PdfPage): Promise<PageText> {
  return page.written().then(pageTextOf, () => ({ text: "", pieces: [] }));
}
