/**
 * Without `defineConfig`: astro/config loads an SVG optimiser that nothing here uses, 270 modules of it, in every build.
 *
 * @type {import("astro").AstroUserConfig}
 */
export default {
  // Line ends between Chinese words are no spaces.
  compressHTML: "jsx",
  build: { format: "file", inlineStylesheets: "always" },
  // Offices keep browsers for years: no media query in the newer notation.
  vite: { build: { cssTarget: ["chrome87", "safari14", "firefox78"] } },
  devToolbar: { enabled: false },
};
