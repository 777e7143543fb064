import { UserError } from "../../errors.ts";
import type { InputOrigin } from "../input/input-kinds.ts";
import type { Feed } from "./feed.ts";

/** Reads a feed. @throws UserError when it can't be read as one. */
export function readFeed(_text: string, _origin: InputOrigin): Feed {
  throw new UserError("Feeds are not read yet.");
}
