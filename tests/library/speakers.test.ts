import { describe, expect, test } from "vitest";
import { speakerKey } from "../../src/identity/speaker-key.ts";
import { referenceTo } from "../../src/library/reference.ts";
import { entry, libraryWith, NOW, said, saidTimes } from "../support/library-entries.ts";

const names = (matches: readonly { readonly name: string }[]) => matches.map(({ name }) => name);

/** Invented people whose names take the spellings that real ones do. */
const library = () =>
  libraryWith(
    entry("one", {
      quotations: [
        ...saidTimes("Navid Baraghchi", 5, "Foreign Minister"),
        ...saidTimes("Parvin Khalameni", 4, "former governor"),
        ...saidTimes("Emre Doğanlı", 3),
        ...saidTimes("Ida Holm", 2, "harbour engineer"),
        ...saidTimes("Idar Holmgren", 6),
        ...saidTimes("Council on Foreign Trade", 1),
        ...saidTimes("Yusuf al-Sharqawi", 1),
      ],
    }),
  );

const find = (text: string, limit = 10) => names(library().at(NOW).speakers(text, limit));

describe("speakers", () => {
  test("an empty text gives the most quoted, with role and count", () => {
    const all = library().at(NOW).speakers("", 3);
    expect(all).toEqual([
      { key: "idar-holmgren", name: "Idar Holmgren", role: null, aliases: [], quotations: 6 },
      {
        key: "navid-baraghchi",
        name: "Navid Baraghchi",
        role: "Foreign Minister",
        aliases: [],
        quotations: 5,
      },
      {
        key: "parvin-khalameni",
        name: "Parvin Khalameni",
        role: "former governor",
        aliases: [],
        quotations: 4,
      },
    ]);
  });

  test("any part of the name by its beginning, folded, the most quoted first", () => {
    expect(find("hol")).toEqual(["Idar Holmgren", "Ida Holm"]);
    expect(find("dogan")).toEqual(["Emre Doğanlı"]);
    expect(find("DOĞANLI emre")).toEqual(["Emre Doğanlı"]);
    expect(find("holm ida")).toEqual(["Idar Holmgren", "Ida Holm"]);
    expect(find("olm")).toEqual([]);
    expect(find("hol", 1)).toEqual(["Idar Holmgren"]);
  });

  test("a whole name comes before one that begins with it", () => {
    expect(find("Ida Holm")[0]).toBe("Ida Holm");
    expect(find("Dr Ida Holm")[0]).toBe("Ida Holm");
  });

  test.each([
    "baragchi",
    "Baraqchi",
    "Baraghtchi",
    "baraghci",
    "Baraghchy",
    "Navid Baragchi",
    "barakchi",
    "baraqc",
  ])("%s is Baraghchi", (typed) => expect(find(typed)).toEqual(["Navid Baraghchi"]));

  test.each(["Halameni", "khalamenei", "Khalamini", "kalameni"])("%s is Khalameni", (typed) =>
    expect(find(typed)).toEqual(["Parvin Khalameni"]),
  );

  test.each(["alsharqawi", "al-Sharkawi", "Al Sharqaoui", "sharqawy"])("%s is al-Sharqawi", (typed) =>
    expect(find(typed)).toEqual(["Yusuf al-Sharqawi"]),
  );

  test("slips come after exact parts, however much quoted", () => {
    const shelf = libraryWith(
      entry("one", { quotations: [...saidTimes("Tom Marden", 9), ...saidTimes("Eva Mardon", 1)] }),
    );
    expect(names(shelf.at(NOW).speakers("mardon", 5))).toEqual(["Eva Mardon", "Tom Marden"]);
  });

  test("short and unrelated names are not joined", () => {
    const shelf = libraryWith(
      entry("one", {
        quotations: [..."Han Kan Ali Avi Karimi Ramos".split(" ")].flatMap((name) =>
          saidTimes(`Q ${name}`, 1),
        ),
      }),
    );
    expect(names(shelf.at(NOW).speakers("kan", 9))).toEqual(["Q Kan"]);
    expect(names(shelf.at(NOW).speakers("ali", 9))).toEqual(["Q Ali"]);
    expect(names(shelf.at(NOW).speakers("khan", 9))).toEqual([]);
    expect(names(shelf.at(NOW).speakers("gary", 9))).toEqual([]);
    expect(names(shelf.at(NOW).speakers("morsi", 9))).toEqual([]);
  });

  test("every typed word is asked for", () => {
    expect(find("ida baraghchi")).toEqual([]);
    expect(find("navid zzz")).toEqual([]);
    expect(find("?!")).toEqual([]);
  });

  test("roles answer too, after names that hold the words", () => {
    expect(find("foreign")).toEqual(["Council on Foreign Trade", "Navid Baraghchi"]);
    expect(find("foreign minister")).toEqual(["Navid Baraghchi"]);
    expect(find("foreign minister baraghchi")).toEqual(["Navid Baraghchi"]);
    expect(find("governor")).toEqual(["Parvin Khalameni"]);
  });

  test("a role as it was typed comes before a name that only resembles it", () => {
    const shelf = library();
    shelf.put(entry("two", { quotations: saidTimes("Foreign Ministry of the Isles", 9) }));
    expect(names(shelf.at(NOW).speakers("foreign minister", 5))).toEqual([
      "Navid Baraghchi",
      "Foreign Ministry of the Isles",
    ]);
  });

  test("speaker finds by key", () => {
    expect(library().at(NOW).speaker("ida-holm")).toEqual({
      key: "ida-holm",
      name: "Ida Holm",
      role: "harbour engineer",
      aliases: [],
      quotations: 2,
    });
    expect(library().at(NOW).speaker("nobody")).toBeNull();
  });

  test("changes show at once", () => {
    const shelf = library();
    expect(names(shelf.at(NOW).speakers("brandt", 5))).toEqual([]);
    shelf.put(entry("two", { quotations: [said("Otto Brandt", "Here I am.")] }));
    expect(names(shelf.at(NOW).speakers("brandt", 5))).toEqual(["Otto Brandt"]);
    shelf.remove("two.md");
    expect(names(shelf.at(NOW).speakers("brandt", 5))).toEqual([]);
  });
});

describe("who is meant", () => {
  /** The names meant; of nobody, those that are near. */
  const meant = (text: string, shelf = library()) => {
    const found = shelf.at(NOW).resolveSpeaker(text);
    if (found.kind === "one") return found.item.name;
    return found.kind === "several" ? names(found.items).sort() : { nearest: names(found.nearest) };
  };

  test.each([
    ["a key", "ida-holm", "Ida Holm"],
    ["a surname", "Holm", "Ida Holm"],
    ["a given name", "Ida", "Ida Holm"],
    ["a name with a title", "Dr Ida Holm", "Ida Holm"],
    ["another spelling", "Baraqchi", "Navid Baraghchi"],
    ["a role", "foreign minister", "Navid Baraghchi"],
    ["a slip, where nothing else fits", "Holmgrne", "Idar Holmgren"],
  ])("%s: %s", (_, text, expected) => expect(meant(text)).toBe(expected));

  test("a reference to a long key, also to one that the speaker had before", () => {
    const shelf = libraryWith(
      entry("one", { quotations: saidTimes("Bartholomew Featherstone-Haugh", 1, "Mayor") }),
      entry("two", { quotations: saidTimes("Featherstone-Haugh", 1, "Mayor") }),
    );
    for (const key of ["bartholomew-featherstone-haugh", "featherstone-haugh"]) {
      expect(meant(referenceTo(key), shelf)).toBe("Bartholomew Featherstone-Haugh");
    }
    expect(meant("~xxxxxxxxxxxxxxx", shelf)).toEqual({ nearest: [] });
  });

  const bearers = () =>
    libraryWith(
      entry("one", {
        quotations: [
          ...saidTimes("Emre Dogan", 9, "President"),
          ...saidTimes("Ayla Dogan", 1),
          ...saidTimes("Dogan", 3, "President"),
          ...saidTimes("Doganay Kaya", 2),
          ...saidTimes("The Beacon", 5),
          ...saidTimes("Beacon Trust", 2),
          ...saidTimes("Ali", 2),
          ...saidTimes("Omar Ali", 1),
          ...saidTimes("Ali Reza Omid", 1),
        ],
      }),
    );

  test("a bare surname that several bear is asked back, however much one of them is quoted", () => {
    const all = ["Ayla Dogan", "Dogan", "Emre Dogan"];
    for (const text of ["Dogan", "dogan", "DOĞAN", "Mr Dogan", "Dougan"])
      expect(meant(text, bearers())).toEqual(all);
    expect(meant("Emre Dogan", bearers())).toBe("Emre Dogan");
    expect(meant("ali", libraryWith(entry("one", { quotations: saidTimes("Ali", 1) })))).toBe("Ali");
    expect(meant("Ali", bearers())).toEqual(["Ali", "Omar Ali"]);
  });

  test("an editor’s short name for one of several bearers is asked back, too", () => {
    const shelf = bearers();
    shelf.know([{ name: "Emre Dogan", aliases: ["Dogan"], role: null, not: [] }]);
    expect(meant("Dogan", shelf)).toEqual(["Ayla Dogan", "Emre Dogan"]);
  });

  test("the whole name of a body is no part of another’s", () => {
    expect(meant("Beacon", bearers())).toBe("The Beacon");
  });

  test("every speaker is found by the key that menus hold", () => {
    const shelf = bearers();
    const speakers = shelf.at(NOW).speakers("", 50);
    expect(speakers.length).toBeGreaterThan(5);
    for (const { key, name } of speakers) {
      expect(meant(key, shelf)).toBe(name);
      expect(meant(referenceTo(key), shelf)).toBe(name);
    }
  });

  test.each([
    ["Homllgreen", ["Idar Holmgren"]],
    ["zzzzzz", []],
    ["Zzyzx Qwerty", []],
    ["Winston Marchbanks", []],
    ["?!", []],
  ])("nobody is %s, and only near names are offered", (text, nearest) => {
    expect(meant(text)).toEqual({ nearest });
  });
});

describe("the key of a name", () => {
  test.each([
    ["Emre Doğan", "emre-dogan"],
    ["Dr. Emre DOGAN", "emre-dogan"],
    ["Prime Minister Emre Dogan", "emre-dogan"],
    ["Grand Ayatollah Reza Tamimi-Nasab", "reza-tamimi-nasab"],
    ["The Harbour Gazette", "harbour-gazette"],
    ["J. D. O’Neil", "jd-oneil"],
    ["JD O'Neil", "jd-oneil"],
    ["President", "president"],
    ["نوید برقچی", "نوید-برقچی"],
  ])("the key of %s is %s", (name, key) => expect(speakerKey(name)).toBe(key));

  test("keys are short, never empty, and do not fall together when cut", () => {
    const long = "Committee of the United Harbour Pilots and Lighthouse Keepers of the";
    const keys = [
      speakerKey(`${long} North`),
      speakerKey(`${long} South`),
      speakerKey("?!"),
      speakerKey("…"),
    ];
    for (const key of keys) {
      expect(key.length).toBeGreaterThan(0);
      expect(key.length).toBeLessThanOrEqual(60);
    }
    expect(new Set(keys).size).toBe(4);
  });
});
