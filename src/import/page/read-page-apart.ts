import { Worker } from "node:worker_threads";
import { count } from "../../count.ts";
import { UserError } from "../../errors.ts";
import { threadProgram } from "../../thread-program.ts";
import type { ImportedArticle } from "../imported-article.ts";
import type { PageAnswer, PageQuestion } from "./page-messages.ts";

/** What one page may take. */
export type PageLimits = { readonly seconds: number; readonly megabytes: number };

const USUAL_LIMITS: PageLimits = { seconds: 2, megabytes: 512 };

/** Reads pages in a thread of its own, one after the other, each within limits. */
export class PageReader {
  readonly #limits: PageLimits;
  #worker: Worker | null = null;
  /** Settled when the page before it has been read, whatever came of it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(limits: PageLimits = USUAL_LIMITS) {
    this.#limits = limits;
  }

  /**
   * Reads one page, as `readPage` does.
   *
   * @throws UserError for a page without an article, and for one that takes longer or more memory than it may.
   */
  read(html: string, url: string | null): Promise<ImportedArticle> {
    const reading = this.#last.then(() => this.#readNow(html, url));
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  /** Ends the thread. A page that is read afterwards starts another. */
  async close(): Promise<void> {
    await this.#last;
    await this.#stop();
  }

  async #readNow(html: string, url: string | null): Promise<ImportedArticle> {
    const worker = await this.#start();
    worker.ref();
    try {
      const answer = await this.#ask(worker, { html, url });
      if ("userError" in answer) throw new UserError(answer.userError);
      return answer.article;
    } finally {
      worker.unref();
    }
  }

  async #start(): Promise<Worker> {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(threadProgram("./page-worker.ts", import.meta), {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    });
    this.#worker = worker;
    // It says when it is ready: loading is no part of the page’s time.
    await new Promise<unknown>((done, fail) => {
      worker.once("message", done);
      worker.once("error", fail);
    });
    worker.removeAllListeners("error");
    return worker;
  }

  async #stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #ask(worker: Worker, question: PageQuestion): Promise<PageAnswer> {
    const { seconds, megabytes } = this.#limits;
    const { promise, resolve, reject } = Promise.withResolvers<PageAnswer>();
    const timer = setTimeout(() => {
      reject(
        new UserError(
          `Reading this page took longer than ${count(seconds, "second")}, so it was stopped. Paste the text of the article instead.`,
        ),
      );
    }, seconds * 1000);
    const fail = (error: Error & { code?: string }) => {
      const isMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      reject(
        isMemory
          ? new UserError(
              `Reading this page took more than ${megabytes} MB of memory, so it was stopped. Paste the text of the article instead.`,
            )
          : error,
      );
    };
    const exit = () => reject(new Error("The thread that reads pages ended before it answered."));
    worker.once("message", resolve);
    worker.once("error", fail);
    worker.once("exit", exit);
    try {
      worker.postMessage(question);
      return await promise;
    } catch (error) {
      await this.#stop();
      throw error;
    } finally {
      clearTimeout(timer);
      worker.off("message", resolve).off("error", fail).off("exit", exit);
    }
  }
}
