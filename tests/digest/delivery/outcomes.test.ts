import { expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { openDigests } from "../../support/open-digests.ts";

test("each edition is counted once by what became of it, and each try that failed", async () => {
  const room = await openDigests();
  await room.set();
  room.publish("bridge", "2031-05-19T10:00:00Z");
  await room.tick("2031-05-20T06:00:00Z");
  await room.tick("2031-05-20T06:01:00Z");
  expect(room.outcomes.splice(0)).toEqual(["sent"]);

  await room.tick("2031-05-21T06:00:00Z");
  expect(room.outcomes.splice(0)).toEqual(["empty"]);

  room.publish("kiosk", "2031-05-21T10:00:00Z");
  room.publisher.before = () => {
    throw new UserError("The channel is gone.");
  };
  await room.tick("2031-05-22T06:00:00Z");
  room.publisher.before = () => {};
  await room.tick("2031-05-22T06:10:00Z");
  expect(room.outcomes.splice(0)).toEqual(["failed", "late"]);

  await room.tick("2031-05-25T13:00:00Z");
  expect(room.outcomes.splice(0)).toEqual(["3 missed"]);
});

test("an edition of which it cannot be known whether it is there is counted as uncertain", async () => {
  const room = await openDigests();
  await room.set();
  room.publish("bridge", "2031-05-19T10:00:00Z");
  room.publisher.after = () => {
    throw new Error("The line went dead.");
  };
  await room.tick("2031-05-20T06:00:00Z");
  await room.tick("2031-05-20T06:20:00Z");
  expect(room.outcomes).toEqual(["failed", "uncertain"]);
});
