import { createHash } from "node:crypto";
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { createIndexer } from "../../src/library/indexer.ts";
import { openLibrary } from "../../src/library/store.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const DAY = 24 * 60 * 60_000;
const BODY =
  "The quay of Port Elsin reopened on Monday after a week of repairs, and the first ferry left for Velmark at noon.";
const text = (title: string, fields = "", body = BODY) => `---\ntitle: ${title}\n${fields}---\n\n${body}\n`;

/** A content folder with a library that follows it, and a clock. */
function newsroom() {
  const directory = join(temporaryFolder(), "content");
  mkdirSync(directory);
  const file = join(temporaryFolder(), "library.sqlite");
  let at = new Date("2031-05-20T08:00:00Z");
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  let library = openLibrary(file);
  let indexer = start();
  function start() {
    return createIndexer({ directory, library, log, now: () => at, schedule: () => () => {} });
  }
  const arrived = (title: string) =>
    library
      .at(new Date("2099-01-01"))
      .headlines({ offset: 0, limit: 100 })
      .items.find((item) => item.title === title)?.arrived;
  return {
    directory,
    file,
    write(name: string, content: string) {
      const path = join(directory, name);
      mkdirSync(join(path, ".."), { recursive: true });
      writeFileSync(path, content);
      utimesSync(path, at, at);
    },
    erase: (name: string) => rmSync(join(directory, name), { recursive: true }),
    synchronise: () => indexer.synchronise(),
    update: (name: string) => indexer.update(name),
    problems: () => indexer.problems(),
    later(milliseconds: number) {
      at = new Date(at.getTime() + milliseconds);
      return at;
    },
    arrived,
    count: () => library.at(at).statistics().articles,
    /** Ends the library, does something to its file, and opens it again. */
    async restart(between: () => void = () => {}) {
      await indexer.stop();
      library.close();
      between();
      library = openLibrary(file);
      indexer = start();
      await indexer.synchronise();
    },
    close: () => library.close(),
  };
}

async function filled(fields = "") {
  const room = newsroom();
  room.write("first.md", text("First"));
  await room.synchronise();
  room.later(DAY);
  room.write("story.md", text("Quay reopens", fields));
  await room.synchronise();
  const first = room.arrived("Quay reopens");
  expect(first).toBeDefined();
  return { ...room, first };
}

describe("an article that was there before is not news again", () => {
  test.each([
    ["renamed", "", "another-name.md", text("Quay reopens")],
    ["moved to another folder", "", "coast/story.md", text("Quay reopens")],
    ["written again", "", "story.md", text("Quay reopens")],
    ["written again with a change", "", "story.md", text("Quay reopens", "", `${BODY} It rained.`)],
    [
      "renamed with a change, known by its id",
      "id: quay\n",
      "x.md",
      text("Quay reopens now", "id: quay\n", "New."),
    ],
    [
      "renamed with a change, known by its address",
      "url: https://elsin.example/quay\n",
      "x.md",
      text("Quay reopens", "url: https://www.elsin.example/quay?utm_source=x\n", "New."),
    ],
  ])("%s", async (_, fields, name, content) => {
    for (const way of ["by the watcher", "by listing"]) {
      const room = await filled(fields);
      const take = async (file: string) =>
        way === "by listing" ? void (await room.synchronise()) : await room.update(file);
      room.erase("story.md");
      await take("story.md");
      room.later(60_000);
      room.write(name, content);
      await take(name);
      const title = content.includes("reopens now") ? "Quay reopens now" : "Quay reopens";
      expect(room.arrived(title), way).toEqual(room.first);
      room.close();
    }
  });

  test("copied", async () => {
    const room = await filled();
    room.later(DAY);
    room.write("copy.md", text("Quay reopens"));
    await room.synchronise();
    expect(room.count()).toBe(3);
    expect(room.arrived("Quay reopens")).toEqual(room.first);
  });

  test("gone for months, where its text is the same", async () => {
    const room = await filled();
    room.erase("story.md");
    await room.synchronise();
    room.later(90 * DAY);
    room.write("story.md", text("Quay reopens"));
    await room.synchronise();
    expect(room.arrived("Quay reopens")).toEqual(room.first);
  });

  test("taken into a library of a newer version", async () => {
    const room = await filled();
    await room.restart(() => {
      const database = new DatabaseSync(room.file);
      database.prepare("UPDATE meta SET version = ?").run("another");
      database.close();
      room.later(DAY);
      // A new checkout gives every file a new time.
      room.write("story.md", text("Quay reopens"));
    });
    expect(room.arrived("Quay reopens")).toEqual(room.first);
  });

  test("taken over from a library that kept no arrivals yet", async () => {
    const room = await filled();
    await room.restart(() => {
      const database = new DatabaseSync(room.file);
      database.prepare("UPDATE meta SET version = ?").run("another");
      database.exec("DROP TABLE arrivals");
      database.close();
      room.later(DAY);
      room.write("story.md", text("Quay reopens"));
    });
    expect(room.arrived("Quay reopens")).toEqual(room.first);
  });

  test("taken over from a library that kept a row for each key", async () => {
    const room = await filled("url: https://elsin.example/quay\n");
    await room.restart(() => {
      const database = new DatabaseSync(room.file);
      database.prepare("UPDATE meta SET version = ?").run("12/1");
      database.exec("DROP TABLE arrivals");
      database.exec("CREATE TABLE arrivals (key TEXT PRIMARY KEY, id TEXT, arrived INTEGER, gone INTEGER)");
      const row = database.prepare(
        "INSERT INTO arrivals (key, id, arrived, gone) VALUES (?, 'story', ?, NULL)",
      );
      const hashed = (parts: unknown[]) =>
        createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
      const address = "elsin.example/quay";
      for (const key of ["id story", `story ${hashed([address, "quay reopens"])}`, "text 0123456789abcdef"])
        row.run(key, room.first?.getTime() ?? 0);
      database.close();
      room.erase("story.md");
      room.later(DAY);
      room.write("renamed.md", text("Quay reopens", "url: https://elsin.example/quay\n", "New."));
    });
    expect(room.arrived("Quay reopens")).toEqual(room.first);
  });

  test("in a library that was deleted, as far as its file's time says", async () => {
    const room = await filled();
    room.later(DAY);
    await room.restart(() => rmSync(room.file));
    expect(room.arrived("Quay reopens")).toEqual(room.first);
  });
});

describe("another article is news", () => {
  test("under an id that was given up days ago", async () => {
    const room = await filled();
    room.erase("story.md");
    await room.synchronise();
    const at = room.later(3 * DAY);
    room.write("story.md", text("Another story", "", `${BODY} This one is another.`));
    await room.synchronise();
    expect(room.arrived("Another story")).toEqual(at);
  });

  test.each([
    [
      "at the address of another, under its own headline",
      text("Item two", "url: https://elsin.example/news\n", "Two."),
    ],
    ["with a few words that another has too", text("Notice", "", "No news today.")],
  ])("%s", async (_, content) => {
    const room = newsroom();
    room.write("one.md", text("Item one", "url: https://elsin.example/news\n", "No news today."));
    await room.synchronise();
    const at = room.later(DAY);
    room.write("two.md", content);
    await room.synchronise();
    expect(room.arrived(content.includes("Item two") ? "Item two" : "Notice")).toEqual(at);
  });

  test("of one text every day, by its date", async () => {
    const room = newsroom();
    room.write("one.md", text("Weather", "published: 2031-05-19\n"));
    await room.synchronise();
    const at = room.later(DAY);
    room.write("two.md", text("Weather", "published: 2031-05-20\n"));
    await room.synchronise();
    expect(room.arrived("Weather")).toEqual(at);
  });
});

describe("a folder that is empty all of a sudden", () => {
  async function full(count: number) {
    const room = newsroom();
    for (let number = 0; number < count; number += 1)
      room.write(`${number}.md`, text(`Article ${number}`, "", `${BODY} Number ${number}.`));
    await room.synchronise();
    return room;
  }
  const empty = (room: ReturnType<typeof newsroom>, count: number) => {
    for (let number = 0; number < count; number += 1) room.erase(`${number}.md`);
  };

  test("keeps its articles for ten minutes, and says so", async () => {
    const room = await full(12);
    empty(room, 12);
    await room.synchronise();
    expect(room.count()).toBe(12);
    expect(room.problems()).toMatchObject([
      { file: "./", message: expect.stringMatching(/is empty, and 12 articles.*until 08:10 UTC.*mounted/u) },
    ]);
    room.later(9 * 60_000);
    await room.update("3.md");
    expect(room.count()).toBe(12);
    room.later(60_000);
    await room.synchronise();
    expect(room.count()).toBe(0);
    expect(room.problems()).toEqual([]);
  });

  test("keeps them at the start too, and none is news when they are back", async () => {
    const room = await full(12);
    const arrived = room.arrived("Article 3");
    empty(room, 12);
    room.later(DAY);
    await room.restart();
    expect(room.count()).toBe(12);
    room.later(60_000);
    for (let number = 0; number < 12; number += 1)
      room.write(`${number}.md`, text(`Article ${number}`, "", `${BODY} Number ${number}.`));
    await room.synchronise();
    expect(room.count()).toBe(12);
    expect(room.problems()).toEqual([]);
    expect(room.arrived("Article 3")).toEqual(arrived);
  });

  test("lets them go when an article comes into it", async () => {
    const room = await full(12);
    empty(room, 12);
    await room.synchronise();
    room.write("new.md", text("New"));
    await room.synchronise();
    expect(room.count()).toBe(1);
  });

  test("lets a few go at once", async () => {
    const room = await full(9);
    empty(room, 9);
    await room.synchronise();
    expect(room.count()).toBe(0);
  });

  test("has articles that go one by one, which is no such case", async () => {
    const room = await full(12);
    for (const name of ["0.md", "1.md"]) {
      room.erase(name);
      await room.update(name);
    }
    expect(room.count()).toBe(10);
  });
});

describe("a text that is not whole", () => {
  test("emptied: a fault with its place, and the last good version stays", async () => {
    const room = await filled();
    room.later(60_000);
    room.write("story.md", "---\ntitle: Quay reopens\n---\n\n");
    room.later(5000);
    await room.synchronise();
    expect(room.problems()).toEqual([
      {
        file: "story.md",
        line: 4,
        field: "body",
        message: expect.stringMatching(/is empty.*had a text before/u),
      },
    ]);
    expect(room.count()).toBe(2);
    await room.synchronise();
    expect(room.problems()).toHaveLength(1);
    room.write("story.md", text("Quay reopens"));
    await room.synchronise();
    expect(room.problems()).toEqual([]);
  });

  test("an article that never had one is served as before", async () => {
    const room = newsroom();
    room.write("title.md", "---\ntitle: A title\n---\n");
    await room.synchronise();
    room.later(60_000);
    room.write("title.md", "---\ntitle: Another title\n---\n");
    expect(await room.synchronise()).toMatchObject({ changed: 1, problems: 0 });
  });

  test("half written a moment ago: it is no problem yet, and is looked at again", async () => {
    const directory = join(temporaryFolder(), "content");
    mkdirSync(directory);
    const library = openLibrary(join(temporaryFolder(), "library.sqlite"));
    const at = new Date("2031-05-20T08:00:00Z");
    const warnings: object[] = [];
    const waiting: { work: () => void; wait: number }[] = [];
    let now = at;
    const indexer = createIndexer({
      directory,
      library,
      log: { info: () => {}, warn: (details) => void warnings.push(details), error: () => {} },
      now: () => now,
      schedule: (work, wait) => {
        waiting.push({ work, wait });
        return () => {};
      },
    });
    const path = join(directory, "slow.md");
    writeFileSync(path, "---\ntitle: Slow\n");
    utimesSync(path, at, at);
    now = new Date(at.getTime() + 500);
    await indexer.synchronise();
    expect(indexer.problems()).toEqual([]);
    expect(warnings).toEqual([]);
    writeFileSync(path, text("Slow"));
    utimesSync(path, at, at);
    now = new Date(at.getTime() + 3000);
    expect(waiting.map(({ wait }) => wait)).toEqual([2500]);
    waiting[0]?.work();
    await indexer.update("slow.md");
    expect(library.at(now).statistics().articles).toBe(1);
    await indexer.stop();
    library.close();
  });
});
