import { z } from "zod";
import { openState } from "../../src/state/open-state.ts";

/** Writes numbered entries into a state file, one after the other, and prints each number once it is on the disk. */
const state = await openState(process.argv[2] ?? "");
for (let number = 0; ; number += 1) {
  await state.set(`entry-${String(number).padStart(6, "0")}`, z.number(), number);
  process.stdout.write(`${number}\n`);
}
