import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCommand } from "../../src/cli/check.ts";
import { importCommand } from "../../src/cli/import.ts";
import { UserError } from "../../src/errors.ts";

let base: string;
let pastes: string;
let content: string;

const harbour =
  "Harbour of Port Elsin opens again\n\nA boat (Reuters)\n\nThe harbour opened.\n\nBoats left.\n";
const wall = "Council votes on the sea wall\n\nThe council met.\n\nA new height\n\nIt voted.\n";

/** Where the settings point; the option --content goes before it. */
const settings = () => ({ contentDirectory: content, feedsAllowPrivate: true, version: "1.0.0" });

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "lede-import-"));
  pastes = join(base, "pastes");
  content = join(base, "content");
  await mkdir(join(pastes, "below"), { recursive: true });
  await writeFile(join(pastes, "a.txt"), harbour);
});

afterEach(async () => {
  process.exitCode = undefined;
  await rm(base, { recursive: true });
});

async function run(...words: string[]): Promise<{ output: string; notes: string; code: number }> {
  const output: string[] = [];
  const notes: string[] = [];
  process.exitCode = undefined;
  const command =
    words[0] === "check" ? checkCommand(settings, () => new Date("2031-05-20")) : importCommand(settings);
  command.configureOutput({ writeOut: (text) => output.push(text), writeErr: (text) => notes.push(text) });
  await command.parseAsync([...words.slice(1), "--content", content], { from: "user" });
  return { output: output.join(""), notes: notes.join(""), code: Number(process.exitCode ?? 0) };
}

test("writes one content file an article, and a second time nothing", async () => {
  await writeFile(join(pastes, "below", "b.txt"), `${wall}\n\n\n\n${harbour.replace("again", "once more")}`);
  const first = await run(
    "import",
    pastes,
    "--source",
    "The Elsin Post",
    "--topics",
    "harbour, storm",
    "--published",
    "2031-03-03",
  );
  expect(first.code).toBe(0);
  const files = await readdir(content);
  expect(files.sort()).toEqual([
    "council-votes-on-the-sea-wall.md",
    "harbour-of-port-elsin-opens-again.md",
    "harbour-of-port-elsin-opens-once-more.md",
  ]);
  const text = await readFile(join(content, "council-votes-on-the-sea-wall.md"), "utf8");
  expect(text).toBe(`---
title: Council votes on the sea wall
id: council-votes-on-the-sea-wall
source: The Elsin Post
published: 2031-03-03
topics:
  - harbour
  - storm
imported: 3ae7cc5e42884a3c
---

The council met.

## A new height

It voted.
`);
  expect((await run("check")).output).toMatch(/3 files in .*: all well/u);

  const second = await run(
    "import",
    pastes,
    "--source",
    "The Elsin Post",
    "--topics",
    "harbour,storm",
    "--published",
    "2031-03-03",
  );
  expect(second.code).toBe(0);
  expect(second.output.match(/unchanged: /gu)).toHaveLength(3);
  expect(second.output).not.toContain("written: ");
});

test("leaves an edited file alone until it is forced to", async () => {
  await run("import", pastes);
  const file = join(content, "harbour-of-port-elsin-opens-again.md");
  const edited = (await readFile(file, "utf8")).replace("Boats left.", "All boats left.");
  await writeFile(file, edited);

  const kept = await run("import", pastes);
  expect(kept.code).toBe(1);
  expect(kept.output).toMatch(/Not overwritten.*harbour-of-port-elsin-opens-again\.md.*--force/u);
  expect(await readFile(file, "utf8")).toBe(edited);

  const forced = await run("import", pastes, "--force");
  expect(forced.code).toBe(0);
  expect(await readFile(file, "utf8")).toContain("\nBoats left.");
});

test("finds the file again in a folder below", async () => {
  await run("import", pastes);
  await mkdir(join(content, "coast"));
  const text = await readFile(join(content, "harbour-of-port-elsin-opens-again.md"));
  await rm(join(content, "harbour-of-port-elsin-opens-again.md"));
  await writeFile(join(content, "coast", "harbour-of-port-elsin-opens-again.md"), text);
  expect((await run("import", pastes)).output).toContain(`unchanged: ${join(content, "coast")}`);
});

test("a dry run prints what it read as JSON and writes nothing", async () => {
  const { output, code } = await run("import", join(pastes, "a.txt"), "--dry-run", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(output)).toEqual([
    {
      file: join(pastes, "a.txt"),
      articles: [
        {
          title: "Harbour of Port Elsin opens again",
          captions: ["A boat (Reuters)"],
          byline: null,
          published: null,
          updated: null,
          url: null,
          guid: null,
          source: null,
          topics: [],
          language: null,
          image: null,
          summary: null,
          subheads: [],
          paragraphs: ["The harbour opened.", "Boats left."],
        },
      ],
      error: null,
    },
  ]);
  await expect(readdir(content)).rejects.toThrow(/ENOENT/u);
});

test("a bad file does not stop the others", async () => {
  await writeFile(join(pastes, "0-binary.txt"), Uint8Array.from([1, 0, 2]));
  await writeFile(join(pastes, "0-empty.txt"), "");
  await writeFile(join(pastes, "0-latin.txt"), Buffer.from(wall.replace("Council", "Caf\xe9"), "latin1"));
  const { output, code } = await run(
    "import",
    pastes,
    join(base, "nowhere.txt"),
    join(pastes, "below"),
    "--json",
  );
  expect(code).toBe(1);
  const results: { file: string; error: string | null }[] = JSON.parse(output);
  expect(results.map(({ file, error }) => [file.slice(base.length + 1), error])).toEqual([
    ["pastes/0-binary.txt", expect.stringMatching(/^It is not a text file: save/u)],
    ["pastes/0-empty.txt", "There is no text in it."],
    ["pastes/0-latin.txt", null],
    ["pastes/a.txt", null],
    ["nowhere.txt", "There is no such file."],
    ["pastes/below", expect.stringMatching(/^There is no file in this folder that may hold articles/u)],
  ]);
  expect((await readdir(content)).sort()).toEqual([
    "cafe-votes-on-the-sea-wall.md",
    "harbour-of-port-elsin-opens-again.md",
  ]);
});

test("a folder gives the files that may hold articles, and says how many it left out", async () => {
  const elsewhere = join(base, "elsewhere");
  const feed = "<rss><channel><item><title>Feed</title></item></channel></rss>";
  const files = {
    "a.txt": harbour,
    "b.MD": "---\ntitle: Markdown\n---\n\nText.\n",
    "c.rss": feed,
    "d.html":
      "<html><title>Page</title><p>The harbour of Port Elsin opened again on Monday, said the mayor.</p></html>",
    noending: wall,
    "picture.png": "no picture",
    "script.js": "let a;",
    ".hidden.txt": harbour,
    ".git/b.txt": harbour,
    "d_files/e.html": "<html><p>No article.</p></html>",
    "deep/er/f.xml": feed,
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(elsewhere, file, ".."), { recursive: true });
    await writeFile(join(elsewhere, file), text);
  }
  const { output, notes } = await run("import", elsewhere, "--dry-run", "--json");
  const results: { file: string }[] = JSON.parse(output);
  expect(results.map(({ file }) => file.slice(elsewhere.length + 1))).toEqual([
    "a.txt",
    "b.MD",
    "c.rss",
    "d.html",
    "deep/er/f.xml",
    "noending",
  ]);
  expect(notes).toBe(`${elsewhere}: 2 files of other kinds left out\n`);

  const named = await run(
    "import",
    join(elsewhere, "script.js"),
    join(elsewhere, ".hidden.txt"),
    "--dry-run",
    "--json",
  );
  expect(JSON.parse(named.output)).toHaveLength(2);
});

test("a content file is stored as it was written, with what is said of it added", async () => {
  const text =
    "---\ntitle: Harbour opens\nid: my-harbour\nsource: The Elsin Post\nsection: Coast\n---\n\nShare this article\n\nIt opened.\n";
  await writeFile(join(base, "x.md"), text);
  await run("import", join(base, "x.md"));
  expect((await readFile(join(content, "my-harbour.md"), "utf8")).replace(/^imported: .*\n/mu, "")).toBe(
    text,
  );
  await run("import", join(base, "x.md"), "--topics", "sea", "--force");
  expect(await readFile(join(content, "my-harbour.md"), "utf8")).toContain("topics:\n  - sea\n");
});

test("an item of a feed that can be no article keeps out no other", async () => {
  const item = (title: string) => `<item>${title}<content:encoded>It opened.</content:encoded></item>`;
  await writeFile(
    join(base, "f.xml"),
    `<rss><channel>${item("<guid>7</guid>")}${item("<title>Harbour</title>")}</channel></rss>`,
  );
  const { output, code } = await run("import", join(base, "f.xml"));
  expect(code).toBe(1);
  expect(output).toMatch(/written: .*harbour\.md\n.*error: An article: It has no headline/u);
});

test("a dry run shows what a feed says of itself", async () => {
  await writeFile(
    join(base, "f.xml"),
    "<rss><channel><title>Post</title><link>https://a.example/</link><ttl>30</ttl></channel></rss>",
  );
  const { output } = await run("import", join(base, "f.xml"), "--dry-run", "--json");
  const feed = { title: "Post", url: "https://a.example/", language: null, minutesBetween: 30 };
  expect(JSON.parse(output)).toEqual([{ file: join(base, "f.xml"), feed, articles: [], error: null }]);
});

test("an empty feed is no error", async () => {
  await writeFile(join(base, "f.xml"), "<rss><channel/></rss>");
  const { output, code } = await run("import", join(base, "f.xml"));
  expect({ output, code }).toEqual({
    output: `${join(base, "f.xml")}\n  there are no articles in it\n`,
    code: 0,
  });
});

test("a headline cannot lead out of the content folder", async () => {
  await writeFile(join(pastes, "a.txt"), "../../../etc/cron d evil\n\nThe harbour opened.\n\nBoats left.\n");
  await run("import", pastes);
  expect(await readdir(content)).toEqual(["etc-cron-d-evil.md"]);
  expect((await readdir(base)).sort()).toEqual(["content", "pastes"]);
});

test("a date that does not exist is refused before anything is read", async () => {
  await expect(run("import", pastes, "--published", "2031-02-30")).rejects.toThrow(UserError);
});

// Node's own recursive mkdir never returns there.
test.skipIf(!existsSync("/proc/self"))(
  "a content folder that can’t be made is an error of one sentence",
  async () => {
    const output: string[] = [];
    const command = importCommand(settings).configureOutput({ writeOut: (text) => output.push(text) });
    await command.parseAsync([pastes, "--content", "/proc/lede", "--json"], { from: "user" });
    const [first]: { error: string | null }[] = JSON.parse(output.join(""));
    expect(first?.error).toBe(
      "The content folder /proc/lede can’t be made: the system allows no new files there.",
    );
  },
);
