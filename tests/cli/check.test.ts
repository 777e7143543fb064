import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCommand } from "../../src/cli/check.ts";
import { UserError } from "../../src/errors.ts";
import { asNobody } from "../support/nobody.ts";

let content: string;

/** Where the settings point; the option --content goes before it. */
const settings = () => ({ contentDirectory: content });

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), "lede-check-"));
});

afterEach(async () => {
  process.exitCode = undefined;
  await rm(content, { recursive: true, force: true });
});

async function check(): Promise<{ lines: string[]; code: number }> {
  const output: string[] = [];
  process.exitCode = undefined;
  const command = checkCommand(settings).configureOutput({ writeOut: (text) => output.push(text) });
  await command.parseAsync(["--content", content], { from: "user" });
  return { lines: output.join("").trimEnd().split("\n"), code: Number(process.exitCode ?? 0) };
}

test("a folder in order", async () => {
  await writeFile(join(content, "a.md"), "---\ntitle: A\n---\n");
  expect(await check()).toEqual({ lines: [`1 file in ${content}: all well.`], code: 0 });
});

test("prints every fault with file, line and field", async () => {
  await writeFile(join(content, "a.md"), "---\ntitle: A\nid: a\nurl: x\ntopics: y\n---\n");
  await writeFile(join(content, "b.md"), "---\ntitle: B\nid: c\n---\n");
  await writeFile(join(content, "c.md"), "---\ntitle: C\n---\n");
  const { lines, code } = await check();
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^a\.md:4: url: must be/u),
    expect.stringMatching(/^a\.md:5: topics: must be a list/u),
    expect.stringMatching(/^c\.md: id: “c” is the id of b\.md too/u),
    `3 files in ${content}: 3 problems.`,
  ]);
});

test("checks the speakers' file and the corrections too", async () => {
  await writeFile(join(content, "speakers.yaml"), "- name: A\n  rolle: x\n");
  await writeFile(
    join(content, "a.md"),
    "---\ntitle: A\nquotes:\n  - text: We sail\n    role: captain\n  - text: not there\n    hide: true\n---\n“We sail at dawn,” said Runa Lindqvist.\n",
  );
  const { lines, code } = await check();
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^a\.md:6: quotes\[2\]: fits no quotation/u),
    expect.stringMatching(/^speakers\.yaml:2: \[1\]\.rolle: is no field of a speaker: did you mean role\?/u),
    `2 files in ${content}: 2 problems.`,
  ]);
});

test("a missing folder says what to do", async () => {
  await rm(content, { recursive: true });
  await expect(check()).rejects.toThrow(UserError);
});

test("articles of one title are a warning that names both files", async () => {
  await mkdir(join(content, "coast"));
  await writeFile(join(content, "a.md"), "---\ntitle: Dockers  vote to Strike\n---\n");
  await writeFile(join(content, "coast", "b.md"), "---\nsource: X\ntitle: Dockers Vote to Strike\n---\n");
  expect(await check()).toEqual({
    lines: [
      "warning: coast/b.md:3: title: “Dockers Vote to Strike” is the title of a.md too: if both are one article, delete one file; if not, give one another title so that readers can tell them apart",
      `2 files in ${content}: 1 warning.`,
    ],
    code: 0,
  });
});

test("files and folders that can’t be read are reported, and the others are checked", async () => {
  await mkdir(join(content, "locked"));
  await mkdir(join(content, "open"));
  await writeFile(join(content, "a.md"), "---\ntitle: A\n---\n");
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
      expect.stringMatching(/^open\/b\.md:2: titel: is no field/u),
      `speakers.yaml: ${denied}`,
      `3 files in ${content}: 6 problems.`,
    ],
  });
});

test("the content folder is the one of the settings when no option names another", async () => {
  await writeFile(join(content, "a.md"), "---\ntitle: A\n---\n");
  const output: string[] = [];
  const command = checkCommand(settings).configureOutput({ writeOut: (text) => output.push(text) });
  await command.parseAsync([], { from: "user" });
  expect(output).toEqual([`1 file in ${content}: all well.\n`]);
});

test("lines of a body that reading leaves out are warnings with their line", async () => {
  await writeFile(
    join(content, "a.md"),
    "---\ntitle: Harbour opens\n---\n\nThe harbour opened on Monday.\n\nShare Tweet Email Print\n\nNobody was hurt.\n",
  );
  const { lines, code } = await check();
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/^warning: a\.md:7: body: “Share Tweet Email Print” is left out/u);
});
