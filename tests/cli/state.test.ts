import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { stateCommand } from "../../src/cli/state.ts";
import { UserError } from "../../src/errors.ts";
import { makeDailyCopy } from "../../src/state/daily-copies.ts";
import { lockDirectory } from "../../src/state/directory-lock.ts";
import { openState } from "../../src/state/open-state.ts";
import { statePlace } from "../../src/state/state-url.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const NOW = new Date("2031-05-20T06:30:15Z");

function stage({ stateUrl = null }: { stateUrl?: string | null } = {}) {
  const dataDirectory = temporaryFolder();
  const place = statePlace({ stateUrl: null, dataDirectory });
  const path = join(dataDirectory, "state.sqlite");
  const run = async (...words: string[]) => {
    const output: string[] = [];
    const command = stateCommand(
      () => ({ stateUrl, dataDirectory }),
      () => NOW,
    );
    for (const one of command.commands) one.configureOutput({ writeOut: (text) => output.push(text) });
    await command.parseAsync(words, { from: "user" });
    return output.join("");
  };
  const write = async (value: string) => {
    const state = await openState(path);
    await state.set("paper", z.string(), value);
    await state.close();
  };
  const read = async (file = path) => {
    const state = await openState(file);
    const value = await state.get("paper", z.string());
    await state.close();
    return value;
  };
  const copyOf = (day: string) => makeDailyCopy({ place, dataDirectory, now: new Date(`${day}T00:01:00Z`) });
  return { dataDirectory, path, run, write, read, copyOf };
}

describe("lede state restore", () => {
  test("takes the newest daily copy, and keeps aside what was there", async () => {
    const { path, run, write, read, copyOf } = stage();
    await write("older");
    await copyOf("2031-05-18");
    await write("newer");
    await copyOf("2031-05-19");
    await write("wrong");
    const output = await run("restore");
    expect(await read()).toBe("newer");
    const aside = `${path}.replaced-2031-05-20T063015Z`;
    expect(await read(aside)).toBe("wrong");
    expect(output).toContain(`What was there before is kept as ${aside}.`);
  });

  test("says which file is missing", async () => {
    const { dataDirectory, run } = stage();
    const file = join(dataDirectory, "elsewhere.sqlite");
    await expect(run("restore", file)).rejects.toThrow(
      new UserError(
        `There is no file ${file}. Name a copy of the state that “lede backup” or Lede itself made.`,
      ),
    );
  });

  test("brings back a state that is damaged, which is kept as it was", async () => {
    const { path, run, write, read, copyOf } = stage();
    await write("good");
    await copyOf("2031-05-19");
    writeFileSync(path, "Buy flour, and seeds for the window boxes.".repeat(40));
    await expect(openState(path)).rejects.toThrow(UserError);
    await run("restore");
    expect(await read()).toBe("good");
    expect(readFileSync(`${path}.replaced-2031-05-20T063015Z`, "utf8")).toMatch(/^Buy flour/u);
  });

  test("takes the file that is named, and a damaged one changes nothing", async () => {
    const { dataDirectory, run, write, read, copyOf } = stage();
    await write("first");
    const copy = (await copyOf("2031-05-18")) ?? "";
    await write("second");
    const damaged = join(dataDirectory, "damaged.sqlite");
    writeFileSync(damaged, "Nothing of the kind.".repeat(300));
    await expect(run("restore", damaged)).rejects.toThrow(UserError);
    expect(await read()).toBe("second");
    await run("restore", copy);
    expect(await read()).toBe("first");
  });

  test("is refused while a bot is running, without copies, and for a server", async () => {
    const { dataDirectory, run, write, read, copyOf } = stage();
    await expect(run("restore")).rejects.toThrow("There is no daily copy of the state");
    await write("first");
    await copyOf("2031-05-18");
    await write("second");
    const lock = lockDirectory(dataDirectory);
    onTestFinished(() => lock?.release());
    await expect(run("restore")).rejects.toThrow("Lede is running on this data folder. Stop it first.");
    expect(await read()).toBe("second");
    await expect(stage({ stateUrl: "redis://127.0.0.1:1" }).run("restore")).rejects.toThrow("tools of Redis");
  });
});

describe("lede state copy", () => {
  test("says how many entries there are and what to do next", async () => {
    const { dataDirectory, path, run, write, read } = stage();
    await write("copied");
    const target = join(dataDirectory, "moved.sqlite");
    const output = await run("copy", path, `sqlite:${target}`);
    expect(output).toBe(
      `Copied 1 entry from the state file ${path} to the state file ${target}, and compared them: both hold the same.\nSet STATE_URL to the new place and start Lede. Never start it on the old one again: what was posted since would be posted twice.\n`,
    );
    expect(await read(target)).toBe("copied");
  });

  test("says which argument is wrong, and never repeats a password", async () => {
    const { path, run, write } = stage();
    await write("kept");
    const secret = "hunter-2-secret";
    const refused = run("copy", path, `redis://lede:${secret}@127.0.0.1:1`);
    await expect(refused).rejects.toThrow("or correct its address in TO.");
    await expect(refused).rejects.not.toThrow(secret);
    await expect(run("copy", path, `mysql://lede:${secret}@example`)).rejects.toThrow(
      /^TO begins with “mysql:”/u,
    );
    await expect(run("copy", "", path)).rejects.toThrow("FROM names no file.");
  });
});
