import { expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { openDigests } from "../../support/open-digests.ts";

/** A digest that is due each day at six, and one article for it. */
async function openWithNews() {
  const room = await openDigests();
  await room.set();
  room.publish("bridge", "2031-05-19T10:00:00Z");
  return room;
}

test("each edition is counted once as due and once by what became of it, and each try that failed", async () => {
  const room = await openWithNews();
  await room.tick("2031-05-20T06:00:00Z");
  await room.tick("2031-05-20T06:01:00Z");
  expect(room.stages.splice(0)).toEqual(["due", "sent"]);

  await room.tick("2031-05-21T06:00:00Z");
  expect(room.stages.splice(0)).toEqual(["due", "empty"]);

  room.publish("kiosk", "2031-05-21T10:00:00Z");
  room.publisher.before = () => {
    throw new UserError("The channel is gone.");
  };
  await room.tick("2031-05-22T06:00:00Z");
  room.publisher.before = () => {};
  await room.tick("2031-05-22T06:10:00Z");
  expect(room.stages.splice(0)).toEqual(["due", "failed", "late"]);

  await room.tick("2031-05-25T13:00:00Z");
  expect(room.stages.splice(0)).toEqual(["3 due", "3 missed"]);
});

test("what was counted as due is not counted so again by another process, nor when it is missed", async () => {
  const room = await openWithNews();
  room.publisher.before = () => {
    throw new UserError("The channel is gone.");
  };
  await room.tick("2031-05-20T06:00:00Z");
  await room.tick("2031-05-20T06:10:00Z", room.open());
  expect(room.stages.splice(0)).toEqual(["due", "failed", "failed"]);
  await room.tick("2031-05-21T13:00:00Z", room.open());
  expect(room.stages).toEqual(["missed", "due", "missed"]);
});

test.each([
  ["an edition of which it cannot be known whether it is there", "2031-05-20T06:20:00Z", false],
  ["one whose time was over while it could not be known", "2031-05-20T13:00:00Z", true],
] as const)("%s is counted as uncertain", async (_, later, byAnother) => {
  const room = await openWithNews();
  room.publisher.after = () => {
    throw new Error("The line went dead.");
  };
  await room.tick("2031-05-20T06:00:00Z");
  await room.tick(later, byAnother ? room.open() : undefined);
  expect(room.stages).toEqual(["due", "failed", "uncertain"]);
});
