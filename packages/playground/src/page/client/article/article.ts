import type { ReadArticle } from "../../host.ts";
import { type Connection, RequestError } from "../connection.ts";
import { byId, element } from "../dom.ts";
import { articleView } from "./reading.ts";
import { SaveForm } from "./saving.ts";

/** Longest file that is taken, in bytes. */
const LONGEST_FILE = 1024 * 1024;

/** The article view: paste or drop a text, see beside it what Lede reads in it, and save it. */
export class ArticleDesk {
  readonly #connection: Connection;
  readonly #text: HTMLTextAreaElement;
  readonly #status = element("p", { class: "article-status", attributes: { role: "status" } });
  readonly #result: HTMLElement;
  readonly #saving = new SaveForm(() => this.#save());
  #read = "";
  #asked = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#text = element("textarea", {
      attributes: {
        id: "article-text",
        rows: 10,
        dir: "auto",
        spellcheck: "false",
        placeholder: "Paste an article, the HTML of a page, or a link to one. Or drop a file.",
      },
      on: { paste: () => setTimeout(() => void this.#show()) },
    });
    this.#result = element(
      "section",
      // What scrolls must be reached by the keyboard.
      { class: "readings", attributes: { "aria-label": "What Lede reads", tabindex: 0 } },
      element("p", { class: "subtext" }, "Here you will see who says what, and the summary."),
    );
    const read = element(
      "button",
      { class: "button primary", attributes: { type: "button" }, on: { click: () => void this.#show() } },
      "Read it",
    );
    const source = element(
      "div",
      { class: "pasted" },
      element("label", { class: "desk-label", attributes: { for: "article-text" } }, "The article"),
      this.#text,
      element("div", { class: "row" }, read),
      this.#status,
    );
    const on = {
      dragover: (event: DragEvent) => event.preventDefault(),
      drop: (event: DragEvent) => void this.#drop(event),
    };
    byId("article", HTMLElement).append(
      element("div", { class: "desk", on }, source, this.#result, this.#saving.view),
    );
  }

  focus(): void {
    this.#text.focus();
  }

  async #drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    if (file.size > LONGEST_FILE) return this.#showStatus("The file is longer than 1 MiB.", true);
    this.#text.value = await file.text();
    await this.#show();
  }

  async #show(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const pasted = this.#text.value;
    this.#showStatus("…", false);
    try {
      const { text } = await this.#connection.post("/articles/open", { text: pasted });
      if (asked !== this.#asked) return;
      if (text !== pasted) this.#text.value = text;
      const articles = await this.#connection.post("/articles/read", { text });
      if (asked !== this.#asked) return;
      this.#read = text;
      this.#result.replaceChildren(...readingViews(articles, text));
      this.#result.scrollTop = 0;
      this.#saving.show(articles);
      this.#showStatus(summaryOf(articles), false);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (asked === this.#asked) this.#showStatus(error.message, true);
    }
  }

  async #save(): Promise<void> {
    if (this.#text.value !== this.#read) {
      await this.#show();
      this.#saving.say("The text had changed, so it was read again. Look at it, then save it.", true);
      return;
    }
    this.#saving.isBusy = true;
    try {
      const body = { text: this.#read, ...this.#saving.read() };
      this.#saving.showOutcome(await this.#connection.post("/articles/save", body));
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#saving.say(error.message, true);
    } finally {
      this.#saving.isBusy = false;
    }
  }

  #showStatus(text: string, isFailure: boolean): void {
    this.#status.textContent = text;
    this.#status.classList.toggle("failure", isFailure);
  }
}

/** One view an article; those of several are counted. */
function readingViews(articles: readonly ReadArticle[], text: string): HTMLElement[] {
  return articles.flatMap((article, index) => {
    const view = articleView(article, text);
    if (articles.length === 1) return [view];
    const count = `Article ${index + 1} of ${articles.length}`;
    return [element("p", { class: "reading-count" }, count), view];
  });
}

/** "2 articles, 5 quotations": said first when it is more than the one that was expected. */
function summaryOf(articles: readonly ReadArticle[]): string {
  const quotations = count(
    articles.reduce((sum, article) => sum + article.quotations.length, 0),
    "quotation",
  );
  if (articles.length === 1) return `One article with ${quotations}.`;
  return `There are ${articles.length} articles in this text, with ${quotations}. Each is read and saved on its own.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
