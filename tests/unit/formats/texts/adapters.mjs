// Reads annotations with the W3C adapters of Recogito and Annotorious, and writes them again.
import { Window } from "happy-dom";

const page = new Window();
const names = ["document", "DOMParser", "XMLSerializer", "Element", "Node", "SVGElement", "HTMLElement", "CSS"];
for (const name of names) globalThis[name] = page[name] ?? class {};
globalThis.window = page;
// What it lacks of the DOM; the answer is the one for SVG.
page.Node.prototype.lookupPrefix ??= () => null;
page.Node.prototype.lookupNamespaceURI ??= () => "http://www.w3.org/2000/svg";
for (const name of ["MutationObserver", "ResizeObserver"]) globalThis[name] ??= class {};
const { W3CTextFormat } = await import("@recogito/text-annotator");
const { W3CImageFormat } = await import("@annotorious/annotorious");

let given = "";
for await (const piece of process.stdin) given += piece;
const adapters = { text: W3CTextFormat("urn:of"), image: W3CImageFormat("urn:of") };
const made = JSON.parse(given).map(([kind, annotation]) => {
  const { parsed, error } = adapters[kind].parse(annotation);
  if (error) throw error;
  return { parsed, serialized: adapters[kind].serialize(parsed) };
});
console.log(JSON.stringify(made));
process.exit(0);
