import { expect, test } from "vitest";
import { UrgentFiles } from "../../src/library/urgent-files.ts";

test("the newest comes first, each file once, and whoever waits for one hears of it", async () => {
  const urgent = new UrgentFiles();
  const heard: string[] = [];
  const waiting = ["one.md", "two.md", "one.md", "three.md"].map(async (file) => {
    await urgent.add(file);
    heard.push(file);
  });
  const taken: string[] = [];
  for (let next = urgent.take(); next !== null; next = urgent.take()) {
    taken.push(next.file);
    next.settle();
  }
  await Promise.all(waiting);
  expect(taken).toEqual(["three.md", "one.md", "two.md"]);
  expect(heard).toEqual(["three.md", "one.md", "one.md", "two.md"]);
});

test("what is not wanted now stays in its place", () => {
  const urgent = new UrgentFiles();
  void urgent.add("one.md");
  void urgent.add("speakers.yaml");
  const isArticle = (file: string) => file.endsWith(".md");
  expect(urgent.take(isArticle)?.file).toBe("one.md");
  expect(urgent.has(isArticle)).toBe(false);
  expect(urgent.take(isArticle)).toBeNull();
  expect(urgent.take()?.file).toBe("speakers.yaml");
});
