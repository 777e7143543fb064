import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";

/** Each folder, and the folders it may import from besides itself. Files directly in src/ put the house together. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  language: [],
  articles: ["language"],
  library: ["language", "articles"],
  state: [],
  digest: ["language", "articles", "library", "state"],
  discord: ["language", "articles", "library", "digest"],
  commands: ["language", "articles", "library", "digest", "discord"],
  playground: [],
  cli: ["language", "articles", "library", "state", "digest", "discord", "commands"],
};

/** What every folder may use. */
const common = ["src/errors.ts", "src/folders.ts"];

// The playground speaks Discord’s protocol, so it may use the types of its messages.
const knowsDiscord = new Set(["discord", "commands", "playground", "cli", "root"]);
const isDiscordPackage = (name: string) => /^(discord\.js|@discordjs\/.*)$/.test(name);

function folderOf(file: string): string {
  const [top, folder, ...rest] = file.split("/");
  if (top === "commands") return "commands";
  return top === "src" && folder !== undefined && rest.length > 0 ? folder : "root";
}

/** What a source text imports: types too, re-exports and dynamic imports included. */
function importsOf(file: string, source: string): string[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  return [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      source.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    ),
  ];
}

/** The imports of a file that its folder is not allowed. */
function faultsOf(file: string, source: string): string[] {
  const folder = folderOf(file);
  return importsOf(file, source).filter((name) => {
    if (!name.startsWith(".")) {
      if (isDiscordPackage(name)) return !knowsDiscord.has(folder);
      return folder === "language" && name.startsWith("node:");
    }
    const target = normalize(join(dirname(file), name));
    const other = folderOf(target);
    if (folder === "root" || other === folder || common.includes(target)) return false;
    return !mayImport[folder]?.includes(other);
  });
}

describe("dependencies point one way", () => {
  const files = globSync(["src/**/*.ts", "commands/*.ts"]).map((file) => file.replaceAll("\\", "/"));

  it("sees the whole house", () => {
    const folders = new Set(files.map(folderOf));
    expect([...folders].sort()).toEqual([...Object.keys(mayImport), "root"].sort());
  });

  it.each(files)("%s", (file) => {
    expect(faultsOf(file, readFileSync(file, "utf8"))).toEqual([]);
  });

  it.each([
    ["src/language/a.ts", 'import { Client } from "discord.js";', "discord.js"],
    ["src/library/a.ts", 'import type { Client } from "discord.js";', "discord.js"],
    ["src/library/a.ts", 'export { REST } from "@discordjs/rest";', "@discordjs/rest"],
    ["src/language/a.ts", 'import { readFileSync } from "node:fs";', "node:fs"],
    ["src/language/a.ts", 'import { x } from "../articles/article.ts";', "../articles/article.ts"],
    ["src/digest/a.ts", 'const x = await import("../discord/client.ts");', "../discord/client.ts"],
    ["src/discord/a.ts", 'import quote from "../../commands/quote.ts";', "../../commands/quote.ts"],
    ["src/playground/a.ts", 'import { x } from "../bot.ts";', "../bot.ts"],
  ])("would catch %s with %s", (file, source, fault) => {
    expect(faultsOf(file, source)).toEqual([fault]);
  });

  it.each([
    ["src/library/a.ts", 'import { UserError } from "../errors.ts";'],
    ["src/digest/a.ts", 'import type { Library } from "../library/library.ts";'],
    ["commands/a.ts", 'import { Routes } from "discord.js";'],
  ])("lets %s have %s", (file, source) => {
    expect(faultsOf(file, source)).toEqual([]);
  });
});
