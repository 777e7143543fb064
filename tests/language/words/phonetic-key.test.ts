import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { phoneticKey } from "../../../src/language/words/phonetic-key.ts";

describe("spellings of one name", () => {
  test.each([
    ["qadafi", "gaddafi"],
    ["qadhafi", "gaddafi"],
    ["mohammed", "muhammad"],
    ["mohamed", "muhamed"],
    ["mohammed", "mohamad"],
    ["khamenei", "hamenei"],
    ["araghchi", "araqchi"],
    ["araghchi", "araghci"],
    ["tarashqi", "tarashchi"],
    ["yusuf", "youssef"],
    ["yousouf", "yusuf"],
    ["hussein", "husain"],
    ["hossein", "hussein"],
    ["khomeini", "humeyni"],
    ["zelenskyy", "zelenski"],
    ["sayyed", "saied"],
    ["chavushoglu", "cavusoglu"],
    ["khoury", "houri"],
    ["rassoul", "rasool"],
    ["raisi", "raeisi"],
    ["sharaa", "shara"],
    ["wali", "vali"],
  ])("%s and %s have one key", (one, other) => {
    expect(phoneticKey(one)).toBe(phoneticKey(other));
  });
});

describe("names that are not one", () => {
  test.each([
    ["hassan", "hussein"],
    ["maria", "marie"],
    ["jensen", "jansen"],
    ["jensen", "johnson"],
    ["larsen", "larson"],
    ["miller", "millar"],
    ["carl", "karl"],
    ["hamid", "hamad"],
    ["rashid", "rashad"],
    ["saleh", "salah"],
    ["ellen", "allen"],
  ])("%s and %s have two keys", (one, other) => {
    expect(phoneticKey(one)).not.toBe(phoneticKey(other));
  });
});

test("a spelling stands in one line of the variants, and each line is sorted", () => {
  const source = readFileSync("src/language/lexicon/name-variants.ts", "utf8");
  const lines = (/`([^`]*)`/u.exec(source)?.[1] ?? "")
    .trim()
    .split("\n")
    .map((line) => line.trim().split(" "));
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) expect(line).toEqual([...new Set(line)].sort());
  const all = lines.flat();
  expect(all.length).toBe(new Set(all).size);
});
