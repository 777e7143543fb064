import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { startFakeDiscord } from "@lede/fake-discord";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { runCommand } from "./program.ts";

/** The package as npm would get it, unpacked where npm would put it, with the libraries of this checkout beside it. */
function installPacked(): { readonly folder: string; readonly lede: readonly string[] } {
  const folder = temporaryFolder();
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--pack-destination", folder], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  execFileSync("tar", ["-xzf", join(folder, packed.filename), "-C", modules]);
  symlinkSync(join(modules, "package"), join(modules, "lede"));
  for (const name of readdirSync("node_modules")) {
    if (name !== "@lede" && !name.startsWith("."))
      symlinkSync(resolve("node_modules", name), join(modules, name));
  }
  return { folder, lede: [process.execPath, join(modules, "package", "dist", "src", "cli.js")] };
}

test("the package that npm gets sets a folder up and runs the bot there", async () => {
  const { folder, lede } = installPacked();
  const discord = await startFakeDiscord();
  onTestFinished(() => discord.close());
  const own = { CONTENT_DIR: "", DATA_DIR: "", DISCORD_API_URL: discord.apiUrl };
  const made = await runCommand([...lede, "init"], own, `${discord.token}\n\n`, folder).ended;
  expect(made.stderr).toBe("");
  expect(made.code).toBe(0);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining([".env", "content"]));

  const { child, seen, ended } = runCommand([...lede, "start"], own, null, folder);
  await expect.poll(() => seen.stdout).toContain("oauth2/authorize?client_id=");
  const { ownerId, channels } = discord.newsroom;
  const owner = discord.user(ownerId, { channelId: channels.general });
  const { message } = await owner.command("headlines");
  expect(JSON.stringify(message)).toContain("Iran Scrambles to Swiftly Build Ties");
  child.kill("SIGTERM");
  expect((await ended).code).toBe(0);

  // A page is read in a thread of its own, whose file is another one here.
  const page =
    "<html><body><article><h1>The Quay Opens</h1><p>The quay of Port Elsin opens on Friday, the town said.</p></article></body></html>";
  writeFileSync(join(folder, "page.html"), page);
  const imported = await runCommand([...lede, "import", "page.html"], own, null, folder).ended;
  expect(imported.code).toBe(0);
  expect(readdirSync(join(folder, "content")).join()).toContain("the-quay-opens");
});
