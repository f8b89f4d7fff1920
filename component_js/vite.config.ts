// Builds the widget into embed_label/widget: flat, every name hashed, React left to the host.
// biome-ignore lint/correctness/noNodejsModules: this file runs where the bundle is built.
import { readFileSync } from "node:fs";
import { defineConfig, type Plugin, type Rolldown } from "vite";
import { shared } from "./vite.shared.ts";

const HASHED = "[name]-[hash][extname]";
const PART = /\/src\/(modalities|questions)\/([^/]+)\/(?:.*\/)?([^/.]+)\.tsx?$/;
const ROOM = /\/src\/(plane)\/(?:.*\/)?([^/.]+)\.tsx?$/;
const singular = new Map([
  ["modalities", "modality"],
  ["questions", "question"],
]);

/** A view is called after its modality, and what it or a room loads later still after both. */
const chunkName = ({ facadeModuleId }: Rolldown.PreRenderedChunk) => {
  const [, room, part] = facadeModuleId?.match(ROOM) ?? [];
  if (room) return `${room}-${part}-[hash].js`;
  const [, folder = "", name, file = ""] = facadeModuleId?.match(PART) ?? [];
  if (!name) return "[name]-[hash].js";
  const isLater = folder === "modalities" && file !== "View";
  return isLater ? `${name}-${file}-[hash].js` : `${singular.get(folder)}-${name}-[hash].js`;
};

/** Writes manifest.json, by which Python finds the entry and `tools/size.py` what it pulls in. */
const manifest = (): Plugin => ({
  name: "manifest",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const outputs = Object.values(bundle);
      const chunks = outputs.filter((output) => output.type === "chunk");
      const css = outputs.filter(({ fileName }) => fileName.endsWith(".css"));
      const entries = chunks.filter(({ isEntry }) => isEntry);
      if (entries.length !== 1 || css.length > 1) {
        this.error(`one entry and one stylesheet at most: ${Object.keys(bundle).join(", ")}`);
      }
      const ours = ({ imports }: Rolldown.OutputChunk) => imports.filter((name) => name in bundle);
      const written = {
        entry: entries[0]?.fileName,
        css: css[0]?.fileName ?? null,
        files: Object.keys(bundle).sort(),
        imports: Object.fromEntries(chunks.map((chunk) => [chunk.fileName, ours(chunk)])),
        lazy: Object.fromEntries(
          chunks
            .filter(({ dynamicImports }) => dynamicImports.length > 0)
            .map(({ fileName, dynamicImports }) => [fileName, dynamicImports]),
        ),
      };
      const source = `${JSON.stringify(written, null, 2)}\n`;
      this.emitFile({ type: "asset", fileName: "manifest.json", source });
    },
  },
});

/** The host links the one stylesheet and nothing is preloaded: Vite's loader would only add weight. */
const plainImports = (): Plugin => ({
  name: "plain-imports",
  enforce: "pre",
  load: (id) =>
    id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : null,
});

/** The one version there is: the Python package's. */
const version = /^version = "(.+)"$/m.exec(readFileSync("../pyproject.toml", "utf8"))?.[1];

export default defineConfig({
  define: { __WIDGET_VERSION__: JSON.stringify(version) },
  base: "./",
  publicDir: false,
  plugins: [plainImports(), manifest()],
  css: { modules: { generateScopedName: "el-[local]-[hash:base64:6]" } },
  build: {
    ...shared,
    rollupOptions: {
      input: { react: "src/hosts/react.ts" },
      external: [/^react($|\/)/, /^react-dom($|\/)/],
      preserveEntrySignatures: "allow-extension",
      output: {
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: chunkName,
        assetFileNames: HASHED,
        // What the entry cannot do without, in one: cut along all that loads later it packs worse.
        codeSplitting: { groups: [{ name: "core", tags: ["$initial"] }] },
      },
    },
  },
  worker: {
    format: "es",
    rollupOptions: {
      output: {
        entryFileNames: chunkName,
        // One file each: a host that copies a worker copies only what it names.
        codeSplitting: false,
        assetFileNames: HASHED,
      },
    },
  },
});
