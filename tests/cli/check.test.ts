import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCommand } from "../../src/cli/check.ts";
import { UserError } from "../../src/errors.ts";

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
    expect.stringMatching(/^a\.md:4: url: must be/),
    expect.stringMatching(/^a\.md:5: topics: must be a list/),
    expect.stringMatching(/^c\.md: id: “c” is the id of b\.md too/),
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
    expect.stringMatching(/^a\.md:6: quotes\[2\]: fits no quotation/),
    expect.stringMatching(/^speakers\.yaml:2: \[1\]\.rolle: is no field of a speaker: did you mean role\?/),
    `2 files in ${content}: 2 problems.`,
  ]);
});

test("a missing folder says what to do", async () => {
  await rm(content, { recursive: true });
  await expect(check()).rejects.toThrow(UserError);
});
