import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { lockDirectory } from "../../src/state/directory-lock.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("a data directory is one process's until that releases it", () => {
  const folder = temporaryFolder();
  const lock = lockDirectory(folder);
  expect(lock).not.toBeNull();
  expect(lockDirectory(folder)).toBeNull();
  lock?.release();
  const next = lockDirectory(folder);
  expect(next).not.toBeNull();
  next?.release();
});

test("a process that is killed leaves its data directory free", async () => {
  const folder = temporaryFolder();
  const file = new URL("../../src/state/directory-lock.ts", import.meta.url).href;
  const program = `import { lockDirectory } from ${JSON.stringify(file)};
    globalThis.lock = lockDirectory(${JSON.stringify(folder)});
    console.log("locked"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program]);
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  expect(lockDirectory(folder)).toBeNull();
  child.kill("SIGKILL");
  await once(child, "close");
  const lock = lockDirectory(folder);
  expect(lock).not.toBeNull();
  lock?.release();
});
