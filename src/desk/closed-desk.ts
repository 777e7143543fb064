import { UserError } from "../errors.ts";
import type { EditorDesk } from "./editor-desk.ts";

const CLOSED =
  "This Lede reads a library that is built elsewhere, so nothing can be added here. Whoever runs it can add the article where the library is built.";

/** The desk of a bot that has no content folder: it knows the editors, and says where articles are added. */
export function closedDesk(editors: readonly string[]): EditorDesk | null {
  if (editors.length === 0) return null;
  const refuse = () => Promise.reject(new UserError(CLOSED));
  return {
    isEditor: (userId) => editors.includes(userId),
    read: refuse,
    open: refuse,
    change: refuse,
    leaveOut: refuse,
    save: refuse,
    discard: refuse,
  };
}
