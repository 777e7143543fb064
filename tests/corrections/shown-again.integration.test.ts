import { expect, test } from "vitest";
import { alertAgain } from "../../src/corrections/shown-again.ts";
import type { Follow } from "../../src/follow/follows.ts";
import { entry, libraryWith, NOW } from "../support/library-entries.ts";

const follow: Follow = {
  id: "a1",
  subject: { kind: "topic", name: "Ports" },
  ...{ channelId: "2", createdBy: "3", createdAt: NOW, stopped: null },
};

test("an alert that is corrected still says how many more there were", () => {
  const library = libraryWith(entry("harbour")).at(NOW);
  const items = ["harbour", "gone"].map((article) => ({ article, quotation: null, foundAt: NOW }));
  const posted = { at: NOW, posted: { channelId: "2", messageId: "9" }, items, further: 4 };
  const alert = alertAgain(library, { kind: "server", id: "1", language: null }, follow, posted, []);
  expect(alert.further).toBe(4);
  expect(alert.corrected?.map(({ kind }) => kind)).toEqual(["as posted", "struck"]);
});
