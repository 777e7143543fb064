import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { readInput } from "../../../src/import/input/read-input.ts";

const nowhere = { name: null, url: null, contentType: null };
const read = (text: string, origin: object = {}) =>
  readInput(new TextEncoder().encode(text), { ...nowhere, ...origin });

test.each([
  [
    "a page",
    "<!doctype html><title>Harbour opens</title><p>The harbour of Port Elsin opened again on Monday, the mayor said.</p>",
  ],
  [
    "a feed",
    "<rss><channel><item><title>Harbour opens</title><description>It opened.</description></item></channel></rss>",
  ],
  [
    "a JSON Feed",
    '{"title": "Post", "items": [{"id": "1", "title": "Harbour opens", "content_text": "It opened."}]}',
  ],
  ["Markdown", "---\ntitle: Harbour opens\n---\n\nThe harbour opened.\n"],
  [
    "an e-mail",
    "Subject: Harbour opens\nFrom: mara@elsin.example\nMessage-ID: <1@elsin.example>\n\nThe harbour opened.\n",
  ],
  ["a pasted text", "Harbour opens\n\nThe harbour opened.\n\nBoats left.\n"],
])("%s gives its article", async (_what, text) => {
  const { articles, faults } = await read(text);
  expect(articles.map(({ title }) => title)).toEqual(["Harbour opens"]);
  expect(faults).toEqual([]);
});

test("a feed without items gives none and is no fault", async () => {
  expect(await read("<rss><channel><title>Post</title></channel></rss>")).toMatchObject({
    articles: [],
    faults: [],
  });
});

test("an item that can't be read is a fault beside the others", async () => {
  const deep = `<item><description>${"&lt;b>".repeat(3000)}</description></item>`;
  const { articles, faults } = await read(
    `<rss><channel><item><title>A</title></item>${deep}</channel></rss>`,
  );
  expect(articles).toHaveLength(1);
  expect(faults).toHaveLength(1);
});

test("a list of feeds says how they come into the bot", async () => {
  const opml = `<opml version="1.0"><body><outline text="Coast"><outline text="The Elsin Post: all" xmlUrl="https://post.elsin.example/feed?a=1&amp;b=2"/>
    <outline title="Velmark" xmlurl="https://velmark.example/feed"/><outline text="Again" xmlUrl="https://velmark.example/feed"/>
    <outline text="Not on the web" xmlUrl="file:///etc/passwd"/></outline></body></opml>`;
  await expect(read(opml)).rejects.toThrow(UserError);
  await expect(
    read(opml),
  ).rejects.toThrow(`It is a list of 2 feeds (OPML), and holds no articles itself. To read these feeds, put them into content/feeds.yaml:

- url: https://post.elsin.example/feed?a=1&b=2
  source: "The Elsin Post: all"
- url: https://velmark.example/feed
  source: Velmark
`);
  await expect(read("<opml><body/></opml>")).rejects.toThrow(/no feed stands in it/u);
});

describe("Markdown with front matter", () => {
  test("is kept as its editor wrote it", async () => {
    const { written, articles } = await read(
      `---
title: Harbour opens
id: my-harbour
section: Coast
author: Mara Lind
published: 2031-03-03
summary: It is open.
image: { url: https://a.example/i.jpg, caption: The quay, credit: Reuters }
quotes: [{ text: It is open, hide: true }]
---

Share this article

## Boats

They left.
`,
      { name: "harbour.md" },
    );
    expect(written).toMatchObject({
      id: "my-harbour",
      section: "Coast",
      quotes: [{ text: "It is open", hide: true }],
    });
    expect(written?.body).toBe("Share this article\n\n## Boats\n\nThey left.");
    expect(articles[0]).toMatchObject({
      byline: "Mara Lind",
      published: "2031-03-03",
      summary: "It is open.",
      captions: [{ written: "The quay (Reuters)", text: "The quay", credit: "Reuters" }],
      body: [
        { kind: "paragraph", text: "Share this article" },
        { kind: "subhead", text: "Boats" },
        { kind: "paragraph", text: "They left." },
      ],
    });
  });

  test("with a fault says where it is", async () => {
    await expect(
      read("---\ntitle: Harbour\npublished: soon\n---\n\nText.\n", { name: "a.md" }),
    ).rejects.toThrow(/^a\.md:3: published: /u);
  });
});

describe("e-mail", () => {
  const message = (headers: string, body: string) =>
    read(
      `From: Mara <mara@elsin.example>\r\nMessage-ID: <1@elsin.example>\r\n${headers}\r\n\r\n${body.replaceAll("\n", "\r\n")}`,
    );
  const bodyOf = async (headers: string, body: string) =>
    (await message(headers, body)).articles[0]?.body.map(({ text }) => text);

  test.each([
    ["Harbour opens", "Harbour opens"],
    ["Re: Harbour opens", "Harbour opens"],
    ["Fwd: RE: AW: Harbour opens", "Harbour opens"],
    ["=?utf-8?B?Q2Fmw6k=?= opens", "Café opens"],
    ["Report: harbour opens", "Report: harbour opens"],
  ])("subject %j is the headline %j", async (subject, title) => {
    expect((await message(`Subject: ${subject}`, "It opened.")).articles[0]?.title).toBe(title);
  });

  test("its text is paragraphs, without a signature", async () => {
    expect(await bodyOf("Subject: A", "The harbour\nopened.\n\nBoats left.\n-- \nMara Lind\n")).toEqual([
      "The harbour opened.",
      "Boats left.",
    ]);
  });

  test("what is forwarded is the article", async () => {
    const text =
      "See this.\n\n---------- Forwarded message ---------\nFrom: Oren <o@v.example>\nDate: Mon\nSubject: Harbour\n\nIt opened.\n";
    expect(await bodyOf("Subject: Fwd: Harbour", text)).toEqual(["It opened."]);
  });

  test("HTML is read where there is no text, and its date is the message's", async () => {
    const { articles } = await message(
      "Subject: A\r\nDate: Mon, 03 Mar 2031 14:30:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable",
      "<p>The caf=E9 opened.</p><p>Boats left.</p>",
    );
    expect(articles[0]).toMatchObject({ published: "2031-03-03T13:30:00.000Z", guid: "<1@elsin.example>" });
    expect(articles[0]?.body.map(({ text }) => text)).toEqual(["The café opened.", "Boats left."]);
  });

  test("without any text it is refused", async () => {
    await expect(message("Subject: A", " \n")).rejects.toThrow(/no text in this e-mail/u);
  });

  test("a page that a browser saved as one is read as a page", async () => {
    const saved = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/harbour\r\nSubject: Harbour\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<html><title>Harbour opens</title><p>The harbour of Port Elsin opened again on Monday, the mayor said.</p></html>\r\n--x--\r\n`;
    expect((await read(saved)).articles[0]).toMatchObject({
      title: "Harbour opens",
      url: "https://a.example/harbour",
    });
  });
});
