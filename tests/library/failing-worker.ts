import { parentPort, workerData } from "node:worker_threads";
import type { IndexingReport } from "../../src/library/indexing-messages.ts";
import { serveIndexing } from "../../src/library/indexing-service.ts";

/* The thread that reads articles, but beginning to read killer.md ends it. */

if (parentPort !== null) {
  const port = parentPort;
  serveIndexing(
    {
      on: port.on.bind(port),
      close: port.close.bind(port),
      postMessage(report: IndexingReport) {
        port.postMessage(report);
        if (report.kind === "taking" && report.found.file === "killer.md") process.exit(1);
      },
    },
    workerData,
  );
}
