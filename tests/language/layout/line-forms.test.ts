import { describe, expect, test } from "vitest";
import { isFurnitureForm } from "../../../src/language/layout/line-form.ts";
import { formOf } from "../../../src/language/layout/line-forms.ts";

describe("a line with a name or a number in it is the page's", () => {
  test.each([
    "Share on FacebookShare on TwitterShare on WhatsApp",
    "FacebookTwitterWhatsAppEmail",
    "Skip to contentSkip to site indexSearch & Section Navigation",
    "Kindly share this story:",
    "SUBSCRIBER-ONLY LETTER? Try four weeks free",
    "SUBSCRIBE NOW AND SAVE",
    "Special offer: 3 months for $1",
    "You have 3 free articles left",
    "SHARES 214 VIEWS 1.1K",
    "Estimated reading time: 4 minutes",
    "No Comments on Boats leave the port",
    "Text size: A- A A+",
    "Trending: Goat Train Weather Budget",
    "EN | FR | DE",
    "Leer en español",
    "Continued on page 4",
    "LENGTH: 412 words",
    "Av. Prat 1180, Elsin. Todos los derechos reservados.",
    "Uncle Selim, [3 May 2031 at 21:04:11]:",
    "1.25x",
    "See All Key Ideas",
    "Follow harbour news on EPN Sounds, Facebook, Instagram and X.",
    "For all latest news, follow The Elsin Post's channel.",
    "Lecture 3 min.",
  ])("%s", (line) => {
    const form = formOf(line);
    expect(isFurnitureForm(form) || form === "byline").toBe(true);
  });
});

describe("a line names a day or an author", () => {
  test.each([
    ["4  SATURDAY 11 APRIL 2031  THE ELSIN POST", "date"],
    ["/ HTN / Sep 14, 2031, 08:12 IST / Updated: Sep 14, 2031, 11:05 IST", "date"],
    ["Giriş: 03.05.2031 10:30", "date"],
    ["Sunday, 3 May 2031 10:30 [ Last Update: Sunday, 3 May 2031 12:30 ]", "date"],
    ["Updated - May 03, 2031 10:30 am IST - ELSIN", "byline"],
    ["4 The Elsin Post Monday 3 May 2031", "byline"],
    ["Dieser Inhalt wurde am 24. Februar 2031 veröffentlicht", "byline"],
    ["Published in The Elsin Post, May 3rd, 2031", "byline"],
    ["3 May 2031 11:48 pm IDT", "date"],
    ["By Huda al-Orlan", "byline"],
    ["By Selma Orlan Special correspondent", "byline"],
    ["& Iria Souto", "byline"],
    ["By Newsdesk", "byline"],
    ["Selma Orlan @selmaorlan", "byline"],
  ])("%s", (line, form) => {
    expect(formOf(line)).toBe(form);
  });
});

describe("a line says whose the picture is", () => {
  test.each([
    ["Photo by Selma Orlan", "credit"],
    ["PHOTO BY SELMA ORLAN /The Elsin Post", "credit"],
    ["Photograph by Selma Orlan for The Elsin Post", "credit"],
    ["Photographs by Selma Orlan", "sign-off"],
    ["Boats with red sails at the quay of Elsin.Selma Orlan", "caption"],
    ["Boats with red sails at the quay of Elsin. Maria Orlan", "caption"],
    ["Boats with red sails wait at the quay on Sunday.—The Elsin Post", "caption"],
    ["Manage your mail in your preferences.Manage Preferences", "prose or heading"],
    ["The boats left on Sunday, and the pilots with them.", "prose or heading"],
  ])("%s: %s", (line, form) => {
    expect(form.split(" or ")).toContain(formOf(line));
  });
});

test.each([
  "Farmers try new weeks of free grazing on the dyke",
  "Sale of the old harbour is stopped",
  "Chairman leaves the board of the port",
  "Share of the harbour goes to fishermen",
])("a headline stays one: %s", (line) => {
  expect(formOf(line)).toBe("heading");
});
