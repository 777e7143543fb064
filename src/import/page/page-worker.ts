import { parentPort } from "node:worker_threads";
import { UserError } from "../../errors.ts";
import type { PageAnswer, PageQuestion } from "./page-messages.ts";
import { readPage } from "./read-page.ts";

/*
 * The thread that pages are read in: one question, one answer. What goes wrong beyond a UserError ends the thread, and
 * whoever asked learns of it.
 */
parentPort?.on("message", ({ html, url }: PageQuestion) => {
  parentPort?.postMessage(answer(html, url));
});

function answer(html: string, url: string | null): PageAnswer {
  try {
    return { article: readPage(html, url) };
  } catch (error) {
    if (error instanceof UserError) return { userError: error.message };
    throw error;
  }
}

// Whoever asks waits for this, so that loading is no part of a page's time.
parentPort?.postMessage("ready");
