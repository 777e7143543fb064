import { describe, expect, test } from "vitest";
import { atomEntry, onlyItem, rssItem, textsOf } from "./feeds.ts";

describe("texts", () => {
  test.each([
    [
      "HTML that is escaped",
      "<description>A &lt;b&gt;new&lt;/b&gt; harbour&lt;br/&gt;</description>",
      ["A new harbour"],
    ],
    ["HTML in CDATA", "<description><![CDATA[<p>A new</p><p>harbour</p>]]></description>", ["A new harbour"]],
    ["HTML that is not escaped", "<description>A <b>new</b> harbour</description>", ["A new harbour"]],
    [
      "HTML that is half escaped",
      "<description><![CDATA[<p>It &eacute; opened.</p>]]><br/>Boats left.</description>",
      ["It é opened. Boats left."],
    ],
    [
      "HTML that is escaped twice",
      "<description>&amp;lt;p&amp;gt;A new harbour&amp;lt;/p&amp;gt;</description>",
      ["A new harbour"],
    ],
    ["plain text", "<description>3 &lt; 4 ships</description>", ["3 < 4 ships"]],
    [
      "scripts, styles and frames, which go",
      "<description>A &lt;script>alert('&lt;p>')&lt;/script>&lt;style>p{}&lt;/style>&lt;iframe src='x'>y&lt;/iframe>new harbour</description>",
      ["A new harbour"],
    ],
    [
      "an object whose end is missing",
      "<description>A &lt;object data='x'>new harbour</description>",
      ["A new harbour"],
    ],
    ["a comment without an end", "<description>A new harbour&lt;!-- x</description>", ["A new harbour"]],
    [
      "a description and the whole text",
      "<description>A new harbour.</description><content:encoded>&lt;p>It opened.&lt;/p>&lt;p>Boats left.&lt;/p></content:encoded>",
      ["A new harbour.", "It opened.", "Boats left."],
    ],
    [
      "the same twice",
      "<description>It opened.</description><content:encoded>It opened.</content:encoded>",
      ["It opened."],
    ],
    [
      "a whole text that is only a picture",
      "<description>It opened.</description><content:encoded>&lt;img src='a.png'></content:encoded>",
      ["It opened."],
    ],
    [
      "a description that is the whole text",
      "<description>&lt;p>It opened.&lt;/p>&lt;h3>Boats&lt;/h3>&lt;p>They left.&lt;/p></description>",
      ["It opened.", "Boats", "They left."],
    ],
    [
      "a shorter summary beside it",
      "<description>The harbour opened on Monday.</description><itunes:summary>It opened.</itunes:summary>",
      ["It opened.", "The harbour opened on Monday."],
    ],
    [
      "another namespace's description",
      '<x:description xmlns:x="urn:velmark">Wrong</x:description><description>Right</description>',
      ["Right"],
    ],
    ["XHTML", '<body xmlns="http://www.w3.org/1999/xhtml"><p>It opened.</p></body>', ["It opened."]],
  ])("RSS: %s", (_what, elements, texts) => {
    expect(textsOf(rssItem(elements))).toEqual(texts);
  });

  const base64 = (text: string) => Buffer.from(text).toString("base64");

  test.each([
    ["text", '<summary type="text">A &lt;b> tag</summary>', ["A <b> tag"]],
    ["text without a type", "<summary>1 &lt; 2</summary>", ["1 < 2"]],
    ["HTML without a type", "<summary>A &lt;b>new&lt;/b> harbour</summary>", ["A new harbour"]],
    [
      "HTML",
      '<summary type="html">A &lt;b>new&lt;/b> &amp;amp; old harbour</summary>',
      ["A new & old harbour"],
    ],
    [
      "XHTML",
      '<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">The &lt;br> <b>tag</b></div></summary>',
      ["The <br> tag"],
    ],
    [
      "base64",
      `<content type="application/octet-stream">${base64("<p>A <b>new</b> harbour</p>")}</content>`,
      ["A new harbour"],
    ],
    [
      "base64 of Atom 0.3",
      `<content type="text/plain" mode="base64">${base64("A <b> tag")}</content>`,
      ["A <b> tag"],
    ],
    [
      "no picture",
      '<content type="image/png">iVBORw0KGgo=</content><summary>It opened.</summary>',
      ["It opened."],
    ],
    [
      "a summary and the text",
      '<summary>It opened.</summary><content type="html">&lt;p>The harbour.&lt;/p>&lt;p>Boats.&lt;/p></content>',
      ["It opened.", "The harbour.", "Boats."],
    ],
  ])("Atom: %s", (_what, elements, texts) => {
    expect(textsOf(atomEntry(elements))).toEqual(texts);
  });

  test("blanks and invisible signs are cleaned, and the signs that a word needs stay", () => {
    expect(rssItem("<title>  Har&#173;bour&#8203; of\n\n&nbsp;Port&#xFEFF; Elsin </title>").title).toBe(
      "Harbour of Port Elsin",
    );
    expect(rssItem("<title>می\u200Cشود</title>").title).toBe("می\u200Cشود");
    expect(rssItem("<title>Har\u200Cbour</title>").title).toBe("Harbour");
  });
});

describe("what programs add", () => {
  test.each([
    ["The post <a>Harbour</a> appeared first on <a>The Elsin Post</a>."],
    ["Der Beitrag Hafen erschien zuerst auf Elsin."],
    ["ظهرت المقالة الميناء أولاً على إلسين."],
    ["Continue reading “Harbour” →"],
    ["Read more…"],
    ["[Weiterlesen]"],
  ])("%s goes from the end of an item", (furniture) => {
    const item = rssItem(`<description><![CDATA[<p>It opened.</p><p>${furniture}</p>]]></description>`);
    expect(textsOf(item)).toEqual(["It opened."]);
  });

  test("the same words within a text stay", () => {
    const body =
      "<p>The post of harbour master appeared first on Monday.</p><p>Read more books.</p><p>Boats left.</p>";
    expect(textsOf(rssItem(`<content:encoded><![CDATA[${body}]]></content:encoded>`))).toHaveLength(3);
  });

  test("an excerpt ends with a sign of its own", () => {
    expect(rssItem("<description>The harbour of [&amp;#8230;]</description>").summary).toBe(
      "The harbour of…",
    );
  });

  test("a feed of many publications names each where it belongs", () => {
    const item = rssItem(
      "<title>Harbour opens - Velmark Times</title><source url='https://v.example'>Velmark Times</source><description>&lt;a>Harbour opens&lt;/a>&amp;nbsp;&amp;nbsp;&lt;font>Velmark Times&lt;/font></description>",
    );
    expect(item).toMatchObject({ title: "Harbour opens", source: "Velmark Times", summary: null });
  });
});

describe("addresses", () => {
  test.each([
    ["a link", "<link>https://a.example/1</link>", "https://a.example/1"],
    [
      "with blanks and &amp;",
      "<link> https://a.example/1?a=1&amp;b=2\n</link>",
      "https://a.example/1?a=1&b=2",
    ],
    ["in CDATA", "<link><![CDATA[https://a.example/1]]></link>", "https://a.example/1"],
    ["relative to the site", "<link>/1</link>", "https://post.elsin.example/1"],
    ["relative to xml:base", '<link xml:base="https://b.example/x/">1</link>', "https://b.example/x/1"],
    [
      "as Atom writes it",
      '<atom:link rel="self" href="https://a.example/f"/><link/><atom:link href="https://a.example/1"/>',
      "https://a.example/1",
    ],
    ["the guid", "<guid>https://a.example/1</guid>", "https://a.example/1"],
    ["a guid that is no address", "<guid isPermaLink='true'>7</guid>", null],
    ["a guid that says it is none", "<guid isPermaLink='false'>https://a.example/1</guid>", null],
    [
      "the link before the guid",
      "<guid>https://a.example/g</guid><link>https://a.example/1</link>",
      "https://a.example/1",
    ],
    [
      "no link of a picture",
      "<image><link>https://a.example/i</link></image><link>https://a.example/1</link>",
      "https://a.example/1",
    ],
    [
      "where a counter stands between",
      "<link>https://count.example/1</link><feedburner:origLink>https://a.example/1</feedburner:origLink>",
      "https://a.example/1",
    ],
    ["none that runs a program", "<link>javascript:alert(1)</link>", null],
  ])("%s", (_what, elements, url) => {
    expect(rssItem(elements, "<link>https://post.elsin.example/</link>").url).toBe(url);
  });

  test.each(["", "alternate", "ALTERNATE", "http://www.iana.org/assignments/relation/alternate"])(
    "a link with the relation %j leads to the page",
    (rel) => {
      const links = `<link rel="related" href="https://a.example/r"/><link rel="${rel}" href="https://a.example/1"/>`;
      expect(atomEntry(links).url).toBe("https://a.example/1");
    },
  );

  test("Atom: the page among the links, and its bases one in another", () => {
    const links = `<link rel="replies" href="r"/><link rel="alternate" type="application/json" href="j"/>
      <link rel="alternate" type="text/html" href="1"/>`;
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/feed/"><entry xml:base="day/">${links}</entry></feed>`;
    expect(onlyItem(text).url).toBe("https://a.example/feed/day/1");
  });

  test("relative addresses without any base are none, and the feed's own address is one", () => {
    const text = "<rss><channel><item><link>/1</link></item></channel></rss>";
    expect(onlyItem(text).url).toBeNull();
    expect(onlyItem(text, "https://a.example/feed.xml").url).toBe("https://a.example/1");
  });
});

describe("names", () => {
  test.each([
    ["<dc:creator>Mara Lind</dc:creator>", "Mara Lind"],
    ["<dc:creator>Mara Lind</dc:creator><dc:creator>Oren Vale</dc:creator>", "Mara Lind, Oren Vale"],
    ["<dc:creator><![CDATA[Mara &amp; Oren Vale]]></dc:creator>", "Mara & Oren Vale"],
    ["<author>mara@elsin.example (Mara Lind)</author>", "Mara Lind"],
    ["<author>Mara Lind &lt;mara@elsin.example&gt;</author>", "Mara Lind"],
    ["<author>Mara Lind (mara@elsin.example)</author>", "Mara Lind"],
    ["<author>Mara Lind, mara@elsin.example</author>", "Mara Lind"],
    ['<author>"Mara Lind" &lt;mailto:mara@elsin.example&gt;</author>', "Mara Lind"],
    ["<author><name>Mara Lind</name><email>mara@elsin.example</email></author>", "Mara Lind"],
    ["<author>Mara Lind <mara@elsin.example></author>", "Mara Lind"],
    ["<author><email>mara@elsin.example</email></author>", null],
    ["<author>mara@elsin.example</author>", null],
    ["<author>mara@elsin.example</author><dc:creator>Mara Lind</dc:creator>", "Mara Lind"],
    ["<itunes:author>Mara Lind</itunes:author>", "Mara Lind"],
    ["<dc:creator> </dc:creator>", null],
  ])("%s", (elements, byline) => {
    expect(rssItem(elements, "<managingEditor>ed@elsin.example (Ed Itor)</managingEditor>").byline).toBe(
      byline,
    );
  });

  test("an Atom entry has the feed's author where it names none", () => {
    const author = "<author><name>Mara Lind</name></author>";
    expect(atomEntry("<id>1</id>", author).byline).toBe("Mara Lind");
    expect(atomEntry("<author><name>Oren Vale</name></author>", author).byline).toBe("Oren Vale");
  });
});

describe("what else an item says", () => {
  test("dates: when it appeared, and when it was changed", () => {
    expect(
      rssItem(
        "<pubDate>Mon, 03 Mar 2031 10:00:00 GMT</pubDate><atom:updated>2031-03-04T10:00Z</atom:updated>",
      ),
    ).toMatchObject({
      published: "2031-03-03T10:00:00.000Z",
      updated: "2031-03-04T10:00:00.000Z",
    });
    expect(rssItem("<pubDate>soon</pubDate><dc:date>2031-03-03</dc:date>").published).toBe("2031-03-03");
    expect(atomEntry("<updated>2031-03-03T10:00Z</updated>").published).toBe("2031-03-03T10:00:00.000Z");
  });

  test("topics, each once", () => {
    const categories =
      "<category>Harbour</category><category>harbour</category><category>R&amp;amp;D</category><category>Uncategorized</category>";
    expect(rssItem(`${categories}<dc:subject>Sea</dc:subject>`).topics).toEqual(["Harbour", "R&D", "Sea"]);
    expect(atomEntry('<category term="h" label="Harbour"/><category term="sea"/>').topics).toEqual([
      "Harbour",
      "sea",
    ]);
  });

  test("the source that it was taken from, or else the feed", () => {
    expect(rssItem("<title>A</title>").source).toBe("The Elsin Post");
    expect(rssItem('<source url="https://v.example/">Velmark Times</source>').source).toBe("Velmark Times");
    expect(atomEntry("<source><title>Velmark Times</title></source>").source).toBe("Velmark Times");
  });

  test.each([
    [
      "the widest of its media",
      '<media:content url="https://a.example/s.jpg" medium="image" width="100"/><media:content url="https://a.example/l.jpg" type="image/jpeg" width="900"/><media:content url="https://a.example/v.mp4" type="video/mp4" width="1000"/>',
      "https://a.example/l.jpg",
    ],
    [
      "one in a group",
      '<media:group><media:content url="https://a.example/g.jpg" type="image/jpeg"/></media:group>',
      "https://a.example/g.jpg",
    ],
    [
      "an enclosure",
      '<enclosure url="https://a.example/a.mp3" type="audio/mpeg"/><enclosure url="https://a.example/e.png" type="image/png"/>',
      "https://a.example/e.png",
    ],
    ["a thumbnail", '<media:thumbnail url="https://a.example/t.jpg"/>', "https://a.example/t.jpg"],
    [
      "one in its text, and none that counts readers",
      "<description>&lt;img src='https://a.example/c.gif' width='1' height='1'>&lt;img src='https://a.example/i.jpg'>Text</description>",
      "https://a.example/i.jpg",
    ],
    ["none", '<enclosure url="https://a.example/a.mp3" type="audio/mpeg"/>', null],
  ])("picture: %s", (_what, elements, image) => {
    expect(rssItem(elements).image).toBe(image);
  });

  test("captions are kept apart from the text", () => {
    const { captions, body } = rssItem(
      "<content:encoded>&lt;figure>&lt;img src='a.jpg'>&lt;figcaption>The quay (Reuters)&lt;/figcaption>&lt;/figure>&lt;p>It opened.&lt;/p></content:encoded>",
    );
    expect(captions).toEqual([{ written: "The quay (Reuters)", text: "The quay", credit: "Reuters" }]);
    expect(body).toEqual([{ kind: "paragraph", text: "It opened." }]);
  });

  test("what its media show is a caption", () => {
    const media =
      '<media:content url="https://a.example/i.jpg"><media:description>The quay</media:description><media:credit>Mara Lind</media:credit></media:content>';
    expect(rssItem(media).captions).toEqual([
      { written: "The quay (Mara Lind)", text: "The quay", credit: "Mara Lind" },
    ]);
  });

  test("the language of the item, or else of the feed", () => {
    expect(rssItem("<dc:language>fa</dc:language>", "<language>en</language>").language).toBe("fa");
    expect(rssItem("<title>A</title>", "<language>en_us</language>").language).toBe("en-US");
    expect(rssItem("<title>A</title>", "<language>no language</language>").language).toBeNull();
  });
});
