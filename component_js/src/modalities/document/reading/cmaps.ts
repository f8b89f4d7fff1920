// What codes mean in Chinese, Japanese and Korean PDFs that bring no table of their own: in one file, loaded where one asks.

const all = import.meta.glob<string>("../../../../node_modules/pdfjs-dist/cmaps/*.bcmap", {
  query: "?url&inline",
  import: "default",
  eager: true,
});

const named = new Map(
  Object.entries(all).map(([path, url]) => [path.slice(path.lastIndexOf("/") + 1), url]),
);

export function cmapBytes(name: string): Uint8Array | undefined {
  const encoded = named.get(name)?.split(",")[1];
  return encoded === undefined
    ? undefined
    : Uint8Array.from(atob(encoded), (each) => each.charCodeAt(0));
}
