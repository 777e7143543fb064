import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { feedOf } from "./feeds.ts";

const story = {
  title: "Harbour opens again",
  url: "https://post.elsin.example/harbour",
  guid: "post-1",
  byline: "Mara Lind",
  published: "2031-03-03T13:30:00.000Z",
  source: "The Elsin Post",
};

const paragraphs = "&lt;p>The harbour opened.&lt;/p>&lt;p>Boats left.&lt;/p>";

describe("every format gives the same", () => {
  test.each([
    [
      "RSS 2.0",
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
       <channel><title>The Elsin Post</title><link>https://post.elsin.example/</link><language>en-gb</language><ttl>45</ttl>
       <item><title>Harbour opens again</title><link>https://post.elsin.example/harbour</link>
       <guid isPermaLink="false">post-1</guid><dc:creator>Mara Lind</dc:creator>
       <pubDate>Mon, 03 Mar 2031 14:30:00 +0100</pubDate><content:encoded>${paragraphs}</content:encoded></item></channel></rss>`,
    ],
    [
      "RSS 0.92 in a namespace, with a prefix",
      `<r:rss version="0.92" xmlns:r="http://backend.userland.com/rss092" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <r:channel><r:title>The Elsin Post</r:title><r:link>https://post.elsin.example/</r:link><r:language>en_GB</r:language>
       <r:ttl>45</r:ttl><r:item><r:title>Harbour opens again</r:title><r:link>https://post.elsin.example/harbour</r:link>
       <r:guid isPermaLink="false">post-1</r:guid><r:author>mara@elsin.example (Mara Lind)</r:author>
       <dc:date>2031-03-03T13:30Z</dc:date><r:description>A harbour.</r:description><r:body>${paragraphs}</r:body></r:item></r:channel></r:rss>`,
    ],
    [
      "RSS 1.0",
      `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
         xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
         xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
       <channel rdf:about="https://post.elsin.example/feed"><title>The Elsin Post</title><link>https://post.elsin.example/</link>
       <dc:language>en-GB</dc:language><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>32</sy:updateFrequency></channel>
       <item rdf:about="post-1"><title>Harbour opens again</title><link>https://post.elsin.example/harbour</link>
       <dc:creator>Mara Lind</dc:creator><dc:date>2031-03-03T14:30:00+01:00</dc:date>
       <content:encoded>${paragraphs}</content:encoded></item></rdf:RDF>`,
    ],
    [
      "Atom 1.0",
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
       <title>The Elsin Post</title><link rel="self" href="https://post.elsin.example/feed"/>
       <link href="https://post.elsin.example/"/><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>32</sy:updateFrequency>
       <entry><title>Harbour opens again</title><link rel="enclosure" href="https://post.elsin.example/a.mp3"/>
       <link rel="alternate" href="https://post.elsin.example/harbour"/><id>post-1</id><author><name>Mara Lind</name></author>
       <published>2031-03-03T14:30:00+01:00</published>
       <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The harbour opened.</p><p>Boats left.</p></div></content>
       </entry></feed>`,
    ],
    [
      "Atom 0.3",
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en-GB" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
       <title>The Elsin Post</title><link rel="alternate" type="text/html" href="https://post.elsin.example/"/>
       <author><name>Mara Lind</name></author><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>32</sy:updateFrequency>
       <entry><title mode="escaped">Harbour opens again</title>
       <link rel="alternate" type="text/html" href="https://post.elsin.example/harbour"/><id>post-1</id>
       <issued>2031-03-03T14:30:00+01:00</issued><content type="text/html" mode="escaped">${paragraphs}</content></entry></feed>`,
    ],
    [
      "JSON Feed",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "The Elsin Post",
        home_page_url: "https://post.elsin.example/",
        language: "en-GB",
        items: [
          {
            id: "post-1",
            url: "/harbour",
            title: "Harbour opens again",
            authors: [{ name: "Mara Lind" }],
            date_published: "2031-03-03T14:30:00+01:00",
            content_html: "<p>The harbour opened.</p><p>Boats left.</p>",
          },
        ],
      }),
    ],
  ])("%s", (format, text) => {
    const feed = feedOf(text);
    expect(feed).toMatchObject({
      title: "The Elsin Post",
      url: "https://post.elsin.example/",
      language: "en-GB",
      minutesBetween: format === "JSON Feed" ? null : 45,
      faults: [],
    });
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]).toMatchObject(story);
    expect(feed.items[0]?.body).toEqual([
      { kind: "paragraph", text: "The harbour opened." },
      { kind: "paragraph", text: "Boats left." },
    ]);
  });

  test("CDF, whose names are in capitals and whose facts are attributes", () => {
    const { title, url, items } = feedOf(
      `<CHANNEL HREF="https://post.elsin.example/" BASE="https://post.elsin.example/"><TITLE>The Elsin Post</TITLE>
       <ITEM HREF="harbour" LASTMOD="2031-03-03T14:30:00+01:00"><TITLE>Harbour opens again</TITLE>
       <ABSTRACT>The harbour opened.</ABSTRACT></ITEM><CHANNEL HREF="sub"><TITLE>Part</TITLE></CHANNEL></CHANNEL>`,
    );
    expect({ title, url }).toEqual({ title: "The Elsin Post", url: "https://post.elsin.example/" });
    expect(items[0]).toMatchObject({
      title: "Harbour opens again",
      url: "https://post.elsin.example/harbour",
      updated: "2031-03-03T13:30:00.000Z",
      summary: "The harbour opened.",
    });
  });

  test("one Atom entry by itself", () => {
    const { items } = feedOf(
      '<entry xmlns="http://www.w3.org/2005/Atom"><title>Harbour opens again</title><id>1</id></entry>',
    );
    expect(items.map(({ title }) => title)).toEqual(["Harbour opens again"]);
  });

  test("an item may have one field only, and a feed no items", () => {
    expect(feedOf("<rss><channel><item><guid>7</guid></item></channel></rss>").items).toMatchObject([
      { guid: "7", title: null, url: null, body: [] },
    ]);
    expect(feedOf("<rss><channel/></rss>").items).toEqual([]);
  });

  test.each([
    ["XML", "<ships><ship/></ships>"],
    ["JSON", '{"ships": []}'],
    ["elements in elements without end", `<rss><channel>${"<a>".repeat(5000)}`],
  ])("%s that is no feed is refused", (_what, text) => {
    expect(() => feedOf(text)).toThrow(UserError);
  });
});

describe("a broken feed gives its items all the same", () => {
  const item = (title: string) => `<item><title>${title}</title><guid>${title}</guid></item>`;

  test.each([
    ["text above it", `Warning: line 7\n<rss><channel>${item("A")}${item("B")}</channel></rss>`],
    ["an end that is missing", `<rss><channel>${item("A")}${item("B")}`],
    ["an end cut in a tag", `<rss><channel>${item("A")}${item("B")}</channel></rs`],
    [
      "undeclared prefixes",
      `<rss><channel>${item("A")}<item><dc:title>B</dc:title><guid>B</guid></item></channel></rss>`,
    ],
    ["an item that never ends", `<rss><channel><item><title>A</title>${item("B")}</channel></rss>`],
    [
      "ends in the wrong order",
      `<rss><channel>${item("A")}<item><title><b>B</title></b></item></channel></rss>`,
    ],
    ["an end of nothing", `<rss><channel></p>${item("A")}</div>${item("B")}</channel></rss>`],
    [
      "ampersands that mean nothing",
      `<rss><channel><link>http://a.example/?a&b</link>${item("A")}${item("B")}</channel></rss>`,
    ],
    ["a CDATA section that never ends", `<rss><channel>${item("A")}<item><title><![CDATA[B`],
    ["a comment that never ends", `<rss><channel>${item("A")}${item("B")}<!-- ${item("C")}`],
    [
      "attributes without quotes",
      `<rss version=2.0><channel>${item("A")}<item id=7><title>B</title></item></channel></rss>`,
    ],
    ["control characters", `<rss><channel>${item("A\u0001")}${item("\u0008B")}</channel></rss>`],
    ["capitals", "<RSS><Channel><Item><TITLE>A</TITLE></Item><ITEM><Title>B</Title></ITEM></Channel></RSS>"],
  ])("%s", (_fault, text) => {
    expect(feedOf(text).items.map(({ title }) => title)).toEqual(["A", "B"]);
  });

  test("an item nobody can read keeps out no other", () => {
    const deep = `<description>${"&lt;div>".repeat(3000)}</description>`;
    const { items, faults } = feedOf(
      `<rss><channel>${item("A")}<item>${deep}</item>${item("B")}</channel></rss>`,
    );
    expect(items.map(({ title }) => title)).toEqual(["A", "B"]);
    expect(faults).toEqual([
      expect.stringMatching(/^Item 2 of the feed was left out\. .*nested too deeply/u),
    ]);
  });
});

describe("entities", () => {
  const titled = (title: string, doctype = "") =>
    feedOf(`${doctype}<rss><channel><item><title>${title}</title></item></channel></rss>`).items[0]?.title;

  test.each([
    ["XML's own", "Fish &amp; ships", "Fish & ships"],
    ["numbered", "Caf&#233; &#xE0; l&#8217;eau", "Café à l’eau"],
    ["HTML's, which no feed declares", "Caf&eacute; &ndash; &nsub; &hearts;", "Café – ⊄ ♥"],
    ["of Windows-1252", "&#147;Open&#148; &#150; again", "“Open” – again"],
    ["unknown", "Fish &chips; ships", "Fish &chips; ships"],
    ["escaped twice, as HTML in XML is", "Fish &amp;amp; ships", "Fish & ships"],
    ["escaped three times", "Mara&amp;amp;#8217;s ship", "Mara’s ship"],
    ["in CDATA", "<![CDATA[Fish &amp; ships &eacute;]]>", "Fish & ships é"],
    ["signs that are no markup", "1 &lt; 2", "1 < 2"],
  ])("%s", (_kind, written, expected) => {
    expect(titled(written)).toBe(expected);
  });

  test("those that a document declares as text are read, all others never", () => {
    const doctype = `<!DOCTYPE rss [
      <!ENTITY city "Port Elsin">
      <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
      <!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY markup "<item><title>C</title></item>"> ]>`;
    expect(titled("&city; &c; &file; &markup;", doctype)).toBe("Port Elsin &c; &file; &markup;");
  });
});
