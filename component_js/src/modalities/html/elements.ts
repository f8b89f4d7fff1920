// What becomes of an element of a document: it stays, only its words stay, or it is not to be seen.

import { BLOCKS, WORDS } from "../../rich/allowed";

const LANDMARKS = "address article aside footer header hgroup main nav section".split(" ");
const OLD_WORDS = "acronym big font nobr strike tt".split(" ");
/** Blocks that would open, close or be filled in. */
const INERT = "details dialog fieldset form legend menu optgroup search summary".split(" ");

/**
 * Neither shown nor part of the text: what is not words, and what stands in fields. Python says the
 * same in `formats/label_studio/markup.py`.
 */
const UNSEEN = new Set(
  "audio button canvas datalist embed frameset math noembed noframes noscript object option plaintext script select style svg template textarea title video xmp".split(
    " ",
  ),
);

const HTML = "http://www.w3.org/1999/xhtml";

const words = new Set([...WORDS, ...OLD_WORDS]);
const made = new Map([
  ...[...words, ...BLOCKS, ...LANDMARKS, "center"].map((tag) => [tag, tag] as const),
  ...INERT.map((tag) => [tag, "div"] as const),
]);
const bare = new Set(LANDMARKS);

export function isUnseen({ namespaceURI, localName }: Element): boolean {
  return namespaceURI !== HTML || UNSEEN.has(localName);
}

/** The name of what stands for it; undefined where only its words do. */
export function nameOf({ localName }: Element): string | undefined {
  return made.get(localName);
}

/** A landmark of the document is none of the page that it stands in. */
export function isLandmark(name: string): boolean {
  return bare.has(name);
}

/** Whether words go on across its ends. */
export function isWithinWords(name: string | undefined): boolean {
  return name === undefined || (words.has(name) && name !== "br");
}
