import { defineConfig } from "vitest/config";

const integration = [
  "tests/{cli,e2e,library,state}/**/*.test.ts",
  "packages/*/tests/**/*.test.ts",
  // What is in the folder itself, its editions and their delivery need a library and a state; its schedules need neither.
  "tests/digest/{*,edition/*,delivery/*}.test.ts",
  "tests/**/*.integration.test.ts",
];
const browser = ["tests/browser/**/*.test.ts"];
const slow = ["tests/**/*.slow.test.ts"];

/** Test files that are not in the project “unit”. */
export const notUnit = [...integration, ...browser, ...slow];

// Each test file belongs to exactly one project, by its folder or by the end of its name: see tests/README.md.
export default defineConfig({
  test: {
    reporters: ["default", "./tests/support/closing-line.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // A second, the default, is too short on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: notUnit,
          // Pure tests leave nothing behind for the next file, so all files can share the modules once loaded.
          isolate: false,
        },
      },
      { extends: true, test: { name: "integration", include: integration, exclude: slow } },
      { extends: true, test: { name: "browser", include: browser, exclude: slow } },
      // They work for up to half a minute on a quiet machine.
      { extends: true, test: { name: "slow", include: slow, testTimeout: 120_000 } },
    ],
  },
});
