// Builds the page that `make bench` measures images on; where to, its caller says.
import { defineConfig } from "vite";

export default defineConfig({
  root: "bench",
  define: { __WIDGET_VERSION__: '"bench"', "process.env.NODE_ENV": '"production"' },
  build: { target: "es2022", emptyOutDir: true, reportCompressedSize: false, minify: false },
});
