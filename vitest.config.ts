import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => {
  // No verdict depends on how fast the machine is: a test that has not ended by then hangs.
  const waiting = { testTimeout: 300_000, hookTimeout: 300_000 };
  // West of UTC a date that was read as local time shows itself. Commands speak Chinese, whatever the machine does.
  const env = {
    TZ: "America/Los_Angeles",
    LC_ALL: "C.UTF-8",
    TEST_LENGTH: mode === "long" ? "long" : "short",
  };
  return {
    test: {
      // A browser test waits for its browser most of the time: one worker would leave a core idle.
      maxWorkers: 2,
      projects: [
        {
          test: {
            name: "unit",
            include: ["test/**/*.test.ts"],
            exclude: ["test/e2e/**"],
            setupFiles: "test/support/fixed-seed.ts",
            ...waiting,
            env,
          },
        },
        {
          test: {
            name: "site",
            include: ["test/e2e/**/*.test.ts"],
            globalSetup: "test/support/e2e-setup.ts",
            ...waiting,
            env,
          },
        },
      ],
    },
  };
});
