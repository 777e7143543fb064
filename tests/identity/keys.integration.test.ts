import { describe, expect, test } from "vitest";
import { entry, libraryWith, NOW, said } from "../support/library-entries.ts";
import { library } from "./people.ts";

describe("keys", () => {
  test("of every spelling and short form lead to the person, also after its articles are gone", () => {
    const shelf = library([
      ["Navid Baraghchi", "Foreign Minister"],
      ["Navid Baraqchi", null],
      ["Baraghchi", "Foreign Minister"],
    ]);
    const nameOf = (key: string) => shelf.at(NOW).speaker(key)?.name;
    for (const key of ["navid-baraghchi", "navid-baraqchi", "baraghchi"]) {
      expect(nameOf(key)).toBe("Navid Baraghchi");
      expect(shelf.at(NOW).quotations({ speaker: key, offset: 0, limit: 9 }).total).toBe(3);
    }
    shelf.remove("article-1.md");
    expect(nameOf("navid-baraqchi")).toBe("Navid Baraghchi");
  });

  test("of several bearers of one name are their own, and lead on when only one is left", () => {
    const shelf = library([
      ["Dogan", "mayor"],
      ["Dogan", "striker"],
    ]);
    const found = shelf.at(NOW).speakers("dogan", 9);
    expect(found.map(({ key }) => key).sort()).toEqual(["dogan--mayor", "dogan--striker"]);
    expect(shelf.at(NOW).speaker("dogan")).toBeNull();
    expect(shelf.at(NOW).speaker("dogan--mayor")?.role).toBe("mayor");
    shelf.remove("article-1.md");
    expect(shelf.at(NOW).speaker("dogan--mayor")?.key).toBe("dogan");
    expect(shelf.at(NOW).speaker("dogan")?.role).toBe("mayor");
  });

  test("of a surname lead to nobody while several may be meant", () => {
    const shelf = library(["Dogan", ["Dogan", "mayor"], ["Emre Dogan", "mayor"]]);
    expect(
      shelf
        .at(NOW)
        .speakers("", 9)
        .map(({ key, quotations }) => [key, quotations]),
    ).toEqual([
      ["emre-dogan", 2],
      ["dogan--", 1],
    ]);
    expect(shelf.at(NOW).speaker("dogan")).toBeNull();
    expect(shelf.at(NOW).speaker("dogan--")?.name).toBe("Dogan");
    shelf.remove("article-0.md");
    expect(shelf.at(NOW).speaker("dogan")?.name).toBe("Emre Dogan");
  });
});

describe("the same words of one speaker", () => {
  const firstPage = { offset: 0, limit: 9 };
  const shelf = () =>
    libraryWith(
      entry("brief", {
        published: "2031-05-01",
        quotations: [said("Navid Baraghchi", "The harbour will open, I promise,")],
      }),
      entry("full", {
        published: "2031-05-03",
        quotations: [
          said("Navid Baraqchi", "The harbour will open – I promise."),
          said("Navid Baraqchi", "Soon."),
        ],
      }),
      entry("other", {
        published: "2031-05-04",
        quotations: [said("Ida Holm", "The harbour will open, I promise.")],
      }),
    );

  test("are shown and counted once, with the newest article", () => {
    const { items, total } = shelf()
      .at(NOW)
      .quotations({ ...firstPage, speaker: "navid-baraghchi" });
    expect(total).toBe(2);
    expect(items.map(({ text, article }) => [text, article.id])).toEqual([
      ["The harbour will open – I promise.", "full"],
      ["Soon.", "full"],
    ]);
    expect(shelf().at(NOW).speaker("navid-baraghchi")?.quotations).toBe(2);
    expect(
      shelf()
        .at(NOW)
        .quotations({ ...firstPage, speaker: "navid-baraghchi", about: "harbour" }).total,
    ).toBe(1);
  });

  test("of two speakers are two", () => {
    const { items, total } = shelf().at(NOW).searchQuotations("harbour", firstPage);
    expect(total).toBe(2);
    expect(items.map(({ article }) => article.id)).toEqual(["other", "full"]);
  });

  test("stay in each article", () => {
    expect(shelf().at(NOW).article("brief")?.quotations).toHaveLength(1);
  });
});
