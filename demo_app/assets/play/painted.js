// Source text as HTML with a class for each kind of word, a block for each line.

const STRING = String.raw`"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?`;

const WORDS = {
  xml: new RegExp(
    [
      String.raw`(?<comment><!--[\s\S]*?(?:-->|$))`,
      String.raw`(?<name><\/?[\w:.-]+|\/?>)`,
      String.raw`(?<string>(?<==\s*)(?:"[^"]*"?|'[^']*'?))`,
      String.raw`(?<key>[\w:.-]+(?=\s*=\s*["']))`,
      String.raw`(?<number>&[#\w]+;)`,
    ].join("|"),
    "g",
  ),
  python: new RegExp(
    [
      String.raw`(?<comment>#[^\n]*)`,
      String.raw`(?<string>"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|${STRING})`,
      String.raw`(?<number>\b(?:True|False|None|import|from|as)\b|-?\b\d[\d_.]*)`,
      String.raw`(?<key>\b\w+(?=\s*=(?!=)))`,
      String.raw`(?<name>\b(?:el\.)?[A-Z]\w*)`,
    ].join("|"),
    "g",
  ),
  json: new RegExp(
    [
      String.raw`(?<key>"(?:\\.|[^"\\\n])*"(?=\s*:))`,
      String.raw`(?<string>"(?:\\.|[^"\\\n])*"?)`,
      String.raw`(?<number>\b(?:true|false|null)\b|-?\b\d[\d.eE+-]*)`,
    ].join("|"),
    "g",
  ),
};

// Longer than this it is shown plain: colours must never make typing wait.
const LONGEST = 60_000;

const escaped = (text) =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

function span(kind, text) {
  return text
    .split("\n")
    .map((line) => line && `<i class="${kind}">${escaped(line)}</i>`)
    .join("\n");
}

function coloured(text, language) {
  if (text.length > LONGEST) return escaped(text);
  let made = "";
  let at = 0;
  for (const found of text.matchAll(WORDS[language])) {
    const [kind] = Object.entries(found.groups).find(([, word]) => word !== undefined);
    made += escaped(text.slice(at, found.index)) + span(kind, found[0]);
    at = found.index + found[0].length;
  }
  return made + escaped(text.slice(at));
}

/** The lines of a text, each as HTML. */
export function painted(text, language) {
  return coloured(text, language).split("\n");
}

/** Put those lines into an element. Only what differs is touched: that is what makes it quick. */
export function paint(element, lines, before = []) {
  const least = Math.min(lines.length, before.length);
  let head = 0;
  while (head < least && lines[head] === before[head]) head += 1;
  let tail = 0;
  while (tail < least - head && lines.at(-1 - tail) === before.at(-1 - tail)) tail += 1;
  const after = element.children[before.length - tail] ?? null;
  for (let gone = before.length - tail - head; gone > 0; gone -= 1) element.children[head].remove();
  const made = document.createDocumentFragment();
  for (const line of lines.slice(head, lines.length - tail)) {
    const block = document.createElement("div");
    block.className = "line";
    block.innerHTML = line;
    made.append(block);
  }
  element.insertBefore(made, after);
}
