import { PassingFault } from "../errors.ts";
import type { FollowedForm } from "./follower.ts";
import { type FileOptions, type LibraryOfFile, libraryOfFile } from "./library-of-file.ts";
import { SCHEMA_VERSION } from "./schema.ts";

/**
 * A library that another process on the same data folder fills while this one reads it: what is written there is found at once. An
 * article of the future is found when that process has let it in.
 */
export type SharedLibrary = LibraryOfFile<"shared">;

/** @throws PassingFault when no process has made the file yet. */
export function openSharedLibrary({ file, ...options }: FileOptions): SharedLibrary {
  return libraryOfFile("shared", livingLibrary(file), options);
}

/** A file that changes all the time. It may be filled only in part, or still be that of an older engine. */
function livingLibrary(file: string): FollowedForm {
  return {
    file,
    identityOf: ({ dev, ino }) => [dev, ino].join(" "),
    refusal: (version) =>
      version.startsWith(`${SCHEMA_VERSION}/`) ? null : "was written by another version of Lede",
    unusable: (why) =>
      new PassingFault(`The library ${file} ${why}. The process that fills it builds it again.`),
  };
}
