import type { MessagePort } from "node:worker_threads";
import { errorInWords, UserError } from "../errors.ts";
import type { Log } from "./content-problems.ts";
import { createIndexer, type Indexer } from "./indexer.ts";
import type { IndexingReport, IndexingRequest, IndexingTask } from "./indexing-messages.ts";
import { openKeptLibrary } from "./store.ts";

/** What it needs of a port to the main thread. */
type Port = Pick<MessagePort, "on" | "postMessage" | "close">;

/**
 * Does what the main thread asks for, with a connection of its own to the library, until it is asked to stop.
 *
 * @throws SQLite's error when the library cannot be opened.
 */
export function serveIndexing(port: Port, { directory, file, rebuiltBecause, fatal }: IndexingTask): void {
  const report = (message: IndexingReport) => port.postMessage(message);
  const clock = new FollowedClock();
  let isDamaged = false;
  const library = openKeptLibrary(file, () => {
    isDamaged = true;
    report({ kind: "damaged" });
  });
  const indexer = createIndexer({
    directory,
    library: { ...library, rebuiltBecause },
    log: logTo(report),
    now: () => clock.now(),
    fatal,
    onTaking: (found) => report({ kind: "taking", found }),
    onProgress: (progress) => report({ kind: "progress", progress }),
  });
  port.on("message", async (request: IndexingRequest) => {
    if (request.kind === "stop") {
      await indexer.stop();
      library.close();
      port.close();
      return;
    }
    clock.set(request.now);
    const answer = await answerTo(request, indexer);
    // What was asked of a damaged library is asked again of the new one.
    if (!isDamaged) report(answer);
  });
}

async function answerTo(
  request: Exclude<IndexingRequest, { readonly kind: "stop" }>,
  indexer: Indexer,
): Promise<IndexingReport> {
  const { turn } = request;
  try {
    if (request.kind === "synchronise")
      return { kind: "synchronised", turn, result: await indexer.synchronise() };
    await indexer.update(request.file);
    return { kind: "updated", turn };
  } catch (error) {
    return { kind: "failed", turn, message: errorInWords(error), isUserError: error instanceof UserError };
  }
}

function logTo(report: (message: IndexingReport) => void): Log {
  const at = (level: keyof Log) => (details: object, message: string) =>
    report({ kind: "log", level, details, message });
  return { info: at("info"), warn: at("warn"), error: at("error") };
}

/** Goes on from the time that the main thread said last, at the ordinary pace. */
class FollowedClock {
  #said = Date.now();
  #at = performance.now();

  set(time: number): void {
    this.#said = time;
    this.#at = performance.now();
  }

  now(): Date {
    return new Date(this.#said + performance.now() - this.#at);
  }
}
