import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/content/check-content.ts";
import { reviseContent } from "../../../src/content/content-revision.ts";
import { UserError } from "../../../src/errors.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { article, report } from "./articles-of-one-story.ts";
import { desk, FILE, NOW } from "./store-desk.ts";

describe("the same article again", () => {
  test.each([
    ["as it was", {}],
    ["by an address with a campaign", { url: "https://www.elsin.example/coast/storm/?utm_source=feed" }],
    ["pasted, without address and day", { url: null, published: null }],
    ["pasted, without a source", { url: null, source: null }],
    ["with a new date", { published: "2031-05-20T09:00:00Z" }],
    ["with a guid beside", { guid: "story-1" }],
    ["cut off by a feed", { body: report(4) }],
    ["without a text", { body: [] }],
  ])("is unchanged: %s", async (_, fields) => {
    const room = await desk();
    expect(await room.take(article())).toEqual({ kind: "written", file: FILE });
    const before = readFileSync(join(room.directory, FILE), "utf8");
    expect(await room.take(article(fields))).toEqual({ kind: "unchanged", file: FILE });
    expect(await (await room.reopened()).take(article(fields))).toEqual({ kind: "unchanged", file: FILE });
    expect(readFileSync(join(room.directory, FILE), "utf8")).toBe(before);
    expect(room.files()).toEqual([FILE]);
  });

  test("is found where an editor has moved it", async () => {
    const room = await desk();
    await room.take(article());
    mkdirSync(join(room.directory, "coast"));
    renameSync(join(room.directory, FILE), join(room.directory, "coast", "storm.md"));
    expect(await room.take(article())).toEqual({ kind: "unchanged", file: "coast/storm.md" });
  });

  test("is unchanged where an older version comes late", async () => {
    const room = await desk();
    await room.take(article({ updated: "2031-05-12T12:00:00Z" }));
    const older = article({ updated: "2031-05-12T10:00:00Z", body: report(14) });
    expect((await room.take(older)).kind).toBe("unchanged");
  });
});

describe("another article", () => {
  const other = report(12, 9);
  test.each([
    [
      "at another address",
      { url: "https://elsin.example/coast/storm-2" },
      "storm-closes-the-harbour-of-port-elsin-2031-05-12.md",
    ],
    [
      "of another day",
      { url: null, published: "2031-05-13" },
      "storm-closes-the-harbour-of-port-elsin-2031-05-13.md",
    ],
    [
      "of another source",
      { url: null, source: "Market Wire" },
      "storm-closes-the-harbour-of-port-elsin-2031-05-12.md",
    ],
    [
      "without day and source",
      { url: null, source: null, published: null },
      "storm-closes-the-harbour-of-port-elsin-2.md",
    ],
  ])("of the same headline is a second one: %s", async (_, fields, file) => {
    const room = await desk();
    await room.take(article());
    const second = article({ body: other, ...fields });
    expect(await room.take(second)).toEqual({ kind: "written", file });
    expect(await (await room.reopened()).take(second)).toEqual({ kind: "unchanged", file });
    expect((await checkContent(room.directory, { now: NOW })).problems).toEqual([]);
  });

  test("of a feed that gives all items one address is another, by its guid", async () => {
    const room = await desk();
    const item = (number: number) =>
      article({ guid: `n${number}`, title: `Notice ${number}`, body: report(9, 10 * number) });
    for (const number of [1, 2, 3])
      expect(await room.take(item(number))).toMatchObject({ kind: "written", file: `notice-${number}.md` });
    expect(await room.take(item(2))).toMatchObject({ kind: "unchanged", file: "notice-2.md" });
  });

  test("of a feed that gives all items one guid is another, by its address", async () => {
    const room = await desk();
    const item = (number: number) =>
      article({
        guid: "feed",
        url: `https://elsin.example/${number}`,
        title: `Notice ${number}`,
        body: report(9, 10 * number),
      });
    for (const number of [1, 2, 3]) expect(await room.take(item(number))).toMatchObject({ kind: "written" });
  });

  test("with a number for a guid is another where it comes from another feed", async () => {
    const room = await desk();
    await room.take(article({ guid: "12" }));
    const elsewhere = article({
      guid: "12",
      url: "https://wire.example/12",
      source: "Market Wire",
      title: "Prices",
      body: other,
    });
    expect(await room.take(elsewhere)).toMatchObject({ kind: "written", file: "prices.md" });
  });

  test("moved to another address is the same one, by its guid", async () => {
    const room = await desk();
    await room.take(article({ guid: "tag:elsin.example,2031:1" }));
    const moved = article({
      guid: "tag:elsin.example,2031:1",
      url: "https://elsin.example/coast/storm-and-flood",
      title: "Storm and flood",
    });
    expect(await room.take(moved)).toEqual({ kind: "updated", file: FILE });
    expect(room.read().url).toBe("https://elsin.example/coast/storm-and-flood");
  });
});

describe("a copy that another source prints", () => {
  const wire = (fields: Parameters<typeof article>[0] = {}) =>
    article({
      source: "Market Wire",
      url: "https://wire.example/storm",
      title: "Storm shuts port",
      published: "2031-05-13",
      ...fields,
    });

  test("is linked, once, and is no second file", async () => {
    const room = await desk();
    await room.take(article());
    const copies = [
      wire(),
      wire({ source: "Velmark Daily", url: "https://velmark.example/a", body: report(12).slice(0, 8) }),
      wire({
        source: "Coast Radio",
        url: null,
        body: ["PORT ELSIN – A storm came.", ...report(12), "More follows."],
      }),
    ];
    for (const copy of copies) expect(await room.take(copy)).toEqual({ kind: "linked", file: FILE });
    expect(room.read().alsoIn).toEqual([
      { source: "Market Wire", url: "https://wire.example/storm" },
      { source: "Velmark Daily", url: "https://velmark.example/a" },
      { source: "Coast Radio", url: null },
    ]);
    const again = await room.reopened();
    for (const copy of copies) expect(await again.take(copy)).toEqual({ kind: "unchanged", file: FILE });
    expect(room.files()).toEqual([FILE]);
    // The first source's new version is still its own.
    expect(await again.take(article({ body: report(16) }))).toEqual({ kind: "updated", file: FILE });
    expect(room.read().alsoIn).toHaveLength(3);
  });

  test.each([
    ["weeks later", wire({ published: "2031-06-20" })],
    ["with a text of its own", wire({ body: report(12, 4) })],
    ["that quotes a paragraph", wire({ body: [...report(12).slice(0, 2), ...report(14, 4)] })],
    ["a brief of a few words", wire({ body: ["A storm closed the harbour."] })],
  ])("is no copy %s", async (_, other) => {
    const room = await desk();
    await room.take(article());
    expect(await room.take(other)).toEqual({ kind: "written", file: "storm-shuts-port.md" });
  });

  test("is no copy where one source follows a form", async () => {
    const room = await desk();
    const bulletin = (buoy: number) =>
      article({
        title: `Fog at buoy ${buoy}`,
        url: `https://elsin.example/fog/${buoy}`,
        body: [...report(10), `Fog is expected at buoy ${buoy} tonight.`],
      });
    await room.take(bulletin(1));
    expect(await room.take(bulletin(2))).toMatchObject({ kind: "written" });
  });

  test("leaves a file alone that an editor has changed", async () => {
    const room = await desk();
    await room.take(article());
    room.edit((text) => text.replace("on Monday", "on a great Monday"));
    const edited = readFileSync(join(room.directory, FILE), "utf8");
    await room.store.refresh();
    expect(await room.take(wire())).toEqual({ kind: "linked", file: FILE });
    expect(readFileSync(join(room.directory, FILE), "utf8")).toBe(edited);
  });
});

describe("where files go", () => {
  test("into the folder that is asked for", async () => {
    const room = await desk();
    expect(await room.take(article(), { folder: "feeds/elsin-post" })).toEqual({
      kind: "written",
      file: `feeds/elsin-post/${FILE}`,
    });
    expect(await room.take(article())).toMatchObject({ kind: "unchanged", file: `feeds/elsin-post/${FILE}` });
  });

  test.each(["../outside", "/etc", ".hidden", "a//b", "a/../..", ""])("never into %j", async (folder) => {
    const room = await desk();
    await expect(room.take(article(), { folder })).rejects.toThrow(UserError);
    expect(room.files()).toEqual([]);
  });

  test("never through a link that leads out of the content folder", async () => {
    const room = await desk();
    const outside = temporaryFolder();
    symlinkSync(outside, join(room.directory, "feeds"));
    await expect(room.take(article(), { folder: "feeds" })).rejects.toThrow(UserError);
    await expect(room.take(article(), { folder: "feeds/below" })).rejects.toThrow(UserError);
    expect(readdirSync(outside)).toEqual([]);
  });

  test("ids of long headlines stay within their length, and apart", async () => {
    const room = await desk();
    const title = "Storm ".repeat(40).trim();
    const files = [];
    for (const number of [1, 2, 3]) {
      const url = `https://elsin.example/${number}`;
      files.push((await room.take(article({ title, url, body: report(9, 10 * number) }))).file);
    }
    expect(new Set(files).size).toBe(3);
    for (const file of files) expect(file.length).toBeLessThanOrEqual(83);
    expect((await checkContent(room.directory, { now: NOW })).problems).toEqual([]);
  });

  test("takes that overlap are done one after another", async () => {
    const room = await desk();
    const outcomes = await Promise.all([room.take(article()), room.take(article()), room.take(article())]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["written", "unchanged", "unchanged"]);
  });

  test("an article without a headline is refused by name", async () => {
    const room = await desk();
    await expect(room.take(article({ title: null }))).rejects.toThrow(/no headline/u);
  });
});

test("an update and an editor’s correction at the same time are both kept", async () => {
  for (let round = 0; round < 10; round += 1) {
    const directory = temporaryFolder();
    const room = await desk(directory);
    const quoted = "“We sail at dawn,” said the captain.";
    await room.take(article({ body: [...report(10), quoted] }));
    const [outcome] = await Promise.all([
      room.take(article({ body: [...report(13), quoted] })),
      reviseContent(directory, FILE, (found) => ({
        ...found,
        quotes: [{ text: "We sail", speaker: "Runa Lind", hide: false }],
      })),
    ]);
    expect(outcome.kind).toBe("updated");
    expect(room.read().quotes).toMatchObject([{ speaker: "Runa Lind" }]);
    expect(room.read().body).toContain(report(13).at(-1));
  }
});
