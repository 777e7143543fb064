import { spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { backupCommand } from "../../src/cli/backup.ts";
import { UserError } from "../../src/errors.ts";
import { openState } from "../../src/state/open-state.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const NOW = new Date("2031-05-20T06:30:15Z");

function stage({ stateUrl = null }: { stateUrl?: string | null } = {}) {
  const folder = temporaryFolder();
  const dataDirectory = join(folder, "data");
  const statePath = join(dataDirectory, "state.sqlite");
  const run = async (...words: string[]) => {
    const output: string[] = [];
    const command = backupCommand(
      () => ({ stateUrl, dataDirectory }),
      () => NOW,
    );
    command.configureOutput({ writeOut: (text) => output.push(text) });
    await command.parseAsync(words, { from: "user" });
    return output.join("");
  };
  const fill = async (value: string) => {
    const state = await openState(statePath);
    await state.set("paper", z.string(), value);
    await state.close();
  };
  return { folder, dataDirectory, statePath, run, fill };
}

async function entriesOf(path: string): Promise<Map<string, unknown>> {
  const state = await openState(path);
  const found = new Map<string, unknown>();
  for await (const entry of state.entries("", z.unknown())) {
    if ("value" in entry) found.set(entry.key, entry.value);
  }
  await state.close();
  return found;
}

describe("lede backup", () => {
  test("copies all that is written while another process goes on writing, and it can be restored", async () => {
    const { folder, statePath, run } = stage();
    const writer = spawn(process.execPath, [
      join(import.meta.dirname, "../state/writing-process.ts"),
      statePath,
    ]);
    onTestFinished(() => void writer.kill("SIGKILL"));
    const ended = new Promise((resolve) => writer.once("close", resolve));
    let written = -1;
    writer.stdout.on("data", (chunk) => {
      written = Number(String(chunk).trimEnd().split("\n").at(-1));
    });
    await expect.poll(() => written).toBeGreaterThan(20);

    const file = join(folder, "copy.sqlite");
    const before = written;
    const output = await run(file);
    const atTheEnd = written;
    await expect.poll(() => written).toBeGreaterThan(atTheEnd);
    writer.kill("SIGKILL");
    await ended;
    expect(readdirSync(folder).sort()).toEqual(["copy.sqlite", "data"]);

    // As the README says: stop, put the file back, delete what stands beside it.
    copyFileSync(file, statePath);
    for (const ending of ["-wal", "-shm"]) rmSync(statePath + ending, { force: true });
    const restored = await entriesOf(statePath);
    expect(restored.size).toBeGreaterThan(before);
    expect(output).toContain(`is intact and holds ${restored.size} entries`);
    for (let number = 0; number < restored.size; number += 1) {
      expect(restored.get(`entry-${String(number).padStart(6, "0")}`)).toBe(number);
    }
  });

  test("goes into a dated file in the data directory, or in the folder that is named", async () => {
    const { folder, dataDirectory, run, fill } = stage();
    await fill("The Harbour Times");
    const output = await run();
    const file = join(dataDirectory, "state-backup-2031-05-20T063015Z.sqlite");
    expect(output).toBe(
      `Copied ${join(dataDirectory, "state.sqlite")} to ${file}.\nThe copy opens, is intact and holds 1 entry (12 KiB).\n`,
    );
    await run(folder);
    expect(await entriesOf(join(folder, "state-backup-2031-05-20T063015Z.sqlite"))).toEqual(
      new Map([["paper", "The Harbour Times"]]),
    );
  });

  test("replaces a file only when it is asked to, and never the state itself", async () => {
    const { folder, statePath, run, fill } = stage();
    await fill("The Harbour Times");
    const file = join(folder, "copy.sqlite");
    writeFileSync(file, "something else");
    await expect(run(file)).rejects.toThrow(
      new UserError(`${file} is there already. Name another file, or replace it with --force.`),
    );
    expect(readFileSync(file, "utf8")).toBe("something else");
    await run(file, "--force");
    expect((await entriesOf(file)).size).toBe(1);
    for (const ending of ["", "-wal", "-shm"]) {
      await expect(run(statePath + ending, "--force")).rejects.toThrow("is the state itself");
    }
    expect((await entriesOf(statePath)).size).toBe(1);
  });

  test("leaves nothing behind when the state is damaged, and the file before it stays", async () => {
    const { folder, statePath, run } = stage();
    const state = await openState(statePath);
    for (let number = 0; number < 200; number += 1) await state.set(`${number}`, z.string(), "x".repeat(500));
    await state.close();
    const bytes = readFileSync(statePath);
    bytes.fill(0xa5, 3 * 4096, 6 * 4096);
    writeFileSync(statePath, bytes);
    const file = join(folder, "copy.sqlite");
    writeFileSync(file, "the last good copy");
    await expect(run(file, "--force")).rejects.toThrow(/state\.sqlite is damaged/u);
    expect(readFileSync(file, "utf8")).toBe("the last good copy");
    expect(readdirSync(folder).sort()).toEqual(["copy.sqlite", "data"]);
  });

  test("says in one sentence what is in the way", async () => {
    const { folder, dataDirectory, statePath, run, fill } = stage();
    await expect(run()).rejects.toThrow(
      new UserError(
        `There is no state at ${statePath}. Lede makes it at its first start; if it has run before, check DATA_DIR.`,
      ),
    );
    expect(existsSync(dataDirectory)).toBe(false);
    mkdirSync(dataDirectory);
    writeFileSync(statePath, "Buy flour, and seeds for the window boxes.".repeat(40));
    await expect(run()).rejects.toThrow("is not an SQLite database");
    rmSync(statePath);
    await fill("The Harbour Times");
    await expect(run(join(folder, "none", "copy.sqlite"))).rejects.toThrow(
      new UserError(`There is no folder ${join(folder, "none")}. Make it first, or name another file.`),
    );
    if (existsSync("/proc/self")) {
      await expect(run("/proc/copy.sqlite")).rejects.toThrow(
        /^The backup \/proc\/copy\.sqlite can’t be written: /u,
      );
    }
  });

  test.each([
    ["redis://keeper:s3cret@127.0.0.1:6379", "redis-cli --rdb FILE"],
    ["postgres://keeper:s3cret@127.0.0.1/lede", "pg_dump --table=keyv"],
  ])("names the tool for %s, and not the password", async (stateUrl, tool) => {
    const { run } = stage({ stateUrl });
    await expect(run()).rejects.toThrow(tool);
    await expect(run()).rejects.not.toThrow("s3cret");
  });
});
