import { expect, test } from "vitest";
import { NotPosted, Unanswered } from "../../../src/digest/publisher.ts";
import { UserError } from "../../../src/errors.ts";
import { openDigests, statusOf } from "../../support/open-digests.ts";

type Room = Awaited<ReturnType<typeof openDigests>>;

/** A digest that always posts, on Tuesday and on the days after. */
async function pinningRoom(settings: Parameters<Room["set"]>[0] = {}): Promise<Room> {
  const room = await openDigests();
  await room.set({ pin: true, whenEmpty: "say", ...settings });
  room.publish("bridge", "2031-05-19T10:00:00Z");
  room.publish("kiosk", "2031-05-19T09:00:00Z");
  return room;
}

const TUESDAY = "2031-05-20T06:00:00Z";
const WEDNESDAY = "2031-05-21T06:00:00Z";
const THURSDAY = "2031-05-22T06:00:00Z";
const resultOf = async (room: Room) => (await statusOf(room.digests))?.history.lastResult;

test("an edition’s first message is pinned, and the one before is unpinned, also after a restart", async () => {
  const room = await pinningRoom({ tooLong: "spill" });
  await room.tick(TUESDAY);
  expect(room.publisher.posts).toHaveLength(2);
  expect(room.publisher.pinned).toEqual(["1000"]);
  await room.tick(WEDNESDAY, room.open());
  expect(room.publisher.pinned).toEqual(["1002"]);
});

test("nothing is pinned where that is not wanted, nor by a test edition", async () => {
  const room = await pinningRoom({ pin: false });
  await room.tick(TUESDAY);
  await room.set({ pin: true, whenEmpty: "say" });
  await room.digests.sendNow("9007199254740993001", "main");
  expect(room.publisher.posts).toHaveLength(2);
  expect(room.publisher.pinned).toEqual([]);
});

test("what is pinned stays until the next edition when pinning is turned off", async () => {
  const room = await pinningRoom();
  await room.tick(TUESDAY);
  await room.set({ pin: false, whenEmpty: "say" });
  expect(room.publisher.pinned).toEqual(["1000"]);
  await room.tick(WEDNESDAY);
  expect(room.publisher.pinned).toEqual([]);
});

test("a bot that died before it pinned does so at its next start, and posts nothing again", async () => {
  const room = await pinningRoom();
  const died = Promise.withResolvers<void>();
  const pin = () => {
    died.resolve();
    return new Promise<void>(() => {});
  };
  room.setClock(TUESDAY);
  void room.open({ publisher: { ...room.publisher, pin } }).tick(new Date(TUESDAY));
  await died.promise;
  expect(room.publisher.pinned).toEqual([]);
  await room.tick("2031-05-20T06:10:00Z", room.open());
  expect(room.publisher.posts).toHaveLength(1);
  expect(room.publisher.pinned).toEqual(["1000"]);
  expect(await resultOf(room)).toMatchObject({ outcome: "sent", notes: [] });
});

test.each([
  ["Discord refuses", new NotPosted("Discord refused it."), "it could not be pinned: Discord refused it."],
  ["the channel is full", new UserError("Unpin some."), "it could not be pinned: Unpin some."],
  ["Discord does not answer", new Unanswered("…"), "it could not be pinned: Discord did not answer."],
])("when %s a pin, the edition counts as delivered and is not sent again", async (_, error, note) => {
  const room = await pinningRoom();
  const pin = async () => {
    throw error;
  };
  await room.tick(TUESDAY, room.open({ publisher: { ...room.publisher, pin } }));
  expect(await resultOf(room)).toMatchObject({ outcome: "sent", articles: 2, notes: [note] });
  await room.tick("2031-05-20T06:10:00Z");
  expect(room.publisher.posts).toHaveLength(1);
});

test("a pin that no answer came for is taken off with the next edition", async () => {
  const room = await pinningRoom();
  const pin = async ({ messageId }: { readonly messageId: string }) => {
    room.publisher.pinned.push(messageId);
    throw new Unanswered("…");
  };
  await room.tick(TUESDAY, room.open({ publisher: { ...room.publisher, pin } }));
  await room.tick(WEDNESDAY);
  expect(room.publisher.pinned).toEqual(["1001"]);
});

test("what could not be unpinned is unpinned with a later edition", async () => {
  const room = await pinningRoom();
  await room.tick(TUESDAY);
  const unpin = async () => {
    throw new Unanswered("…");
  };
  room.publish("ferry", "2031-05-20T10:00:00Z");
  await room.tick(WEDNESDAY, room.open({ publisher: { ...room.publisher, unpin } }));
  expect(room.publisher.pinned).toEqual(["1000", "1001"]);
  expect(await resultOf(room)).toMatchObject({
    outcome: "sent",
    notes: ["an earlier edition could not be unpinned: Discord did not answer."],
  });
  await room.tick(THURSDAY);
  expect(room.publisher.pinned).toEqual(["1002"]);
});
