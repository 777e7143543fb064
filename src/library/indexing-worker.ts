import { parentPort, workerData } from "node:worker_threads";
import { serveIndexing } from "./indexing-service.ts";

/* What the thread that reads articles runs. */

if (parentPort !== null) serveIndexing(parentPort, workerData);
