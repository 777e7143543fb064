import { expect, it } from "vitest";
import * as source from "../src/index.ts";

it("offers by its JavaScript entry what its TypeScript entry declares", async () => {
  const entry = await import("@lede/fake-discord");
  expect(Object.keys(entry).sort()).toEqual(Object.keys(source).sort());
  expect(entry.startFakeDiscord).toBe(source.startFakeDiscord);
});
