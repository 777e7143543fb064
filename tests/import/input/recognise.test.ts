import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { recognise } from "../../../src/import/input/recognise.ts";

const nowhere = { name: null, url: null, contentType: null };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const recogniseText = (text: string, origin: Partial<typeof nowhere> | object = {}) =>
  recognise(bytesOf(text), { ...nowhere, ...origin });

describe("what an input is shows in its content", () => {
  test.each([
    ["page", "a document", "<!DOCTYPE html><html><body><p>The harbour opened.</p></body></html>"],
    [
      "page",
      "a document type of long ago",
      '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><title>Harbour</title>',
    ],
    [
      "page",
      "a page with a comment above",
      "<!-- saved from Velmark -->\n<html><p>The harbour opened.</html>",
    ],
    ["page", "XHTML", '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
    ["page", "a piece of a page", '<div class="story"><h1>Harbour</h1><p>It opened.</p></div>'],
    ["feed", "RSS 2.0", '<?xml version="1.0"?><rss version="2.0"><channel><item/></channel></rss>'],
    [
      "feed",
      "RSS below a style sheet and a comment",
      '<?xml-stylesheet href="a.xsl"?><!-- <html> --><rss></rss>',
    ],
    ["feed", "RSS 1.0", '<rdf:RDF xmlns:rdf="urn:rdf"><channel/><item/></rdf:RDF>'],
    ["feed", "Atom", '\n<feed xmlns="http://www.w3.org/2005/Atom"></feed>'],
    ["feed", "Atom with a prefix", '<a:feed xmlns:a="http://www.w3.org/2005/Atom"></a:feed>'],
    ["feed", "CDF", '<CHANNEL HREF="http://velmark.example/"><ITEM/></CHANNEL>'],
    [
      "feed",
      "a feed with a document type of its own",
      "<!DOCTYPE rss [<!ENTITY a '<html>'>]><rss><channel/></rss>",
    ],
    [
      "feed",
      "a feed below a warning",
      "Warning: no more memory in feed.php\n<rss version='2.0'><channel/></rss>",
    ],
    ["feed", "JSON Feed", '{"version": "https://jsonfeed.org/version/1.1", "title": "Velmark", "items": []}'],
    [
      "opml",
      "OPML",
      '<?xml version="1.0"?><opml version="2.0"><body><outline xmlUrl="http://a.example/"/></body></opml>',
    ],
    ["markdown", "front matter", "---\ntitle: Harbour opens\n---\n\nThe harbour opened.\n"],
    ["markdown", "front matter that never ends", "---\ntitle: Harbour opens\n\nThe harbour opened.\n"],
    ["text", "a rule above a text", "---\nHarbour opens again\n\nThe harbour opened on Monday.\n---\n"],
    ["text", "Markdown without front matter", "# Harbour opens again\n\nThe harbour opened on Monday.\n"],
    [
      "text",
      "prose with commas",
      "One, two, three.\nFour, five, six.\nSeven, eight, nine.\nTen, eleven, twelve.\n",
    ],
    ["text", "prose with a tag in it", "Harbour opens\n\nThe page used the <br> tag, said Mara Lind.\n"],
    [
      "text",
      "a text that begins like JSON",
      "[Updated] Harbour opens again\n\nThe harbour opened on Monday.\n",
    ],
    ["text", "lines that look like headers", "Subject: the harbour\nPlace: Port Elsin\n\nIt opened.\n"],
    [
      "email",
      "a message",
      "From: Mara <mara@velmark.example>\r\nSubject: Harbour\r\nMessage-ID: <1@velmark.example>\r\n\r\nIt opened.\r\n",
    ],
    [
      "email",
      "a page saved as MHTML",
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://velmark.example/\r\nSubject: Harbour\r\n\r\n",
    ],
  ])("%s: %s", async (kind, _what, text) => {
    expect((await recogniseText(text)).kind).toBe(kind);
  });

  test("the name and the media type decide where the content is open", async () => {
    const headers = "From: mara@velmark.example\nSubject: Harbour\n\nThe harbour opened.\n";
    expect((await recogniseText(headers)).kind).toBe("text");
    expect((await recogniseText(headers, { name: "harbour.EML" })).kind).toBe("email");
    const tagged = "Harbour opens<br>The harbour opened.";
    expect((await recogniseText(tagged)).kind).toBe("text");
    expect((await recogniseText(tagged, { name: "a.html" })).kind).toBe("page");
    expect((await recogniseText(tagged, { contentType: "text/html; charset=utf-8" })).kind).toBe("page");
    const pairs = "ship,port\nAmaro,Port Elsin\n";
    expect((await recogniseText(pairs)).kind).toBe("text");
    expect((await recogniseText(pairs, { name: "ships.csv" })).kind).toBe("refused");
    expect((await recogniseText("{ broken", { name: "feed.json" })).kind).toBe("refused");
    expect((await recogniseText("{ broken")).kind).toBe("text");
  });

  test("what the content says goes before a wrong name", async () => {
    expect((await recogniseText("<rss></rss>", { name: "page.html", contentType: "text/html" })).kind).toBe(
      "feed",
    );
    expect((await recogniseText("<!doctype html><p>It opened.", { name: "feed.xml" })).kind).toBe("page");
  });
});

describe("what holds no article is refused by its name", () => {
  const png = Uint8Array.of(
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    0,
    0,
    0,
    0x0d,
    0x49,
    0x48,
    0x44,
    0x52,
  );
  const mp3 = Uint8Array.of(0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 0, 0xff, 0xfb, 0x90, 0);
  const officeFile = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0);

  test.each<[string, Uint8Array, RegExp]>([
    ["nothing", new Uint8Array(), /no text in it/u],
    ["blanks", bytesOf(" \n\t\n"), /no text in it/u],
    ["RTF", bytesOf("{\\rtf1\\ansi Harbour opens}"), /RTF.*plain text/u],
    ["PDF", bytesOf("%PDF-1.7\n%âãÏÓ\n1 0 obj"), /PDF.*plain text/u],
    [
      "a table",
      bytesOf("ship,port,day\nAmaro,Elsin,Monday\nBelis,Elsin,Friday\nCora,Velmark,Sunday\n"),
      /CSV/u,
    ],
    ["a table with tabs", bytesOf("ship\tport\tday\nA\tE\tM\nB\tE\tF\nC\tV\tS\n"), /CSV/u],
    ["a calendar", bytesOf("BEGIN:VCALENDAR\nVERSION:2.0\n"), /calendar/u],
    ["subtitles", bytesOf("WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n"), /subtitles/u],
    ["a mailbox", bytesOf("From mara@velmark.example Mon Mar  3 10:00:00 2031\nSubject: x\n\n"), /mailbox/u],
    ["JSON", bytesOf('{"ships": ["Amaro"]}'), /JSON, and no feed/u],
    [
      "a site map",
      bytesOf('<?xml version="1.0"?><urlset><url><loc>http://a.example/</loc></url></urlset>'),
      /site map/u,
    ],
    [
      "other XML",
      bytesOf('<?xml version="1.0"?>\n<ships><ship/></ships>'),
      /no feed: its outermost element is <ships>/u,
    ],
    ["a drawing", bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'), /image/u],
    ["an image", png, /image/u],
    ["a sound", mp3, /sound/u],
    ["an archive", gzipSync("The harbour opened."), /archive.*unpack/u],
    ["an old Office file", officeFile, /Office.*plain text/u],
    ["a program", bytesOf("#!/bin/sh\necho harbour\n"), /program/u],
    ["bytes of no known kind", Uint8Array.of(1, 0, 2, 0, 0, 3, 9, 0), /not a text file.*plain text/u],
  ])("%s", async (_what, bytes, reason) => {
    const recognised = await recognise(bytes, nowhere);
    expect(recognised).toEqual({ kind: "refused", reason: expect.stringMatching(reason) });
  });
});
