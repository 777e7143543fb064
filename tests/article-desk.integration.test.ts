import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readArticles, saveArticles } from "../src/article-desk.ts";

const body = "Dockers at Port Salda voted on Monday to stop work from midnight.";
const nothing = { author: "", published: "", url: "" };

function article(title: string, ...below: string[]): string {
  return [title, title, ...below, body].join("\n\n");
}

function contentFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lede-desk-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function paste(articles: readonly { author: string; published: string; url: string }[]) {
  return { source: "", topics: "", articles, replace: false };
}

test("what a text says of itself is offered as it would be saved", () => {
  const text = article(
    "Dockers Vote to Strike",
    "By Jane Doe",
    "Published 3 March 2031 at 14:30",
    "https://harbour.example/strike",
  );
  expect(readArticles(text)[0]?.details).toEqual({
    author: "Jane Doe",
    published: "2031-03-03",
    url: "https://harbour.example/strike",
  });
  expect(readArticles(body)[0]?.details).toEqual(nothing);
});

test("each article of a paste is saved with its own details, and with what is said of all", async () => {
  const folder = contentFolder();
  const text = `${article("Dockers Vote to Strike")}\n\n\n${article("Ferry Sails Again After Storm")}`;
  expect(readArticles(text).map(({ title }) => title)).toEqual([
    "Dockers Vote to Strike",
    "Ferry Sails Again After Storm",
  ]);
  const outcome = await saveArticles(folder, text, {
    source: "The Harbour Times",
    topics: "Ports, Labour,",
    articles: [
      { ...nothing, published: "3 March 2031" },
      { ...nothing, author: "Jane: the younger" },
    ],
    replace: false,
  });
  expect(outcome).toMatchObject({ kind: "saved", saved: [{ outcome: "written" }, { outcome: "written" }] });
  const read = (name: string) => readFileSync(join(folder, name), "utf8").split("---\n")[1];
  expect(read("dockers-vote-to-strike.md")).toMatch(
    /^title: Dockers Vote to Strike\nid: dockers-vote-to-strike\nsource: The Harbour Times\npublished: 2031-03-03\ntopics:\n {2}- Ports\n {2}- Labour\nimported: [0-9a-f]{16}\n$/u,
  );
  expect(read("ferry-sails-again-after-storm.md")).toContain('author: "Jane: the younger"\n');
});

test("a detail that was emptied stays out of the file", async () => {
  const folder = contentFolder();
  const text = article("Dockers Vote to Strike", "By Jane Doe", "3 March 2031");
  await saveArticles(folder, text, paste([nothing]));
  expect(readFileSync(join(folder, "dockers-vote-to-strike.md"), "utf8")).not.toMatch(/author|published/u);
});

test("when one article has a fault, none is saved, and every fault is named", async () => {
  const folder = contentFolder();
  const text = `${article("Dockers Vote to Strike")}\n\n\n${article("Ferry Sails Again After Storm")}`;
  const outcome = await saveArticles(folder, text, {
    source: "x".repeat(101),
    topics: "",
    articles: [nothing, { author: "", published: "2031-02-30", url: "ftp://harbour.example" }],
    replace: false,
  });
  expect(outcome).toEqual({
    kind: "faulty",
    faults: [
      { article: null, field: "source", message: expect.stringMatching(/^Is 101 characters long/u) },
      { article: 1, field: "published", message: expect.stringMatching(/^“2031-02-30” is not a date/u) },
      { article: 1, field: "url", message: expect.stringMatching(/^Must be a whole address/u) },
    ],
  });
  expect(readdirSync(folder)).toEqual([]);
});

test("two articles of one headline do not overwrite each other", async () => {
  const folder = contentFolder();
  const other = "The ferry between Port Salda and Orlen sailed again on Friday.";
  const text = `# Dockers Vote\n\n${body}\n\n# Dockers Vote!\n\n${other}`;
  const outcome = await saveArticles(folder, text, { ...paste([nothing, nothing]), replace: true });
  expect(outcome).toMatchObject({ kind: "faulty", faults: [{ article: 1, field: null }] });
  expect(readdirSync(folder)).toEqual([]);
});

test("a text without a headline is not saved, and the fault says how to write one", async () => {
  const outcome = await saveArticles(contentFolder(), body, paste([nothing]));
  expect(outcome).toMatchObject({
    faults: [{ article: 0, field: null, message: expect.stringMatching(/^There is no headline above/u) }],
  });
});

test("details of another number of articles are refused", async () => {
  const outcome = await saveArticles(
    contentFolder(),
    article("Dockers Vote to Strike"),
    paste([nothing, nothing]),
  );
  expect(outcome).toMatchObject({ kind: "faulty", faults: [{ article: null, field: null }] });
});
