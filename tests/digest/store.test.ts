import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { createDigestStore } from "../../src/digest/store.ts";
import { openState } from "../../src/state/open-state.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const missed = { first: "2031-05-19", last: "2031-05-19", editions: 1, reason: "Lede was off." };
/** As every Lede so far has stored it. */
const stored = {
  lastDate: "2031-05-18",
  until: "2031-05-18T06:00:00.000Z",
  editions: [],
  missed: [missed],
  untold: [missed],
  pinned: [],
  lastResult: { outcome: "failed", at: "2031-05-20T06:00:00.000Z", reason: "The channel is gone." },
  failedDays: 2,
  told: "The channel is gone.",
  attempt: {
    date: "2031-05-20",
    until: "2031-05-20T06:00:00.000Z",
    channelId: "200",
    quotation: null,
    recap: null,
    leftOut: {
      shown: [],
      old: { articles: 0, isLeast: false },
      more: { articles: 0, isLeast: false, oldest: null },
    },
    frame: null,
    pages: [],
    threadId: null,
    pinned: [],
    notes: [],
    failures: 1,
    mend: "The channel is gone.",
    retryAt: "2031-05-20T06:05:00.000Z",
  },
};

test("a problem and what was reported of it are read, and stored as every Lede reads them", async () => {
  const state = await openState(join(temporaryFolder(), "state.sqlite"));
  onTestFinished(() => state.close());
  const key = "digest-delivery:100:main";
  await state.set(key, z.unknown(), stored);
  const store = createDigestStore(state);
  const delivery = await store.delivery("100", "main");
  expect(delivery).toMatchObject({
    reportedProblem: "The channel is gone.",
    unreported: [missed],
    attempt: { problem: "The channel is gone." },
  });
  await store.saveDelivery("100", "main", delivery);
  expect(await state.get(key, z.unknown())).toEqual(stored);
});
