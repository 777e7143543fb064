import { describe, expect, test } from "vitest";
import { ContentError } from "../../src/content/content-problem.ts";
import { parseArticle } from "../../src/content/front-matter.ts";

/** What is said of a file: its first problem. */
function problemOf(content: string | Uint8Array) {
  try {
    parseArticle("quay.md", typeof content === "string" ? new TextEncoder().encode(content) : content);
  } catch (error) {
    if (error instanceof ContentError) return error.problems[0];
    throw error;
  }
  return undefined;
}

const fields = (lines: string) => `---\n${lines}\n---\n\nThe quay reopened on Monday.\n`;
const below = (lines: string) => fields(`title: Quay reopens\n${lines}`);
const bytes = (...parts: (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

describe("of every fault, the line, the field and what to do are said", () => {
  describe("YAML", () => {
    test.each([
      [
        "a colon in a text",
        fields("title: Quay: a story"),
        2,
        "title",
        /colon with a blank.*quotation marks/u,
      ],
      ["a colon in a summary", below("summary: He said: go"), 3, "summary", /colon with a blank/u],
      ["a tab", below("image:\n\tcaption: A boat"), 4, "caption", /tab.*blanks/u],
      [
        "an open double quote",
        fields('title: "Quay reopens\nsource: Post'),
        2,
        "title",
        /" that is never closed/u,
      ],
      [
        "an open single quote",
        below("source: 'The Post\nurl: https://a.example"),
        3,
        "source",
        /' that is never/u,
      ],
      [
        "quotes around a part",
        fields('title: "Quay" reopens'),
        2,
        "title",
        /behind its closing quotation mark/u,
      ],
      [
        "an apostrophe in quotes",
        fields("title: 'It's open'"),
        2,
        "title",
        /behind its closing quotation mark/u,
      ],
      ["an @ in front", fields("title: @mayor speaks"), 2, "title", /begins with @.*quotation marks/u],
      ["a backtick in front", fields("title: `Quay` reopens"), 2, "title", /begins with `/u],
      ["a per cent sign in front", fields("title: %50 more"), 2, "title", /begins with %/u],
      ["an asterisk in front", fields("title: *Quay"), 2, "title", /begins with \*.*quotation marks/u],
      ["an ampersand in front", fields("title: &Quay"), 2, "title", /begins with &.*quotation marks/u],
      ["an exclamation mark in front", fields("title: !Quay reopens"), 2, "title", /begins with !/u],
      ["a bracket in front", fields("title: [Video] Quay"), 2, "title", /begins with \[.*quotation marks/u],
      ["a brace in front", fields("title: {Quay}"), 2, "title", /must be text/u],
      [
        "an open list",
        below("topics: [a, b\nurl: https://a.example"),
        3,
        "topics",
        /\[ that is never closed/u,
      ],
      ["open fields", below("image: { url: https://a.example/a.jpg"), 3, "image", /\{ that is never closed/u],
      ["a field twice", below("source: A\nsource: B"), 4, "source", /twice/u],
      ["a field of a field twice", below("image:\n  caption: a\n  caption: b"), 5, "caption", /twice/u],
      ["no blank behind the colon", fields("title:Quay\nsource:Post"), 2, "title", /needs a blank/u],
      ["no blank in one line", below("source:Post"), 3, "source", /needs a blank/u],
      ["no colon at all", fields("title Quay"), 2, "front matter", /write lines such as title:/u],
      ["no colon in one line", below("source The Post"), 3, "source", /is not a field/u],
      ["no colon in the first line", fields("source The Post\ntitle: Quay"), 2, "source", /is not a field/u],
      ["a field that is indented", fields("title: Quay\n source: Post"), 3, "source", /is indented/u],
      [
        "a field indented above the others",
        fields(" title: Quay\nsource: Post"),
        3,
        "source",
        /further left/u,
      ],
      ["a list without blanks", below("topics:\n  -a\n  -b"), 3, "topics", /must be a list/u],
      ["text behind a |", below("summary: | some text\n  more"), 3, "summary", /behind the \|.*next line/u],
      ["text behind a >", fields("title: > Quay"), 2, "title", /behind the >/u],
      ["a backslash", fields('title: "C:\\Quay"'), 2, "title", /backslash/u],
      ["a line of dots inside", fields("title: Quay\n...\nsource: A"), 3, "front matter", /ended too early/u],
      ["absurd nesting", fields(`title: ${"[".repeat(30_000)}`), 2, "title", /nested too deeply/u],
    ])("%s", (_, content, line, field, message) => {
      expect(problemOf(content)).toEqual({
        file: "quay.md",
        line,
        field,
        message: expect.stringMatching(message),
      });
    });
  });

  describe("the lines around the front matter", () => {
    test.each([
      ["none", "Quay reopens\n\nText", 1, /is missing: begin the file with a line ---/u],
      ["none above the fields", "title: Quay\n---\nText", 1, /no line --- above/u],
      ["none below the fields", "---\ntitle: Quay\n\nText\n", 3, /never ends.*---/u],
      ["none below the fields, and no text", "---\ntitle: Quay\nsource: Post\n", 4, /never ends/u],
      ["four hyphens", "----\ntitle: Quay\n----\nText", 1, /three hyphens.*has 4/u],
      ["four hyphens at the end", "---\ntitle: Quay\n----\nText", 3, /three hyphens.*“----”/u],
      ["dots at the end", "---\ntitle: Quay\n...\nText", 3, /three hyphens.*“...”/u],
      ["a dash at the end", "---\ntitle: Quay\n—\nText", 3, /three hyphens.*“—”/u],
      ["a blank before the end", "---\ntitle: Quay\n ---\nText", 3, /three hyphens/u],
      ["plus signs", '+++\ntitle = "Quay"\n+++\nText', 1, /TOML/u],
      ["JSON", '{"title": "Quay"}\n\nText', 1, /JSON/u],
      ["an empty line first", "\n---\ntitle: Quay\n---\nText", 2, /first line/u],
      ["a blank first", " ---\ntitle: Quay\n---\nText", 1, /first line/u],
      ["too many fields", below(`source: ${"y".repeat(70_000)}`), 1, /64 KiB/u],
      ["an empty file", "", 1, /empty/u],
      ["blanks only", "  \n\n", 1, /empty/u],
      ["a web page", "<!DOCTYPE html>\n<html></html>", 1, /web page.*lede import/u],
      ["a feed", '<?xml version="1.0"?><rss></rss>', 1, /feed.*lede import/u],
      ["a PDF", "%PDF-1.4\n", 1, /PDF/u],
      ["an RTF document", "{\\rtf1 Quay}", 1, /RTF/u],
    ])("%s", (_, content, line, message) => {
      expect(problemOf(content)).toEqual({
        file: "quay.md",
        line,
        field: "front matter",
        message: expect.stringMatching(message),
      });
    });
  });

  describe("bytes", () => {
    test.each([
      [
        "a picture",
        bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
        3,
        "file",
        /not a text file/u,
      ],
      ["a word processor's file", bytes([0x50, 0x4b, 3, 4, 20, 0]), 1, "file", /not a text file/u],
      [
        "a zero in the text",
        bytes("---\ntitle: Quay\n---\nText", [0], "more"),
        4,
        "file",
        /not a text file/u,
      ],
      ["Latin-1 in a field", bytes("---\ntitle: Jos", [0xe9], "\n---\n"), 2, "encoding", /not UTF-8/u],
      ["Latin-1 in the body", bytes("---\ntitle: A\n---\n\nJos", [0xe9], "\n"), 5, "encoding", /not UTF-8/u],
      ["UTF-16", Buffer.from("\uFEFF---\n", "utf16le"), 1, "encoding", /UTF-16/u],
      ["UTF-16 without a mark", Buffer.from("---\n", "utf16le"), 1, "file", /not a text file/u],
      ["a text of a book", bytes(below("source: A"), "é".repeat(600_000)), 1, "body", /1 MiB/u],
      ["a long body", bytes(fields("title: A"), "é".repeat(530_000)), 4, "body", /1 MiB/u],
    ])("%s", (_, content, line, field, message) => {
      expect(problemOf(content)).toEqual({
        file: "quay.md",
        line,
        field,
        message: expect.stringMatching(message),
      });
    });
  });

  describe("lines end in any way", () => {
    test.each([
      ["\\r\\n", "\r\n"],
      ["\\r", "\r"],
      ["\\n behind a byte order mark", "\n"],
    ])("%s", (name, end) => {
      const mark = name.includes("mark") ? "\uFEFF" : "";
      expect(problemOf(mark + below("url: quay").replaceAll("\n", end))).toMatchObject({
        line: 3,
        field: "url",
      });
    });
  });

  describe("names of other programs", () => {
    test.each([
      ["date: 2031-03-28", "date", "published"],
      ["pubDate: 2031-03-28", "pubDate", "published"],
      ["last_modified: 2031-03-28", "last_modified", "updated"],
      ["tags: [a]", "tags", "topics"],
      ["Categories: [a]", "Categories", "topics"],
      ["byline: A", "byline", "author"],
      ["link: https://a.example", "link", "url"],
      ["description: A", "description", "summary"],
      ["lang: en", "lang", "language"],
      ["publisher: A", "publisher", "source"],
      ["also_in: []", "also_in", null],
    ])("%s", (line, field, meant) => {
      const message = meant === null ? /the fields are/u : new RegExp(`did you mean ${meant}\\?$`, "u");
      expect(problemOf(below(line))).toEqual({
        file: "quay.md",
        line: 3,
        field,
        message: expect.stringMatching(message),
      });
    });
  });
});

test("a field that can't be read is one fault, not a missing one besides", () => {
  const found = () => parseArticle("quay.md", new TextEncoder().encode(fields("title: *Quay")));
  expect(found).toThrow(/^quay\.md:2: title: begins with \*[^\n]*$/u);
});
