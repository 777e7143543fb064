import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { readFeed } from "../../../src/import/feed/read-feed.ts";
import { readHtml } from "../../../src/import/html/plain-parts.ts";
import { decodeText } from "../../../src/import/input/decode-text.ts";
import { recognise } from "../../../src/import/input/recognise.ts";
import { growth, LINEAR } from "../../support/growth.ts";

const nowhere = { name: null, url: "https://post.elsin.example/feed", contentType: null };

describe("time grows with the length alone", () => {
  const item =
    "<item><title>Harbour</title><link>/1</link><pubDate>Mon, 3 Mar 2031 14:30 GMT</pubDate><description>&lt;p>It opened.</description></item>";

  test.each([
    item,
    "<item>",
    "<item/>",
    "<title>",
    "</title>",
    "<![CDATA[",
    "<![CDATA[]]>",
    "<!--",
    "<!DOCTYPE a [",
    "<!ENTITY a '",
    "&eacute;",
    "&",
    "&lt;p>",
    "&lt;br>",
    "&lt;td>x",
    "&lt;object>",
    "&lt;b>x&lt;/i>",
    " ",
    "\n \n",
    "<a b='",
    "<x xmlns:a='b'>y</x>",
    "<link>",
    "<author>a@b.c (",
    "<category>a</category>",
  ])("a feed of %j", async (piece) => {
    const make = (size: number) =>
      `<rss><channel><item><description>${piece.repeat(Math.ceil(size / piece.length))}`;
    expect(await growth(make, 60_000, (text) => quietly(() => readFeed(text, nowhere)))).toBeLessThan(LINEAR);
  });

  test.each([
    "<p>x",
    "<b>",
    "</b>",
    "<td>",
    "<figcaption>",
    "<object>",
    "<pre>\n\n",
    "&amp;",
    "<!--",
    "<![CDATA[",
    "<br>",
    "<script>",
    "x",
    "<",
    '"',
    "<a href=",
  ])("HTML of %j", async (piece) => {
    const make = (size: number) => piece.repeat(Math.ceil(size / piece.length));
    expect(await growth(make, 60_000, (text) => quietly(() => readHtml(text, null)))).toBeLessThan(LINEAR);
  });

  test.each([
    "a",
    " ",
    "\n",
    "---\n",
    "<",
    "<!--",
    "<?x?>",
    "<!DOCTYPE a [",
    "From: a\n",
    "a:",
    '"',
    'a,"\n',
    "{",
    "[",
    "\u0000",
    "é",
    "\u00E9\u00C3",
    "<meta ",
    "<meta charset",
    "<p ",
    "-- \n",
  ])("an input of %j", async (piece) => {
    const make = (size: number) => Buffer.from(piece.repeat(Math.ceil(size / piece.length)), "latin1");
    expect(await growth(make, 60_000, (bytes) => decodeText(bytes, "text/html"))).toBeLessThan(LINEAR);
    expect(await growth(make, 60_000, (bytes) => recognise(bytes, nowhere))).toBeLessThan(LINEAR);
  });
});

function quietly(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}
