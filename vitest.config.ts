import { defineConfig } from "vitest/config";

const integration = [
  "tests/{cli,e2e,library,state}/**/*.test.ts",
  "packages/*/tests/**/*.test.ts",
  // What is in the folder itself, its editions and their delivery need a library and a state; its schedules need neither.
  "tests/digest/{*,edition/*,recap/*,delivery/*}.test.ts",
  "tests/**/*.integration.test.ts",
];
const browser = ["tests/browser/**/*.test.ts"];
const slow = ["tests/**/*.slow.test.ts"];
const growth = ["tests/**/*.growth.test.ts"];

/** Test files that are not in the project “unit”. */
export const notUnit = [...integration, ...browser, ...slow, ...growth];

// Each test file belongs to exactly one project, by its folder or by the end of its name: see tests/README.md.
export default defineConfig({
  test: {
    reporters: ["default", "./tests/support/closing-line.ts"],
    // With them, V8 can lose track of a page of code where threads come and go, and ends the process:
    // "Check failed: jit_page.has_value()".
    execArgv: ["--no-memory-protection-keys"],
    // Most files wait for sockets, child processes and disks.
    maxWorkers: "100%",
    // Only a guard against what hangs: a busy machine takes several times as long as a quiet one.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A second, the default, is too short on a busy machine.
    expect: { poll: { timeout: 60_000 } },
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
      { extends: true, test: { name: "slow", include: slow, testTimeout: 300_000 } },
      // They measure time, so they run alone and last.
      {
        extends: true,
        test: {
          name: "growth",
          include: growth,
          testTimeout: 300_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
