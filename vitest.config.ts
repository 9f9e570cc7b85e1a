import { defineConfig } from "vitest/config";

// West of UTC a date that was read as local time shows itself.
const env = { TZ: "America/Los_Angeles" };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**"],
          setupFiles: "test/support/fixed-seed.ts",
          env,
        },
      },
      {
        test: {
          name: "site",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: "test/support/e2e-setup.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          env,
        },
      },
    ],
  },
});
