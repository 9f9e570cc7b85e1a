import { defineConfig } from "astro/config";

export default defineConfig({
  // Line ends between Chinese words are no spaces.
  compressHTML: "jsx",
  build: { format: "file", inlineStylesheets: "always" },
  devToolbar: { enabled: false },
});
