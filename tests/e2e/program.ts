import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

export const main = resolve("src/main.ts");
export const cli = resolve("src/cli.ts");

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs one of our programs as a person would, away from this machine's own settings; it is gone after the test. */
export function run(
  file: string,
  args: readonly string[],
  environment: Record<string, string>,
  input: string | null,
) {
  return runCommand([process.execPath, file, ...args], environment, input);
}

/** Runs any command in the same way, in a folder of its own unless `cwd` is given. */
export function runCommand(
  [program = "", ...args]: readonly string[],
  environment: Record<string, string>,
  input: string | null,
  cwd?: string,
) {
  const folder = mkdtempSync(join(tmpdir(), "lede-start-"));
  const { PATH } = process.env;
  const child = spawn(program, args, {
    cwd: cwd ?? folder,
    env: {
      PATH,
      DATA_DIR: join(folder, "data"),
      CONTENT_DIR: resolve("content"),
      ...environment,
    },
    stdio: [input === null ? "ignore" : "pipe", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  const seen = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk) => {
    seen.stdout += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    seen.stderr += chunk;
  });
  if (input !== null) child.stdin?.end(input);
  const ended = new Promise<Ended>((done) => child.on("close", (code) => done({ code, ...seen })));
  return { child, seen, ended };
}
