import type { ReadArticle, SavedArticle } from "../../host.ts";
import { type Connection, RequestError } from "../connection.ts";
import { byId, element } from "../dom.ts";
import { articleView } from "./reading.ts";

/** Longest file that is taken, in bytes. */
const LONGEST_FILE = 1024 * 1024;

/** The article view: paste or drop a text, and see what Lede reads in it. */
export class ArticleDesk {
  readonly #connection: Connection;
  readonly #status = element("p", { class: "article-status", attributes: { role: "status" } });
  readonly #result = element("div", { class: "readings" });
  readonly #source = textInput("Source");
  readonly #topics = textInput("Topics, with commas");
  readonly #replace = element("input", { attributes: { type: "checkbox" } });
  readonly #text: HTMLTextAreaElement;
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
        placeholder: "Paste an article here, as you copied it, or drop a text file.",
      },
      on: { paste: () => setTimeout(() => void this.#show()) },
    });
    const button = (label: string, style: string, press: () => void) =>
      element(
        "button",
        { class: `button ${style}`, attributes: { type: "button" }, on: { click: press } },
        label,
      );
    byId("article", HTMLElement).append(
      element(
        "div",
        {
          class: "desk",
          on: { dragover: (event) => event.preventDefault(), drop: (event) => void this.#drop(event) },
        },
        element("label", { class: "desk-label", attributes: { for: "article-text" } }, "The article"),
        this.#text,
        element(
          "div",
          { class: "row" },
          button("Read it", "primary", () => void this.#show()),
        ),
        element(
          "fieldset",
          { class: "saving" },
          element("legend", {}, "Save to content"),
          element("label", { class: "choice" }, element("span", {}, "Source"), this.#source),
          element("label", { class: "choice" }, element("span", {}, "Topics"), this.#topics),
          element(
            "label",
            { class: "switch" },
            element("span", {}, "Replace a file of the same name"),
            this.#replace,
          ),
          button("Save", "success", () => void this.#save()),
        ),
        this.#status,
      ),
      this.#result,
    );
  }

  focus(): void {
    this.#text.focus();
  }

  async #drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    if (file.size > LONGEST_FILE) return this.#tell("The file is longer than 1 MiB.", true);
    this.#text.value = await file.text();
    await this.#show();
  }

  async #show(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const text = this.#text.value;
    const articles = await this.#ask<readonly ReadArticle[]>("/articles/read", { text });
    if (articles === null || asked !== this.#asked) return;
    this.#read = text;
    this.#result.replaceChildren(...articles.map((article) => articleView(article, this.#read)));
    const quotations = articles.reduce((sum, article) => sum + article.quotations.length, 0);
    this.#tell(`${count(articles.length, "article")}, ${count(quotations, "quotation")}.`, false);
  }

  async #save(): Promise<void> {
    const saved = await this.#ask<readonly SavedArticle[]>("/articles/save", {
      text: this.#text.value,
      source: this.#source.value,
      topics: this.#topics.value,
      replace: this.#replace.checked,
    });
    if (saved === null) return;
    const kept = saved.some(({ outcome }) => outcome === "kept");
    const lines = saved.map(({ file, outcome }) => `${file}: ${OUTCOMES[outcome] ?? outcome}`);
    this.#tell(lines.join("; "), kept);
  }

  async #ask<T>(path: string, body: object): Promise<T | null> {
    this.#tell("…", false);
    try {
      return await this.#connection.request<T>("POST", path, body);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#tell(error.message, true);
      return null;
    }
  }

  #tell(text: string, isFailure: boolean): void {
    this.#status.textContent = text;
    this.#status.classList.toggle("failure", isFailure);
  }
}

const OUTCOMES: Readonly<Record<string, string>> = {
  written: "saved, and in /headlines in a moment",
  replaced: "replaced",
  unchanged: "was saved before, and is unchanged",
  kept: "not saved, for there is another article of this name; tick Replace to overwrite it",
};

function textInput(placeholder: string): HTMLInputElement {
  return element("input", { attributes: { type: "text", dir: "auto", placeholder, maxlength: 200 } });
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
