import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { analyseCommand } from "../../src/cli/analyse.ts";
import { UserError } from "../../src/errors.ts";

const article =
  "Council Votes on the Wall\n\nTT\n\nThe council voted on Monday to build a wall of nine metres. It rained.\n\n“We cannot wait,” Mayor Selma Orlan said.\n";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lede-analyse-"));
});

afterEach(async () => {
  process.exitCode = undefined;
  await rm(folder, { recursive: true });
});

async function run(words: string[], input: Readable = Readable.from([])) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const outputs = Promise.all([text(stdout), text(stderr)]);
  await analyseCommand({ stdin: input, stdout, stderr }).parseAsync(words, { from: "user" });
  stdout.end();
  stderr.end();
  const [output, errors] = await outputs;
  return { output, errors, code: Number(process.exitCode ?? 0) };
}

const rows = (output: string): Record<string, unknown>[] =>
  output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("one article", () => {
  test("is shown as text, without colour where there is no terminal", async () => {
    const file = join(folder, "a.txt");
    await writeFile(file, article);
    const { output } = await run([file]);
    expect(output).toContain("Council Votes on the Wall");
    expect(output).toMatch(/“We cannot wait” — Selma Orlan \(Mayor\) \[said, 9\d% sure\]/u);
    expect(output).toContain("  The council voted on Monday to build a wall of nine metres.");
    expect(output).toContain("2 paragraphs read; left out: 1 line of junk.");
    expect(output).not.toContain("\u001b");
  });

  test("is printed whole as JSON, from the standard input", async () => {
    const { output } = await run(["--json", "--sentences", "1"], Readable.from([Buffer.from(article)]));
    const analysis = JSON.parse(output);
    expect(analysis).toMatchObject({
      title: "Council Votes on the Wall",
      summary: [{ start: expect.any(Number) }],
    });
    expect(analysis.quotations[0]).toMatchObject({
      kind: "direct",
      speaker: { name: "Selma Orlan", role: "Mayor" },
    });
    expect(analysis.blocks.length).toBeGreaterThan(2);
  });

  test("may be a content file: its front matter is not read as text", async () => {
    const file = join(folder, "a.md");
    await writeFile(file, '---\ntitle: "The wall"\n---\n\nThe council voted on Monday to build a wall.\n');
    const analysis = JSON.parse((await run([file, "--json"])).output);
    expect(analysis).toMatchObject({ title: "The wall", sentences: [{ start: 0 }] });
  });

  test("that cannot be read is reported plainly", async () => {
    const binary = join(folder, "b.bin");
    await writeFile(binary, Buffer.from([1, 0, 2]));
    await expect(run([binary])).rejects.toThrow(/is not text\. Give a text file/u);
    await expect(run([join(folder, "none.txt")])).rejects.toThrow(/There is no file/u);
    await expect(run([folder])).rejects.toThrow(/is a folder/u);
    await expect(run(["-"])).rejects.toThrow(/is empty\. Give the text of an article/u);
    const terminal = Object.assign(Readable.from([]), { isTTY: true });
    await expect(run([], terminal)).rejects.toThrow(UserError);
    await expect(run(["--sentences", "2", "--words", "3", "-"])).rejects.toThrow(/not both/u);
    await expect(run(["--words", "0", "-"])).rejects.toThrow(/--words/u);
  });
});

describe("a paste of two articles", () => {
  const other =
    "Ferry to the Islands Sails Again After Nine Years\n\nThe ferry left Port Elsin on Tuesday.\n\n“It was time,” Captain Runa Lindqvist said.\n";
  const both = `${article}\n\n\n\n${other}`;

  test("is read one by one, and says so", async () => {
    const { output } = await run([], Readable.from([Buffer.from(both)]));
    expect(output).toMatch(/^This text holds 2 articles\. Each is read by itself/u);
    expect(output).toMatch(
      /Article 1 of 2\nCouncil Votes on the Wall\n.*Selma Orlan.*Article 2 of 2\nFerry to the Islands.*Runa Lindqvist/su,
    );
    expect(output.match(/^Summary$/gmu)).toHaveLength(2);
  });

  test("is a list as JSON, each with where it begins", async () => {
    const { output } = await run(["--json"], Readable.from([Buffer.from(both)]));
    const [first, second] = JSON.parse(output);
    expect(first).toMatchObject({ title: "Council Votes on the Wall", start: 0 });
    expect(second).toMatchObject({
      title: "Ferry to the Islands Sails Again After Nine Years",
      start: both.indexOf(other),
    });
    const [quotation] = second.quotations;
    expect(both.slice(second.start + quotation.start, second.start + quotation.end)).toBe("It was time,");
  });
});

describe("many articles, one a line", () => {
  test("give one line each, with offsets into the text as it was given", async () => {
    const lines = [
      { id: "a", text: article },
      { id: 7, text: "", title: "Nothing" },
    ];
    const { output, code } = await run(
      ["--jsonl"],
      Readable.from([lines.map((line) => JSON.stringify(line)).join("\n")]),
    );
    const [first, second] = rows(output);
    const start = article.indexOf("We cannot");
    expect(first).toEqual({
      id: "a",
      quotes: expect.arrayContaining([
        {
          text: "We cannot wait,",
          start,
          end: start + "We cannot wait,".length,
          kind: "direct",
          speaker: "Selma Orlan",
          mention: { text: "Mayor Selma Orlan", start: start + 17, end: start + 34 },
          cue: "said",
          confidence: expect.closeTo(0.97, 1),
          factuality: "said",
          medium: null,
        },
      ]),
      summary: expect.arrayContaining([expect.objectContaining({ start: expect.any(Number) })]),
    });
    expect(second).toEqual({ id: 7, quotes: [], summary: [] });
    expect(code).toBe(0);
  });

  test("a bad line is reported with its number, and the others are read", async () => {
    const input = Readable.from([
      '{"id":"a","text":"Rain."}\n',
      "{broken\n",
      '\n{"id":"c"}\n{"id":"d","te',
      'xt":"Sun."}\r\n',
    ]);
    const { output, errors, code } = await run(["--jsonl"], input);
    expect(rows(output).map(({ id }) => id)).toEqual(["a", "d"]);
    expect(errors).toMatch(/^Line 2: is not JSON; .*\nLine 4: must be \{.*\}: .*text is missing/u);
    expect(code).toBe(1);
  });

  test("characters cut between chunks and line separators inside strings survive", async () => {
    const line = Buffer.from(`${JSON.stringify({ id: "ü\u2028ü", text: "Türkiye." })}\n`);
    const { output } = await run(["--jsonl"], Readable.from([...line].map((byte) => Buffer.from([byte]))));
    expect(rows(output)).toMatchObject([{ id: "ü\u2028ü", summary: [{ text: "Türkiye." }] }]);
  });

  test("a slow reader is waited for", async () => {
    let open = 0;
    let most = 0;
    const input = Readable.from(
      (function* () {
        for (let index = 0; index < 50; index += 1) {
          open += 1;
          most = Math.max(most, open);
          yield `{"id":${index},"text":"The rain fell on the quay all day long."}\n`;
        }
      })(),
      { highWaterMark: 1 },
    );
    const stdout = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        open -= 1;
        setImmediate(done);
      },
    });
    await analyseCommand({ stdin: input, stdout, stderr: new PassThrough() }).parseAsync(["--jsonl"], {
      from: "user",
    });
    expect(open).toBe(0);
    expect(most).toBeLessThan(10);
  });
});
