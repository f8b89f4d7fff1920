// What a file is that a browser shows no image of: told by its first bytes, with what to do about it.

import type { Size } from "../../../plane/looking/viewport";

/** A file's beginning, as far as it is needed. */
const HEAD = 1 << 16;

/** From here on, an image that cannot be opened is most likely too large. */
const MANY = 100_000_000;

const SERVED = "“Pictures” of embed_label.server shows it in tiles.";

const kinds: readonly { readonly name: string; readonly head: RegExp; readonly cure: string }[] = [
  { name: "a TIFF", head: /^(?:II[*+]\0|MM\0[*+])/, cure: SERVED },
  { name: "a JPEG 2000", head: /^(?:\0\0\0\fjP {2}|\xff\x4f\xff\x51)/, cure: SERVED },
  { name: "a HEIC", head: /^.{4}ftyp(?:hei|hev|mif1|msf1)/s, cure: "Save it as JPEG." },
  { name: "a Photoshop file", head: /^8BPS/, cure: "Save it as PNG." },
  { name: "a DICOM file", head: /^.{128}DICM/s, cure: "Save it as PNG." },
  { name: "a PDF", head: /^%PDF-/, cure: "A document source shows it." },
];

/** What is wrong with the file at an address, if its beginning tells. */
export async function whyUnshown(named: string, url: string): Promise<string | undefined> {
  const head = await headOf(url).catch(() => "");
  const size = sizeIn(head);
  if (size && size.width * size.height > MANY) return tooLarge(named, size);
  const kind = kinds.find((each) => each.head.test(head));
  return kind && `The image at ${named} is ${kind.name}, which browsers do not show. ${kind.cure}`;
}

export function tooLarge(named: string, { width, height }: Size): string | undefined {
  if (width * height <= MANY) return undefined;
  return `The image at ${named} has ${width} × ${height} pixels, more than this browser opens. ${SERVED}`;
}

/** One character for each byte. */
async function headOf(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { Range: `bytes=0-${HEAD - 1}` } });
  const reader = answer.ok ? answer.body?.getReader() : undefined;
  let head = "";
  while (reader && head.length < HEAD) {
    const { done, value } = await reader.read();
    if (done) break;
    for (const byte of value.subarray(0, HEAD - head.length)) head += String.fromCharCode(byte);
  }
  // A server that does not know ranges would send all of it.
  await reader?.cancel();
  return head;
}

/** The size that a PNG or a JPEG says it has. */
export function sizeIn(head: string): Size | undefined {
  if (head.startsWith("\x89PNG\r\n\x1a\n"))
    return { width: long(head, 16), height: long(head, 20) };
  if (!head.startsWith("\xff\xd8")) return undefined;
  let at = 2;
  while (at + 9 < head.length && head.charCodeAt(at) === 0xff) {
    const marker = head.charCodeAt(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: short(head, at + 7), height: short(head, at + 5) };
    at += 2 + short(head, at + 2);
  }
  return undefined;
}

const short = (head: string, at: number): number =>
  head.charCodeAt(at) * 256 + head.charCodeAt(at + 1);

const long = (head: string, at: number): number => short(head, at) * 65536 + short(head, at + 2);
