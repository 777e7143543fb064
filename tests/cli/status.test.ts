import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import type { BotHealth } from "../../src/bot.ts";
import { statusCommand } from "../../src/cli/status.ts";
import { healthOf, serveHealth } from "../../src/health.ts";
import { lockDirectory } from "../../src/state/directory-lock.ts";
import { openState } from "../../src/state/open-state.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { NOW, WELL } from "../support/well.ts";

afterEach(() => {
  process.exitCode = undefined;
});

/** What the command prints, and whether it ends as when all is well. */
async function status(given: { healthPort?: number; dataDirectory?: string } = {}) {
  const output: string[] = [];
  const settings = { healthPort: null, stateUrl: null, dataDirectory: temporaryFolder(), ...given };
  const command = statusCommand(() => settings);
  command.configureOutput({ writeOut: (text) => output.push(text) });
  await command.parseAsync([], { from: "user" });
  return { lines: output.join("").trimEnd().split("\n"), isWell: process.exitCode !== 1 };
}

async function serving(health: BotHealth) {
  const server = await serveHealth(
    healthOf({ health: () => health }, () => NOW),
    0,
  );
  onTestFinished(() => server.close());
  return { healthPort: server.port };
}

describe("lede status says of a bot that runs", () => {
  test("that it is ready, and since when", async () => {
    expect(await status(await serving(WELL))).toEqual({
      isWell: true,
      lines: [
        "Lede is running, and ready.",
        "Discord: connected since 2031-05-20 08:00 UTC.",
        "Digests: last looked for at 2031-05-20 12:00 UTC.",
        "Articles: 1,200 are served.",
        "Articles: the folder was last listed at 2031-05-20 12:00 UTC.",
      ],
    });
  });

  test("what is wrong, as /readyz says it", async () => {
    const lost = { isConnected: false, connectionProblem: "the connection was closed" };
    const { isWell, lines } = await status(
      await serving({ ...WELL, ...lost, stateError: "the disk is full" }),
    );
    expect(isWell).toBe(false);
    expect(lines.slice(0, 3)).toEqual([
      "Lede is running, and not ready:",
      "- Not connected to Discord since 2031-05-20T08:00:00.000Z: the connection was closed.",
      "- What Lede keeps cannot be read or written: the disk is full.",
    ]);
    expect(lines.join()).not.toContain("connected since");
  });

  test("which shards are connected and which are not, where there are several", async () => {
    const shards = [0, 1, 2, 3].map((id) => ({ id, problem: id === 2 ? "the connection was closed" : null }));
    const { lines } = await status(await serving({ ...WELL, shards, shardCount: 16 }));
    expect(lines).toContain("Shards of 16: connected: 0, 1 and 3; not connected: 2.");
  });

  test("what makes nothing unready, too", async () => {
    const { isWell, lines } = await status(
      await serving({
        ...WELL,
        waiting: 3,
        failingFeeds: ["https://elsin.example/feed"],
        content: { ...WELL.content, watchProblem: "too many watched files", faults: 2 },
      }),
    );
    expect(isWell).toBe(true);
    expect(lines.slice(2)).toEqual([
      "Digests: last looked for at 2031-05-20 12:00 UTC. 3 editions could not be delivered yet and will be tried again.",
      "Articles: 1,200 are served.",
      "Articles: the folder was last listed at 2031-05-20 12:00 UTC.",
      "Articles: 2 files cannot be read as they are; “npm run -s lede -- check” says why.",
      "Articles: changes are seen within a minute only, because the folder cannot be watched: too many watched files",
      "Feeds that could not be read for a day: https://elsin.example/feed",
    ]);
    const standing = await status(await serving({ ...WELL, standby: true }));
    expect(standing.lines).toContain(
      "Digests: another Lede on the same state delivers them, and this one stands by.",
    );
  });
});

describe("lede status without a bot that answers", () => {
  test("says that none runs, and makes nothing", async () => {
    const dataDirectory = join(temporaryFolder(), "data");
    expect(await status({ dataDirectory, healthPort: 1 })).toEqual({
      isWell: false,
      lines: [`No Lede is running on ${dataDirectory}.`],
    });
    mkdirSync(dataDirectory);
    expect((await status({ dataDirectory })).lines).toEqual([`No Lede is running on ${dataDirectory}.`]);
  });

  test("says who delivers from the same state", async () => {
    const dataDirectory = temporaryFolder();
    const state = await openState(join(dataDirectory, "state.sqlite"));
    onTestFinished(() => state.close());
    const nobody = await status({ dataDirectory });
    expect(nobody.lines[1]).toMatch(/^Nobody delivers from the state file /u);
    const holder = JSON.stringify({ id: "1", host: "elsewhere.example", process: 7 });
    await state.claims.claim("digest-lease", null, holder, 90_000);
    const { lines } = await status({ dataDirectory });
    expect(lines[1]).toMatch(/^A Lede on elsewhere\.example delivers from the state file /u);
  });

  test("says that one runs and how it can be asked", async () => {
    const dataDirectory = temporaryFolder();
    const lock = lockDirectory(dataDirectory);
    onTestFinished(() => lock?.release());
    const without = await status({ dataDirectory });
    expect(without).toMatchObject({ isWell: false });
    expect(without.lines.join()).toContain("set HEALTH_PORT, and start it again");
    const silent = await status({ dataDirectory, healthPort: 1 });
    expect(silent.lines.join()).toContain("does not answer on port 1");
  });

  test("says that something else answers", async () => {
    const server = createServer((_, response) => response.end("<html>"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    await expect(status({ healthPort: port })).rejects.toThrow("is not this version of Lede");
  });
});
