import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCommand } from "../../src/cli/check.ts";
import { UserError } from "../../src/errors.ts";
import { asNobody } from "../support/nobody.ts";

let content: string;

const NOW = new Date("2031-05-20T12:00:00Z");

/** A content file with nothing to say against it but what the fields bring in. */
const file = (title: string, fields = "", body = "The quay reopened on Monday. Boats left it at noon.") =>
  `---\ntitle: ${title}\nsource: The Elsin Post\npublished: 2031-05-19\n${fields}---\n\n${body}\n`;

/** Where the settings point; the option --content goes before it. */
const settings = () => ({ contentDirectory: content });

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), "lede-check-"));
});

afterEach(async () => {
  process.exitCode = undefined;
  await rm(content, { recursive: true, force: true });
});

async function check(...words: string[]): Promise<{ lines: string[]; code: number }> {
  const output: string[] = [];
  process.exitCode = undefined;
  const command = checkCommand(settings, () => NOW).configureOutput({
    writeOut: (text) => output.push(text),
  });
  await command.parseAsync(["--content", content, ...words], { from: "user" });
  return { lines: output.join("").trimEnd().split("\n"), code: Number(process.exitCode ?? 0) };
}

test("a folder in order", async () => {
  await writeFile(join(content, "a.md"), file("A"));
  expect(await check()).toEqual({ lines: [`1 file in ${content}: all well.`], code: 0 });
});

test("prints every fault with file, line and field", async () => {
  await writeFile(join(content, "a.md"), file("A", "id: a\nurl: x\ntopics: y\n"));
  await writeFile(join(content, "b.md"), file("B", "id: c\n"));
  await writeFile(join(content, "c.md"), file("C"));
  const { lines, code } = await check();
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^a\.md:6: url: must be/u),
    expect.stringMatching(/^a\.md:7: topics: must be a list/u),
    expect.stringMatching(/^c\.md:1: id: “c” is the id of b\.md too/u),
    `3 files in ${content}: 3 problems.`,
  ]);
});

test("checks the speakers' file and the corrections too", async () => {
  await writeFile(join(content, "speakers.yaml"), "- name: A\n  rolle: x\n");
  await writeFile(
    join(content, "a.md"),
    file(
      "A",
      "quotes:\n  - text: We sail\n    role: captain\n  - text: not there\n    hide: true\n",
      "“We sail at dawn,” said Runa Lindqvist. The quay was empty.",
    ),
  );
  const { lines, code } = await check();
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^a\.md:8: quotes\[2\]: fits no quotation/u),
    expect.stringMatching(
      /^speakers\.yaml:2: \[1\]\.rolle: is not a field of a speaker: did you mean role\?/u,
    ),
    `2 files in ${content}: 2 problems.`,
  ]);
});

test("checks the note of a withdrawal", async () => {
  await writeFile(join(content, "a.md"), file("A", "withdrawn:\n  at: yesterday\n"));
  const { lines, code } = await check();
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^a\.md:5: withdrawn\.note: is missing: add a line such as note: "/u),
    expect.stringMatching(/^a\.md:6: withdrawn\.at: “yesterday” is not a date/u),
    `1 file in ${content}: 2 problems.`,
  ]);
});

test("a missing folder says what to do", async () => {
  await rm(content, { recursive: true });
  await expect(check()).rejects.toThrow(UserError);
});

test("articles of one title are a warning that names both files", async () => {
  await mkdir(join(content, "coast"));
  await writeFile(join(content, "a.md"), file("Dockers  vote to Strike"));
  await writeFile(
    join(content, "coast", "b.md"),
    file("Dockers Vote to Strike", "", "Dockers voted on Monday. They go home at noon."),
  );
  expect(await check()).toEqual({
    lines: [
      "warning: coast/b.md:2: title: “Dockers Vote to Strike” is the title of a.md too: if both are one article, delete one file; if not, give one another title so that readers can tell them apart",
      `2 files in ${content}: 1 warning.`,
    ],
    code: 0,
  });
});

test("files and folders that can’t be read are reported, and the others are checked", async () => {
  await mkdir(join(content, "locked"));
  await mkdir(join(content, "open"));
  await writeFile(join(content, "a.md"), file("A"));
  await writeFile(join(content, "speakers.yaml"), "[]\n");
  await writeFile(join(content, "open", "b.md"), "---\ntitel: B\n---\n");
  await symlink(join(content, "locked", "gone.md"), join(content, "link.md"));
  const closed = ["a.md", "locked", "speakers.yaml"].map((name) => join(content, name));
  let found: { lines: string[]; code: number } | null = null;
  await asNobody([content], closed, async () => {
    found = await check();
  });
  const denied =
    "can’t be read (permission denied): let the user that Lede runs as read it, or move it out of the content folder";
  expect(found).toEqual({
    code: 1,
    lines: [
      `a.md: ${denied}`,
      `link.md: ${denied}`,
      `locked/: ${denied}`,
      expect.stringMatching(/^open\/b\.md:1: title: is missing/u),
      expect.stringMatching(/^open\/b\.md:2: titel: is not a field/u),
      `speakers.yaml: ${denied}`,
      `3 files in ${content}: 6 problems.`,
    ],
  });
});

test("the content folder is the one of the settings when no option names another", async () => {
  await writeFile(join(content, "a.md"), file("A"));
  const output: string[] = [];
  const command = checkCommand(settings, () => NOW).configureOutput({
    writeOut: (text) => output.push(text),
  });
  await command.parseAsync([], { from: "user" });
  expect(output).toEqual([`1 file in ${content}: all well.\n`]);
});

test("the folder may be named without an option", async () => {
  await writeFile(join(content, "a.md"), file("A"));
  const output: string[] = [];
  const command = checkCommand(
    () => ({ contentDirectory: "/nowhere" }),
    () => NOW,
  );
  command.configureOutput({ writeOut: (text) => output.push(text) });
  await command.parseAsync([content], { from: "user" });
  expect(output).toEqual([`1 file in ${content}: all well.\n`]);
});

test("as JSON, each fault has its file, line, field and message", async () => {
  await writeFile(join(content, "a.md"), file("A", "url: x\n"));
  await writeFile(join(content, "b.md"), file("B").replace("source: The Elsin Post\n", ""));
  const { lines, code } = await check("--json");
  expect(code).toBe(1);
  expect(JSON.parse(lines.join("\n"))).toEqual({
    folder: content,
    files: 2,
    problems: [{ file: "a.md", line: 5, field: "url", message: expect.stringMatching(/whole address/u) }],
    warnings: [{ file: "b.md", line: 2, field: "source", message: expect.stringMatching(/is missing/u) }],
  });
});

const LONG =
  "The quay of Port Elsin reopened on Monday after a week of repairs. The first ferry left for Velmark at noon, with forty cars on it.";

test.each([
  ["no date", file("A").replace("published: 2031-05-19\n", ""), "a.md:2: published: is missing"],
  ["no source", file("A").replace("source: The Elsin Post\n", ""), "a.md:2: source: is missing"],
  [
    "a date of the future",
    file("A").replace("2031-05-19", "2031-05-21T08:00Z"),
    "a.md:4: published: lies in the future: the article is held back until 2031-05-21T08:00 UTC",
  ],
  [
    "an update before the publication",
    file("A", "updated: 2031-05-18T08:00Z\n"),
    "a.md:5: updated: lies before the publication",
  ],
  ["one sentence", file("A", "", "The quay reopened on Monday."), "a.md:7: body: is one sentence"],
  ["no text", file("A", "", ""), "a.md:6: body: has no sentence"],
  [
    "a comment in a title",
    file("Boat #5 sinks"),
    "a.md:2: title: ends at the #: it is “Boat” without “#5 sinks”",
  ],
  [
    "a line that is left out",
    file(
      "A",
      "",
      "The quay reopened on Monday. Boats left it.\n\nRead more: Ferry sails again\n\nIt rained.",
    ),
    "a.md:9: body: “Read more: Ferry sails again” is taken for a part of a web page",
  ],
])("warns of %s, with the line", async (_, content_, warning) => {
  await writeFile(join(content, "a.md"), content_);
  const { lines, code } = await check();
  expect(lines[0]).toContain(`warning: ${warning}`);
  expect(lines).toHaveLength(2);
  expect(code).toBe(0);
});

test.each([
  [
    "address",
    file("B", "url: https://elsin.example/quay\n"),
    file("C", "url: https://www.elsin.example/quay/?utm_source=x\n"),
  ],
  ["text", file("B", "", LONG), file("C", "", LONG)],
])("warns of one %s in two files", async (_, one, other) => {
  await writeFile(join(content, "b.md"), one);
  await writeFile(join(content, "c.md"), other);
  const { lines } = await check();
  expect(lines).toEqual([
    expect.stringMatching(/^warning: c\.md:\d: (?:url|body): is the \w+ of b\.md too: delete one/u),
    `2 files in ${content}: 1 warning.`,
  ]);
});
