// HTML that may stand on a page: formatting, links and pictures, and nothing that runs or names itself.

import createPurifier from "dompurify";
import { Marked, type MarkedExtension } from "marked";
import { BLOCKS, isPicture, WORDS } from "./allowed";

/** Relative, or of a scheme that opens nothing but a page, a mail or a call. */
const ADDRESS = /^(?:(?:https?|mailto|tel):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

const purifier = createPurifier(window);

purifier.addHook("afterSanitizeAttributes", (node) => {
  if (node.nodeName === "A" && node.hasAttribute("href")) {
    node.setAttribute("target", "_blank");
    node.setAttribute("rel", "noopener noreferrer nofollow");
  }
  if (node.nodeName !== "IMG") return;
  if (isPicture(node.getAttribute("src") ?? "")) {
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
  RETURN_TRUSTED_TYPE: true as const,
};

const all = { ...shared, ALLOWED_TAGS: [...WORDS, ...BLOCKS] };
// Stands on buttons: no link may stand there, nor anything that breaks a line.
const inline = { ...shared, ALLOWED_TAGS: WORDS.filter((tag) => tag !== "a") };

/** On a page that takes no mere string for HTML, what it takes. */
export type Sanitised = string | TrustedHTML;

export function sanitised(html: string, form: "block" | "inline"): Sanitised {
  return purifier.sanitize(html, form === "block" ? all : inline);
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

/** Undefined where its form is nested so deep that nobody can read it, the parser included. */
export function fromMarkdown(text: string): Sanitised | undefined {
  try {
    return sanitised(marked.parse(text, { async: false }), "block");
  } catch {
    return undefined;
  }
}
