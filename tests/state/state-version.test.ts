import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { UserError } from "../../src/errors.ts";
import { openState } from "../../src/state/open-state.ts";
import { readStateUrl } from "../../src/state/state-url.ts";
import { upgradeState } from "../../src/state/upgrade.ts";
import { stores } from "../support/stores.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const NOW = new Date("2031-05-20T06:00:00Z");

describe.each(stores)("a state in $name", ({ missing, url }) => {
  async function room() {
    const place = readStateUrl(url());
    const state = await openState(place);
    onTestFinished(async () => {
      await state.delete("state-version");
      await state.close();
    });
    await state.delete("state-version");
    return {
      state,
      check: () => upgradeState({ state, place, dataDirectory: temporaryFolder(), now: () => NOW }),
    };
  }

  test.skipIf(missing)("of before versions were kept, or of this one, is used", async () => {
    const { state, check } = await room();
    await check();
    const version = await state.get("state-version", z.int());
    expect(version).toBeGreaterThan(0);
    await check();
    expect(await state.get("state-version", z.int())).toBe(version);
  });

  test.skipIf(missing)("that a newer Lede wrote is refused with what to do, and left as it is", async () => {
    const { state, check } = await room();
    await state.set("state-version", z.int(), 99);
    await expect(check()).rejects.toThrow(UserError);
    await expect(check()).rejects.toThrow(/^A newer Lede wrote to the .* Update Lede, or restore a copy/u);
    expect(await state.get("state-version", z.int())).toBe(99);
  });
});
