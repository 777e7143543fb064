import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { notUnit } from "../vitest.config.ts";

/** Each folder, and the folders it may import from besides itself. Files directly in src/ put the house together. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  language: [],
  identity: ["language"],
  content: ["language", "identity"],
  import: ["language", "content"],
  web: [],
  feeds: ["content", "import", "state", "web"],
  library: ["language", "identity", "content"],
  provenance: ["language", "library"],
  stories: ["language", "library"],
  http: ["language", "content", "library", "provenance", "stories"],
  state: [],
  desk: ["language", "content", "import", "web", "feeds", "library", "state"],
  saved: ["library", "state"],
  digest: ["language", "library", "stories", "state"],
  follow: ["library", "state", "digest"],
  corrections: ["language", "library", "state", "digest", "follow"],
  discord: [
    ...["language", "content", "library", "provenance", "stories", "digest", "follow", "corrections"],
    ...["desk", "saved"],
  ],
  commands: [
    ...["language", "content", "library", "provenance", "stories", "digest", "follow", "corrections"],
    ...["discord", "desk", "saved"],
  ],
  processes: ["digest", "discord"],
  cli: [
    ...["language", "content", "import", "web", "feeds", "library", "state", "desk", "digest", "discord"],
    "commands",
  ],
  "packages/fake-discord": [],
  "packages/playground": [],
};

/** The only files of ours that know the packages. An installation for production goes without them. */
const knowsPackages = ["src/open-playground.ts", "src/article-desk.ts"];

/**
 * The layers of language/, from the lowest: each may import from those before it. Files directly in language/ put them
 * together; only the summary builds on these.
 */
const languageLayers = [
  "lexicon",
  "rules",
  "words",
  "layout",
  "marks",
  "grammar",
  "quotations",
  "speakers",
  "root",
  "summary",
];

/** What every folder may use. */
const common = [
  "src/count.ts",
  "src/each-minute.ts",
  "src/errors.ts",
  "src/folders.ts",
  "src/schema-faults.ts",
  "src/thread-program.ts",
  "src/utc-minute.ts",
];

const knowsDiscord = new Set(["discord", "commands", "cli", "root"]);
const isDiscordPackage = (name: string) => /^(discord\.js|@discordjs\/.*)$/u.test(name);

function folderOf(file: string): string {
  const [top, folder, ...rest] = file.split("/");
  if (top === "commands") return "commands";
  if (top === "packages") return `packages/${folder}`;
  return top === "src" && folder !== undefined && rest.length > 0 ? folder : "root";
}

/** The place of a file in language/ among its layers, or null for a file elsewhere. */
function languageLayerOf(file: string): number | null {
  const [top, folder, layer, ...rest] = file.split("/");
  if (top !== "src" || folder !== "language") return null;
  return languageLayers.indexOf(rest.length > 0 ? (layer ?? "") : "root");
}

const isBelow = (one: number | null, other: number | null) => one !== null && other !== null && one < other;

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
      const [packageName = ""] = packagesOf([name]);
      if (folder.startsWith("packages/")) return packageName !== "" && !declaredBy(folder).has(packageName);
      if (packageName.startsWith("@lede/")) return !knowsPackages.includes(file);
      if (isDiscordPackage(name)) return !knowsDiscord.has(folder);
      return folder === "language" && name.startsWith("node:");
    }
    const target = normalize(join(dirname(file), name));
    if (isBelow(languageLayerOf(file), languageLayerOf(target))) return true;
    const other = folderOf(target);
    if (other === folder) return false;
    if (folder.startsWith("packages/") || other.startsWith("packages/")) return true;
    if (folder === "root" || common.includes(target)) return false;
    return !mayImport[folder]?.includes(other);
  });
}

/** Files that import one another in a circle, types included: the first circle found, or null. */
function circleAmong(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): readonly string[] | null => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return null;
    for (const next of imports.get(file) ?? []) {
      const circle = walk(next, [...path, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const circle = walk(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

const importedFiles = (file: string) =>
  importsOf(file, readFileSync(file, "utf8")).flatMap((name) =>
    name.startsWith(".") ? [normalize(join(dirname(file), name)).replaceAll("\\", "/")] : [],
  );

describe("dependencies point one way", () => {
  const files = globSync(["src/**/*.ts", "commands/*.ts", "packages/*/src/**/*.ts"]).map((file) =>
    file.replaceAll("\\", "/"),
  );

  it("sees the whole house", () => {
    const folders = new Set(files.map(folderOf));
    expect([...folders].sort()).toEqual([...Object.keys(mayImport), "root"].sort());
    expect(new Set(files.map(languageLayerOf).filter((layer) => layer !== null))).toEqual(
      new Set(languageLayers.keys()),
    );
  });

  it.each(files)("%s", (file) => {
    expect(faultsOf(file, readFileSync(file, "utf8"))).toEqual([]);
  });

  it("leads in no circle, types included", () => {
    expect(circleAmong(new Map(files.map((file) => [file, importedFiles(file)])))).toBeNull();
  });

  it("would catch a circle", () => {
    const circle = circleAmong(
      new Map([
        ["a", ["b"]],
        ["b", ["c", "d"]],
        ["c", []],
        ["d", ["b"]],
      ]),
    );
    expect(circle).toEqual(["b", "d", "b"]);
  });

  it.each([
    ["src/language/a.ts", 'import { Client } from "discord.js";', "discord.js"],
    ["src/library/a.ts", 'import type { Client } from "discord.js";', "discord.js"],
    ["src/library/a.ts", 'export { REST } from "@discordjs/rest";', "@discordjs/rest"],
    ["src/language/a.ts", 'import { readFileSync } from "node:fs";', "node:fs"],
    ["src/language/a.ts", 'import { x } from "../content/article.ts";', "../content/article.ts"],
    ["src/content/a.ts", 'import { x } from "../import/paste/text-dump.ts";', "../import/paste/text-dump.ts"],
    [
      "src/library/a.ts",
      'import type { X } from "../import/paste/text-dump.ts";',
      "../import/paste/text-dump.ts",
    ],
    ["src/http/a.ts", 'import { x } from "../discord/message.ts";', "../discord/message.ts"],
    ["src/digest/a.ts", 'const x = await import("../discord/client.ts");', "../discord/client.ts"],
    ["src/discord/a.ts", 'import quote from "../../commands/quote.ts";', "../../commands/quote.ts"],
    ["packages/playground/src/a.ts", 'import { x } from "../../../src/bot.ts";', "../../../src/bot.ts"],
    [
      "packages/playground/src/a.ts",
      'import { x } from "../../fake-discord/src/x.ts";',
      "../../fake-discord/src/x.ts",
    ],
    ["packages/fake-discord/src/a.ts", 'import { x } from "@lede/playground";', "@lede/playground"],
    ["packages/fake-discord/src/a.ts", 'import { Client } from "discord.js";', "discord.js"],
    ["src/discord/a.ts", 'import { startFakeDiscord } from "@lede/fake-discord";', "@lede/fake-discord"],
    [
      "src/main.ts",
      'import { x } from "../packages/playground/src/x.ts";',
      "../packages/playground/src/x.ts",
    ],
    ["src/language/words/a.ts", 'import type { X } from "../marks/x.ts";', "../marks/x.ts"],
    ["src/language/grammar/a.ts", 'import { x } from "../quotations/x.ts";', "../quotations/x.ts"],
    ["src/language/speakers/a.ts", 'import { analyse } from "../analyse.ts";', "../analyse.ts"],
  ])("would catch %s with %s", (file, source, fault) => {
    expect(faultsOf(file, source)).toEqual([fault]);
  });

  it.each([
    ["src/library/a.ts", 'import { UserError } from "../errors.ts";'],
    ["src/language/summary/a.ts", 'import type { Analysis } from "../analysis.ts";'],
    ["src/language/marks/a.ts", 'import { x } from "../lexicon/x.ts";'],
    ["src/digest/a.ts", 'import type { Library } from "../library/library.ts";'],
    ["commands/a.ts", 'import { Routes } from "discord.js";'],
    ["packages/playground/src/a.ts", 'import { Clock } from "@lede/fake-discord";'],
  ])("lets %s have %s", (file, source) => {
    expect(faultsOf(file, source)).toEqual([]);
  });
});

describe("a production install runs the bot and the tool", () => {
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  const provided = new Set(Object.keys(dependencies));

  it("every file that they load, but for the playground, imports only packages of “dependencies”", () => {
    const loaded = loadedFrom(["src/main.ts", "src/cli.ts"], ["src/open-playground.ts"]);
    expect(loaded.size).toBeGreaterThan(200);
    const missing = [...loaded].flatMap(([file, packages]) =>
      packages.filter((name) => !provided.has(name)).map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("would catch a development dependency behind a type import, and lets types alone", () => {
    const source = 'import type { A } from "a"; import { type B } from "b"; const c = await import("c/d");';
    expect(packagesOf(loadedImports("src/x.ts", source))).toEqual(["b", "c"]);
  });
});

describe("the tests of the project “unit” are pure", () => {
  const impure = /^(node:(sqlite|child_process|net|https?)|ws|hono|@hono\/.*|pg|keyv|@keyv\/.*)$/u;
  const impureImports = (file: string) =>
    loadedImports(file, readFileSync(file, "utf8")).filter((name) => impure.test(name));
  const impureFiles = (tests: readonly string[]) =>
    [...loadedFrom(tests).keys()].filter((file) => impureImports(file).length > 0);

  it("they load no database, socket or child process", () => {
    const unit = globSync(["tests/**/*.test.ts", "packages/*/tests/**/*.test.ts"], { exclude: notUnit });
    expect(unit.length).toBeGreaterThan(40);
    expect(impureFiles(unit)).toEqual([]);
  });

  it("would catch a library behind a helper", () => {
    expect(impureFiles(["tests/library/search.test.ts"])).toContain("src/library/sqlite-connection.ts");
  });
});

/** What a source text loads when it runs: types are gone by then, but for `import { type A }`, which loads the module. */
function loadedImports(file: string, source: string): string[] {
  const { module } = parseSync(file, source);
  const types = new Set(
    module.staticImports
      .filter(({ start }) => source.startsWith("import type ", start))
      .map(({ moduleRequest }) => moduleRequest.value),
  );
  return importsOf(file, source).filter((name) => !types.has(name));
}

/** The packages that a package of ours declares. */
function declaredBy(folder: string): Set<string> {
  const { peerDependencies } = z
    .object({ peerDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  return new Set(Object.keys(peerDependencies));
}

/** The names of packages among imports: "a" of "a/b", "@a/b" of "@a/b/c". */
function packagesOf(imports: readonly string[]): string[] {
  return imports
    .filter((name) => !name.startsWith(".") && !name.startsWith("node:"))
    .map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
}

/** All source files that are loaded from these, each with the packages that it imports. `except` are not looked into. */
function loadedFrom(files: readonly string[], except: readonly string[] = []): Map<string, string[]> {
  const loaded = new Map<string, string[]>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file) || except.includes(file)) continue;
    const imports = loadedImports(file, readFileSync(file, "utf8")).map((name) =>
      name.replace(/^["']|["']$/gu, ""),
    );
    loaded.set(file, packagesOf(imports));
    for (const name of imports) {
      if (name.startsWith(".") && name.endsWith(".ts")) waiting.push(normalize(join(dirname(file), name)));
    }
  }
  return loaded;
}
