import type { Schedule } from "./back-off.ts";
import type { Log } from "./content-problems.ts";
import { type FollowedForm, Follower } from "./follower.ts";
import type { Library } from "./library.ts";
import { libraryReader } from "./store.ts";

/** A library that another process writes, and that is only read here. */
export type LibraryOfFile<Kind extends string> = Library & {
  readonly kind: Kind;
  readonly file: string;
  /** When the file that answers was written, as far as that was looked at. */
  readonly written: Date;
  /** Why the file that is there now does not answer, as a sentence; null when it does. */
  readonly problem: string | null;
  close(): void;
};

export type FileOptions = { readonly file: string; readonly log: Log; readonly schedule?: Schedule };

/** @throws what the form says of a file that cannot be used. */
export function libraryOfFile<Kind extends string>(
  kind: Kind,
  form: FollowedForm,
  options: Omit<FileOptions, "file">,
): LibraryOfFile<Kind> {
  const follower = new Follower({ form, ...options });
  return {
    ...libraryReader(follower.database, () => {}),
    kind,
    file: form.file,
    get written() {
      return follower.written;
    },
    get problem() {
      return follower.problem;
    },
    close: () => follower.close(),
  };
}
