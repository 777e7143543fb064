import { plainLine } from "../clean-characters.ts";

/** Longest list of names, in characters. */
const LONGEST = 1000;
const ADDRESS = /[^\s<>()[\]",;:]{1,64}@[^\s<>()[\]",;:]{1,255}/u;

/**
 * The name of a person as feeds write persons: "Mara Lind", "mara@velmark.example (Mara Lind)", "Mara Lind
 * <mara@velmark.example>". null where only an address is given.
 */
export function personName(written: string): string | null {
  const line = plainLine(written).slice(0, LONGEST);
  const address = ADDRESS.exec(line)?.[0];
  if (address === undefined) return line === "" ? null : line;
  const others = line.replace(address, " ").replace(/mailto:/iu, " ");
  const name = plainLine(others.replace(/^[\s"<>()[\],;]+|[\s"<>()[\],;]+$/gu, " "))
    .replace(/[<([]\s*[>)\]]/gu, "")
    .replace(/^[("]+|[)"]+$/gu, "");
  return plainLine(name) === "" ? null : plainLine(name);
}
