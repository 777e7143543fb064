import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default", "./tests/closing-line.ts"],
    include: ["tests/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // A second, the default, is too short on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
});
