import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseArticle } from "../../../src/content/front-matter.ts";
import { article, report } from "./articles-of-one-story.ts";
import { desk, FILE, NOW } from "./store-desk.ts";

describe("a new version of a story", () => {
  test("replaces the text, and says when and what changed", async () => {
    const room = await desk();
    const [first = "", ...rest] = report(10);
    await room.take(article({ guid: "1", body: ["The storm hurt 12 people on Monday.", first, ...rest] }));
    const update = article({
      guid: "1",
      title: "Storm closes two harbours",
      body: [
        "The storm hurt 14 people on Monday.",
        first,
        ...rest,
        "“We have never seen such a wave,” said Mira Sandoval.",
      ],
    });
    expect(await room.take(update)).toEqual({ kind: "updated", file: FILE });
    const stored = room.read();
    expect(stored).toMatchObject({
      id: "storm-closes-the-harbour-of-port-elsin",
      title: "Storm closes two harbours",
      published: { at: new Date("2031-05-12T09:00:00Z") },
      updated: { at: NOW, dateOnly: false },
    });
    const at = { at: NOW, dateOnly: false };
    expect(stored.changes).toEqual([
      {
        at,
        what: "headline",
        from: "Storm closes the harbour of Port Elsin",
        to: "Storm closes two harbours",
      },
      {
        at,
        what: "number",
        from: "The storm hurt 12 people on Monday.",
        to: "The storm hurt 14 people on Monday.",
      },
      { at, what: "quotation", from: null, to: "We have never seen such a wave," },
    ]);
    expect(await room.take(update)).toMatchObject({ kind: "unchanged" });
  });

  test("says when it was updated itself", async () => {
    const room = await desk();
    await room.take(article());
    await room.take(article({ updated: "2031-05-12T13:30:00Z", body: report(14) }));
    expect(room.read().updated).toEqual({ at: new Date("2031-05-12T13:30:00Z"), dateOnly: false });
  });

  test("brings the date of a story that had none, and is no news of it", async () => {
    const room = await desk();
    await room.take(article({ published: null }));
    expect(await room.take(article())).toEqual({ kind: "updated", file: FILE });
    expect(room.read()).toMatchObject({
      published: { at: new Date("2031-05-12T09:00:00Z") },
      updated: null,
      changes: [],
    });
    expect(await room.take(article())).toEqual({ kind: "unchanged", file: FILE });
  });

  test("keeps what an editor added beside the text", async () => {
    const room = await desk();
    await room.take(article({ body: [...report(10), "“We sail at dawn,” said the captain."] }));
    room.edit((text) =>
      text.replace(
        "imported:",
        "topics: [Storms]\nsection: Coast\nsummary: A storm.\nquotes:\n  - text: We sail\n    speaker: Runa Lind\nwithdrawn: { at: 2031-05-13, note: Never sent }\nimported:",
      ),
    );
    const update = article({ body: [...report(13), "“We sail at dawn,” said the captain."] });
    expect(await room.take(update)).toEqual({ kind: "updated", file: FILE });
    expect(room.read()).toMatchObject({
      topics: ["Storms"],
      section: "Coast",
      summary: "A storm.",
      quotes: [{ text: "We sail", speaker: "Runa Lind" }],
      withdrawn: { note: "Never sent" },
    });
    expect(room.read().body).toContain(report(13).at(-1));
  });

  test("of a Markdown file, known by its id, brings its own corrections where that is forced", async () => {
    const room = await desk();
    const markdown = (title: string, speaker: string) =>
      parseArticle(
        "storm.md",
        new TextEncoder().encode(
          `---\ntitle: ${title}\nid: storm\nquotes:\n  - text: We sail\n    speaker: ${speaker}\n---\n\n${report(9).join("\n\n")}\n`,
        ),
      );
    const speaker = () => room.read("storm.md").quotes[0]?.speaker;
    expect(await room.store.put(markdown("Storm", "Runa Lind"))).toEqual({
      kind: "written",
      file: "storm.md",
    });
    expect(await room.store.put(markdown("Storm nears", "Otto Brandt"))).toEqual({
      kind: "updated",
      file: "storm.md",
    });
    expect([room.read("storm.md").title, speaker()]).toEqual(["Storm nears", "Runa Lind"]);
    const forced = { force: true };
    expect((await room.store.put(markdown("Storm nears", "Otto Brandt"), forced)).kind).toBe("updated");
    expect(speaker()).toBe("Otto Brandt");
    expect((await room.store.put(markdown("Storm nears", "Otto Brandt"), forced)).kind).toBe("unchanged");
  });

  test("leaves the editor's order of fields and comments", async () => {
    const room = await desk();
    await room.take(article());
    room.edit((text) => text.replace("---\n", "---\n# Desk: Mira\nsection: Coast # not Sea\n"));
    await room.take(article({ title: "Storm closes two harbours", body: report(14) }));
    const text = readFileSync(join(room.directory, FILE), "utf8");
    expect(text).toMatch(
      /^---\n# Desk: Mira\nsection: Coast # not Sea\ntitle: Storm closes two harbours\nid: storm/u,
    );
    expect(room.read()).toMatchObject({
      section: "Coast",
      changes: [{ what: "headline" }, { what: "text" }],
    });
    expect(await room.take(article({ title: "Storm closes two harbours", body: report(14) }))).toMatchObject({
      kind: "unchanged",
    });
  });

  test("never overwrites what an editor has changed, unless that is asked for", async () => {
    const room = await desk();
    await room.take(article());
    room.edit((text) => text.replace("on Monday", "on a great Monday"));
    const update = article({ body: report(14) });
    expect(await room.take(update)).toEqual({ kind: "kept", file: FILE });
    expect(await (await room.reopened()).take(update)).toEqual({ kind: "kept", file: FILE });
    expect(room.read().body).toContain("great Monday");
    expect(await room.take(update, { force: true })).toEqual({ kind: "updated", file: FILE });
    expect(room.read().body).not.toContain("great Monday");
  });

  test("never overwrites a file that a person wrote, or one with a fault", async () => {
    const room = await desk();
    writeFileSync(
      join(room.directory, "mine.md"),
      "---\ntitle: Storm\nurl: https://elsin.example/coast/storm\n---\n\nMine.\n",
    );
    writeFileSync(join(room.directory, "ferry-sails.md"), "---\ntitle: [Ferry\n---\n\nMine.\n");
    await room.store.refresh();
    expect(await room.take(article())).toEqual({ kind: "kept", file: "mine.md" });
    const ferry = article({ title: "Ferry sails", url: "https://elsin.example/ferry", body: report(9, 5) });
    expect(await room.take(ferry)).toEqual({ kind: "kept", file: "ferry-sails.md" });
    writeFileSync(
      join(room.directory, "x.md"),
      "---\ntitle: [Dam\nurl: https://elsin.example/dam\n---\n\nMine.\n",
    );
    await room.store.refresh();
    const dam = article({ title: "Dam breaks", url: "https://www.elsin.example/dam", body: report(9, 6) });
    expect(await room.take(dam)).toEqual({ kind: "kept", file: "x.md" });
    expect(await room.take(dam, { force: true })).toEqual({ kind: "updated", file: "x.md" });
    expect(room.read("x.md").title).toBe("Dam breaks");
  });

  test("keeps the newest changes of a story that changes all day", async () => {
    const room = await desk();
    for (let round = 0; round <= 40; round += 1) {
      await room.take(article({ title: `Storm, report ${round}` }));
    }
    const { changes } = room.read("storm-report-0.md");
    expect(changes).toHaveLength(30);
    expect(changes.at(-1)).toMatchObject({ what: "headline", to: "Storm, report 40" });
  });
});
