import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { UserError } from "../../src/errors.ts";
import { openState } from "../../src/state/open-state.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test.each(["sqlite:", "sqlite://", "SQLite:", ""])(
  "“%s” and a path open a file, with its folder",
  async (scheme) => {
    const path = `${temporaryFolder()}/deep/er/state.sqlite`;
    const state = await openState(`${scheme}${path}`);
    onTestFinished(() => state.close());
    await state.set("key", z.string(), "value");
    expect(existsSync(path)).toBe(true);
  },
);

test.each(["mysql://localhost/lede", "file:state.sqlite", "https://example.org", "sqlite:", ""])(
  "“%s” is refused with what to write instead",
  async (url) => {
    await expect(openState(url)).rejects.toThrow(UserError);
    await expect(openState(url)).rejects.toThrow(/Write sqlite:PATH/u);
  },
);

test("a file that is no database is refused by name and left as it was", async () => {
  const path = `${temporaryFolder()}/notes.txt`;
  writeFileSync(path, "Buy flour, and seeds for the window boxes.".repeat(40));
  await expect(openState(path)).rejects.toThrow(UserError);
  await expect(openState(path)).rejects.toThrow(path);
});

test("a folder in place of the file is refused", async () => {
  await expect(openState(temporaryFolder())).rejects.toThrow(UserError);
});

test.each(["redis", "postgres"])(
  "a %s server that isn't there is refused without showing the password",
  async (scheme) => {
    const port = await freePort();
    const opening = openState(`${scheme}://keeper:s3cret-word@127.0.0.1:${port}/0`);
    await expect(opening).rejects.toThrow(UserError);
    await expect(opening).rejects.toThrow(`${scheme}://127.0.0.1:${port}`);
    await expect(opening).rejects.not.toThrow("s3cret-word");
  },
);

/** A port that was free a moment ago, so that connecting to it is refused. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
