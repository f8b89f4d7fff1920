// Builds what a page without React needs: React itself, and the page that mounts the widget.
import * as React from "react";
import * as runtime from "react/jsx-runtime";
import { defineConfig, type Plugin, type Rolldown } from "vite";
import { shared } from "./vite.shared.ts";

const HASHED = "[name]-[hash].js";
// By these names the widget imports it, and an import map says where it lies.
const SHARED = new Map<string, object>([
  ["react", React],
  ["react/jsx-runtime", runtime],
]);
const WIDGET = "embed-label";
const flat = (name: string) => name.replaceAll("/", "-");

/** React is CommonJS, which says its names only when it runs. */
const reactByName = (): Plugin => ({
  name: "react-by-name",
  resolveId: (id) => (id.startsWith("shared:") ? `\0${id}` : null),
  load(id) {
    const name = id.startsWith("\0shared:") ? id.slice("\0shared:".length) : "";
    const found = SHARED.get(name);
    if (!found) return null;
    const names = Object.keys(found).filter((each) => /^(?!default$)\w+$/.test(each));
    return [
      `import all from ${JSON.stringify(name)};`,
      ...names.map((each) => `export const ${each} = all.${each};`),
      "export default all;",
    ].join("\n");
  },
});

/** The widget was built before this, and is not built into it again. */
const widgetApart = (): Plugin => ({
  name: "widget-apart",
  enforce: "pre",
  resolveId: (id, from) =>
    id.endsWith("/react") && from?.includes("/src/hosts/") ? { id: WIDGET, external: true } : null,
});

/** Writes page.json: what the page begins with, and what its import map says. */
const manifest = (): Plugin => ({
  name: "manifest",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const outputs = Object.values(bundle);
      const chunks = outputs.filter((output) => output.type === "chunk");
      const fileOf = (entry: string) =>
        chunks.find(({ isEntry, name }) => isEntry && name === entry)?.fileName;
      const ours = ({ imports }: Rolldown.OutputChunk) => imports.filter((name) => name in bundle);
      const written = {
        mount: fileOf("page"),
        labelling: fileOf("labelling"),
        css: outputs.find(({ fileName }) => fileName.endsWith(".css"))?.fileName ?? null,
        shared: Object.fromEntries([...SHARED.keys()].map((name) => [name, fileOf(flat(name))])),
        widget: WIDGET,
        files: Object.keys(bundle).sort(),
        imports: Object.fromEntries(chunks.map((chunk) => [chunk.fileName, ours(chunk)])),
      };
      const source = `${JSON.stringify(written, null, 2)}\n`;
      this.emitFile({ type: "asset", fileName: "page.json", source });
    },
  },
});

export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [widgetApart(), reactByName(), manifest()],
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    ...shared,
    rollupOptions: {
      input: {
        ...Object.fromEntries([...SHARED.keys()].map((name) => [flat(name), `shared:${name}`])),
        page: "src/hosts/page.ts",
        labelling: "src/hosts/labelling/main.tsx",
      },
      preserveEntrySignatures: "allow-extension",
      output: {
        entryFileNames: HASHED,
        chunkFileNames: HASHED,
        assetFileNames: "[name]-[hash][extname]",
        codeSplitting: { groups: [{ name: "react-core", test: /node_modules/ }] },
      },
    },
  },
});
