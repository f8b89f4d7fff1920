// HTML that may stand on a page: formatting, links and pictures, and nothing that runs or names itself.

import createPurifier from "dompurify";
import { Marked, type MarkedExtension } from "marked";

const WORDS =
  "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr";
const BLOCKS =
  "blockquote caption col colgroup dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th thead tr ul";
const SECTIONS =
  "address article aside center details footer header hgroup main nav section summary";
/** Their contents are not words of the document. */
const FIELDS = "button datalist object option select textarea";

/** Relative, or of a scheme that opens nothing but a page, a mail or a call. */
const ADDRESS = /^(?:(?:https?|mailto|tel):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;
const PICTURE = /^(?:https?:|data:image\/|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

const purifier = createPurifier(window);

purifier.addHook("afterSanitizeAttributes", (node) => {
  if (node.nodeName === "A" && node.hasAttribute("href")) {
    node.setAttribute("target", "_blank");
    node.setAttribute("rel", "noopener noreferrer nofollow");
  }
  if (node.nodeName !== "IMG") return;
  if (PICTURE.test(node.getAttribute("src")?.trim() ?? "")) {
    node.setAttribute("loading", "lazy");
    node.setAttribute("referrerpolicy", "no-referrer");
    if (!node.hasAttribute("alt")) node.setAttribute("alt", "");
  } else node.remove();
});

const shared = {
  ALLOWED_ATTR:
    "alt cite colspan datetime dir height href lang rowspan src start title width".split(" "),
  ALLOWED_URI_REGEXP: ADDRESS,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

const words = WORDS.split(" ");
const all = { ...shared, ALLOWED_TAGS: [...words, ...BLOCKS.split(" ")] };
// Stands on buttons: no link may stand there, nor anything that breaks a line.
const inline = { ...shared, ALLOWED_TAGS: words.filter((tag) => tag !== "a") };

export function sanitised(html: string, form: "block" | "inline"): string {
  return purifier.sanitize(html, form === "block" ? all : inline);
}

// A document that is read as a whole: nothing in it can be filled in.
const whole = {
  ...all,
  ALLOWED_TAGS: [...all.ALLOWED_TAGS, ...SECTIONS.split(" ")],
  ADD_FORBID_CONTENTS: FIELDS.split(" "),
  RETURN_DOM_FRAGMENT: true as const,
};

export function sanitisedDocument(html: string): DocumentFragment {
  return purifier.sanitize(html, whole);
}

const options: MarkedExtension = {
  gfm: true,
  breaks: true,
  // Its headings stand below the widget's own.
  walkTokens(token) {
    if (token.type === "heading") token.depth = Math.min(token.depth + 2, 6);
  },
};

const marked = new Marked(options);
const spelled = new Marked(options, {
  renderer: { html: ({ text }) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;") },
});

/**
 * Undefined where its form is nested so deep that nobody can read it, the parser included.
 * What looks like HTML is shown letter by letter where it is `spelled`: a model's words are data.
 */
export function fromMarkdown(text: string, html: "kept" | "spelled"): string | undefined {
  const parser = html === "kept" ? marked : spelled;
  try {
    return sanitised(parser.parse(text, { async: false }), "block");
  } catch {
    return undefined;
  }
}
