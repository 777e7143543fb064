import { z } from "zod";
import { openState } from "../../src/state/open-state.ts";
import { StateError } from "../../src/state/state.ts";

/** Writes numbered entries into a state file, one after the other, and prints each number once it is on the disk. */
const state = await openState(process.argv[2] ?? "");
for (let number = 0; ; number += 1) {
  while (!(await isWritten(number)));
  process.stdout.write(`${number}\n`);
}

/** On a busy machine another process can hold the file for longer than a write waits. The bot tries again, too. */
async function isWritten(number: number): Promise<boolean> {
  try {
    await state.set(`entry-${String(number).padStart(6, "0")}`, z.number(), number);
    return true;
  } catch (error) {
    if (error instanceof StateError) return false;
    throw error;
  }
}
