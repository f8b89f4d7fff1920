// Builds the pages that `make bench` measures; where to, its caller says.
// biome-ignore lint/correctness/noNodejsModules: this file runs where the pages are built.
import { readdirSync } from "node:fs";
import { defineConfig } from "vite";

export default defineConfig({
  root: "bench",
  define: { __WIDGET_VERSION__: '"bench"', "process.env.NODE_ENV": '"production"' },
  worker: { format: "es" },
  build: {
    target: "es2022",
    emptyOutDir: true,
    reportCompressedSize: false,
    // As the package ships it.
    minify: true,
    rollupOptions: {
      input: readdirSync("bench").flatMap((name) =>
        name.endsWith(".html") ? `bench/${name}` : [],
      ),
    },
  },
});
