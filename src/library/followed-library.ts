import { UserError } from "../errors.ts";
import { FILLED } from "./filled.ts";
import type { FollowedForm } from "./follower.ts";
import { type FileOptions, type LibraryOfFile, libraryOfFile } from "./library-of-file.ts";
import { isCurrent } from "./store.ts";

/**
 * A library that is built elsewhere and only read here. When another file takes the place of its file, that one answers from then on.
 * Nothing is written into it, so an article of the future is found with the first file that was built after its time.
 */
export type FollowedLibrary = LibraryOfFile<"followed">;

/** @throws UserError when the file is not a whole library of this version. */
export function openFollowedLibrary({ file, ...options }: FileOptions): FollowedLibrary {
  return libraryOfFile("followed", wholeLibrary(file), options);
}

/** A file that never changes: another one takes its place. */
function wholeLibrary(file: string): FollowedForm {
  return {
    file,
    identityOf: ({ dev, ino, size, mtimeMs }) => [dev, ino, size, mtimeMs].join(" "),
    refusal(version, mark) {
      if (!isCurrent(version)) return "was built by another version of Lede";
      return mark === FILLED ? null : "was not filled to the end";
    },
    unusable: (why) =>
      new UserError(
        `The library ${file} in LIBRARY_FILE ${why}. Build it with “lede index build FILE” of this version of Lede, and move it there in one step.`,
      ),
  };
}
