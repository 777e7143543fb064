import manifest from "../package.json" with { type: "json" };
import { ENGINE_VERSION } from "./language/version.ts";
import { SCHEMA_VERSION } from "./library/schema.ts";

/** Of all that processes on one library must have in common. */
export const PROGRAM_VERSION = `${manifest.version}/${SCHEMA_VERSION}/${ENGINE_VERSION}`;
