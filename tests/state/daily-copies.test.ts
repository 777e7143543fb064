import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { dailyCopies, makeDailyCopy } from "../../src/state/daily-copies.ts";
import { openState } from "../../src/state/open-state.ts";
import { readStateUrl, statePlace } from "../../src/state/state-url.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("the state is copied once a day, and the newest seven copies are kept", async () => {
  const dataDirectory = temporaryFolder();
  const place = statePlace({ stateUrl: null, dataDirectory });
  const state = await openState(place);
  for (let day = 1; day <= 9; day += 1) {
    await state.set("day", z.number(), day);
    for (const hour of ["00:05", "23:55"]) {
      await makeDailyCopy({ place, dataDirectory, now: new Date(`2031-05-0${day}T${hour}:00Z`) });
      await state.set("day", z.number(), -1);
    }
  }
  await state.close();
  const copies = dailyCopies(dataDirectory);
  expect(copies.map((file) => basename(file))).toEqual(
    [9, 8, 7, 6, 5, 4, 3].map((day) => `state-2031-05-0${day}.sqlite`),
  );
  expect(readdirSync(join(dataDirectory, "state-copies"))).toHaveLength(7);
  const oldest = await openState(join(dataDirectory, "state-copies", "state-2031-05-03.sqlite"));
  expect(await oldest.get("day", z.number())).toBe(3);
  await oldest.close();
});

test("a state in a server is copied by that server’s own tools", async () => {
  const dataDirectory = temporaryFolder();
  const place = readStateUrl("redis://127.0.0.1:1");
  expect(await makeDailyCopy({ place, dataDirectory, now: new Date("2031-05-20T06:00:00Z") })).toBeNull();
});
