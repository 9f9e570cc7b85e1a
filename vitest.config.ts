import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // West of UTC a date that was read as local time shows itself.
    env: { TZ: "America/Los_Angeles" },
  },
});
