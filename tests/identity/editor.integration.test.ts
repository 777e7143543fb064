import { describe, expect, test } from "vitest";
import { NOW } from "../support/library-entries.ts";
import { known, library, namesIn, people, type Written } from "./people.ts";

describe("what the editor says", () => {
  test("joins, names and describes", () => {
    const shelf = library(
      [["Navid Baraghchi", "diplomat"], "The Fox", "Baraqchi"],
      [known("Nawid Baraqchi", { aliases: ["The Fox", "Baraqchi"], role: "Foreign Minister" })],
    );
    expect(shelf.at(NOW).speakers("", 9)).toEqual([
      {
        key: "nawid-baraqchi",
        name: "Nawid Baraqchi",
        role: "Foreign Minister",
        aliases: ["The Fox", "Baraqchi", "Navid Baraghchi"],
        quotations: 3,
      },
    ]);
    expect(shelf.at(NOW).speakers("fox", 9)).toHaveLength(1);
    const roles = shelf
      .at(NOW)
      .quotations({ speaker: "nawid-baraqchi", offset: 0, limit: 9 })
      .items.map(({ speaker }) => speaker?.role);
    // The role of the day stays where the article gives one.
    expect(roles.sort()).toEqual(["Foreign Minister", "Foreign Minister", "diplomat"]);
  });

  test("keeps apart", () => {
    const written: Written[] = [
      ["Navid Baraghchi", "mayor"],
      ["Navid Baraqchi", "mayor"],
      ["Baraghchi", "mayor"],
    ];
    expect(people(written)).toEqual(["Navid Baraghchi 3"]);
    expect(people(written, [known("Navid Baraghchi", { not: ["Navid Baraqchi"] })])).toEqual([
      "Baraghchi 1",
      "Navid Baraghchi 1",
      "Navid Baraqchi 1",
    ]);
    expect(people(written.toSpliced(1, 1), [known("Navid Baraghchi", { not: ["Baraghchi"] })])).toHaveLength(
      2,
    );
  });

  test("keeps apart what two entries name", () => {
    const written = ["Navid Baraghchi", "Navid Baraqchi", "Naveed Baraghchi"];
    expect(people(written, [known("Navid Baraghchi"), known("Navid Baraqchi")])).toHaveLength(3);
  });

  test("lists nobody who is not quoted, and is taken back with its file", () => {
    const shelf = library(["The Fox"], [known("Nobody Here"), known("Ida Holm", { aliases: ["The Fox"] })]);
    expect(namesIn(shelf)).toEqual(["Ida Holm"]);
    shelf.know([]);
    expect(namesIn(shelf)).toEqual(["The Fox"]);
  });
});
