import { createIndexer } from "../../src/library/indexer.ts";
import { openLibrary } from "../../src/library/store.ts";

/* A process that reads a content folder into a library's file, to be killed. */

const [directory = "", file = ""] = process.argv.slice(2);
const log = { info: () => {}, warn: () => {}, error: console.error };
const indexer = createIndexer({ directory, library: openLibrary(file), log, now: () => new Date() });
await indexer.synchronise();
