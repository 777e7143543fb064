import { setImmediate as nextTurn } from "node:timers/promises";
import type { ContentFile, ContentListing } from "../content/content-folder.ts";
import type { LibraryWriter } from "./writer.ts";

/** So many files are compared at once: neither the folder nor the library is ever held in memory as a whole. */
const MOST_COMPARED = 500;

/** Finds which files have another size or time than when they were read, and which have not. */
export async function compareFiles(
  files: readonly ContentFile[],
  library: Pick<LibraryWriter, "states">,
): Promise<{ readonly same: readonly string[]; readonly changed: readonly ContentFile[] }> {
  const same: string[] = [];
  const changed: ContentFile[] = [];
  for (let from = 0; from < files.length; from += MOST_COMPARED) {
    const some = files.slice(from, from + MOST_COMPARED);
    const states = library.states(some.map(({ file }) => file));
    for (const found of some) {
      const state = states.get(found.file);
      const isSame = state?.size === found.size && state.modified === found.modified.getTime();
      if (isSame) same.push(found.file);
      else changed.push(found);
    }
    await nextTurn();
  }
  return { same, changed };
}

/** The files that articles are served from and that are gone. */
export async function goneFiles(
  isGone: (file: string) => boolean,
  library: Pick<LibraryWriter, "files">,
): Promise<string[]> {
  const gone: string[] = [];
  let names = library.files("", MOST_COMPARED);
  while (names.length > 0) {
    gone.push(...names.filter(isGone));
    names = library.files(names.at(-1) ?? "", MOST_COMPARED);
    await nextTurn();
  }
  return gone;
}

/** Whether a file is gone from the folder: not listed, and not in a folder that could not be read. */
export function goneFrom({ files, problems }: ContentListing): (file: string) => boolean {
  const present = new Set(files.map(({ file }) => file));
  const hidden = problems.map(({ file }) => file);
  return (file) =>
    !present.has(file) && !hidden.some((one) => file === one || (one.endsWith("/") && file.startsWith(one)));
}
