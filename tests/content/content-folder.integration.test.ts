import { mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkContent } from "../../src/content/check-content.ts";
import { findContent, listContent, readContent } from "../../src/content/content-folder.ts";
import { ContentError, UnreadableContent } from "../../src/content/content-problem.ts";
import { removeLeftovers, writeContent } from "../../src/content/content-writing.ts";
import { UserError } from "../../src/errors.ts";
import { asNobody } from "../support/nobody.ts";

let base: string;
let folder: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "lede-content-"));
  folder = join(base, "content");
  await mkdir(join(folder, "coast", "north"), { recursive: true });
});

afterEach(() => rm(base, { recursive: true }));

const write = (file: string, text = "---\ntitle: A\n---\n"): Promise<void> =>
  writeFile(join(folder, file), text);
const listed = async (): Promise<string[]> => (await listContent(folder)).files.map(({ file }) => file);

test("lists Markdown files here and below, and nothing else", async () => {
  await mkdir(join(folder, ".git"));
  for (const file of ["b.md", "a.md", "coast/c.md", "coast/north/d.MD"]) await write(file);
  for (const file of ["README.md", "coast/readme.md", ".a.md", ".git/e.md", "a.txt", "coast/md"])
    await write(file);
  expect(await listed()).toEqual(["a.md", "b.md", "coast/c.md", "coast/north/d.MD"]);
  expect((await listContent(folder)).files[0]).toMatchObject({ size: 17, modified: expect.any(Date) });
});

test("follows links only inside the folder", async () => {
  await write("a.md");
  await writeFile(join(base, "secret.md"), "---\ntitle: Secret\n---\n");
  await symlink(join(base, "secret.md"), join(folder, "outside.md"));
  await symlink(join(folder, "a.md"), join(folder, "inside.md"));
  await symlink(join(folder, "gone.md"), join(folder, "dead.md"));
  await symlink(folder, join(folder, "coast", "loop"));
  expect(await listed()).toEqual(["a.md", "inside.md"]);
  await expect(readContent(folder, "outside.md")).rejects.toThrow(/not in the content folder/u);
  await expect(readContent(folder, "../secret.md")).rejects.toThrow(/not in the content folder/u);
});

test("works when the folder itself is a link", async () => {
  await write("a.md");
  const link = join(base, "link");
  await symlink(folder, link);
  expect((await listContent(link)).files.map(({ file }) => file)).toEqual(["a.md"]);
  expect(Buffer.from(await readContent(link, "a.md")).toString()).toContain("title: A");
});

test("refuses a large file by its size", async () => {
  await write("large.md");
  // A hole of a gibibyte: reading it would show.
  await truncate(join(folder, "large.md"), 1024 ** 3);
  const error: unknown = await readContent(folder, "large.md").catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ContentError);
  expect(String(error)).toMatch(/large\.md:1: body: has 1024\.0 MiB/u);
});

test("a missing folder says what to do", async () => {
  const missing = join(base, "nowhere");
  await expect(listContent(missing)).rejects.toThrow(UserError);
  await expect(listContent(missing)).rejects.toThrow(/nowhere.*CONTENT_DIR/u);
  await write("a.md");
  await expect(listContent(join(folder, "a.md"))).rejects.toThrow(UserError);
});

test("a folder that may not be read is a problem of that folder, and the rest is listed", async () => {
  await write("a.md");
  await write("coast/b.md");
  await write("coast/north/c.md");
  await asNobody([base], [join(folder, "coast", "north")], async () => {
    const { files, problems } = await listContent(folder);
    expect(files.map(({ file }) => file)).toEqual(["a.md", "coast/b.md"]);
    expect(problems).toMatchObject([{ file: "coast/north/", line: null, field: null }]);
    expect(problems[0]?.message).toMatch(/^can’t be read \(permission denied\): let the user/u);
    expect((await checkContent(folder, { now: new Date("2031-05-20") })).problems).toEqual(problems);
  });
  await asNobody([base], [folder], async () => {
    await expect(listContent(folder)).rejects.toThrow(UserError);
  });
});

test("a file that may not be read says so, and is not taken for gone", async () => {
  await write("coast/a.md");
  await asNobody([base], [join(folder, "coast", "a.md")], async () => {
    const error: unknown = await readContent(folder, "coast/a.md").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableContent);
    expect(String(error)).toMatch(/coast\/a\.md: can’t be read/u);
    expect(await findContent(folder, "coast/a.md")).not.toBeNull();
  });
  await asNobody([base], [join(folder, "coast")], async () => {
    await expect(findContent(folder, "coast/a.md")).rejects.toThrow(/EACCES/u);
    await expect(readContent(folder, "coast/a.md")).rejects.toThrow(UnreadableContent);
  });
  expect(await findContent(folder, "coast/b.md")).toBeNull();
});

test("writes whole files and leaves nothing else behind", async () => {
  await writeContent(folder, "coast/a.md", "one");
  await writeContent(folder, "coast/a.md", "two");
  expect(Buffer.from(await readContent(folder, "coast/a.md")).toString()).toBe("two");
  expect(await readdir(join(folder, "coast"))).toEqual(["a.md", "north"]);
});

test("what a cut-off writing left behind goes, and what is being written stays", async () => {
  await write(".a.md.123.tmp", "half");
  await write("coast/.b.md.124.tmp", "half");
  await write(".draft.md", "mine");
  await write("notes.123.tmp", "mine");
  const here = async () =>
    (await readdir(folder, { recursive: true })).filter((name) => /tmp|draft/u.test(name));
  const all = await here();
  await removeLeftovers(folder, new Date());
  expect(await here()).toEqual(all);
  await removeLeftovers(folder, new Date(Date.now() + 3_600_000));
  expect((await here()).sort()).toEqual([".draft.md", "notes.123.tmp"]);
});

test("writes nothing through a link that leads out of the folder", async () => {
  await mkdir(join(base, "outside"));
  await symlink(join(base, "outside"), join(folder, "link"));
  await expect(writeContent(folder, "link/a.md", "mine")).rejects.toThrow(UserError);
  expect(await readdir(join(base, "outside"))).toEqual([]);
});

test("replaces a link instead of writing where it points", async () => {
  const secret = join(base, "secret.md");
  await writeFile(secret, "secret");
  await symlink(secret, join(folder, "a.md"));
  await writeContent(folder, "a.md", "mine");
  expect(await listed()).toEqual(["a.md"]);
  expect(Buffer.from(await readContent(base, "secret.md")).toString()).toBe("secret");
});

test("a check reports the faults of all files and ids used twice", async () => {
  await write("a.md", "---\ntitle: A\nid: harbour\n---\n");
  await write("b.md", "---\ntitle: B\nid: harbour\n---\n");
  await write("c.md", "no front matter");
  await write("d.md", "---\nurl: x\n---\n");
  await write("e.md", "---\ntitle: E\n---\n");
  const { files, problems } = await checkContent(folder, { now: new Date("2031-05-20") });
  expect(files).toBe(5);
  expect(problems.map(({ file, line, field }) => [file, line, field])).toEqual([
    ["b.md", 3, "id"],
    ["c.md", 1, "front matter"],
    ["d.md", 1, "title"],
    ["d.md", 2, "url"],
  ]);
  expect(problems[0]?.message).toContain("a.md");
});
