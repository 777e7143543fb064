import type { ArticleDetails, PasteDetails, ReadArticle, SaveFault, SaveOutcome } from "../../host.ts";
import { element } from "../dom.ts";
import { DetailField } from "./detail-field.ts";

const OUTCOMES = {
  written: "saved; it is in /headlines in a moment",
  updated: "updated",
  unchanged: "already saved, and unchanged",
  kept: "not saved, because the file was changed by hand. To overwrite it, turn on “Replace” and save again",
  linked: "not saved again, because it holds this report from another source",
} as const;

/** An article's own fields, and what is said of it as a whole. */
type ArticlePart = {
  readonly title: string;
  readonly fields: Readonly<Record<keyof ArticleDetails, DetailField>>;
  readonly note: HTMLElement;
  readonly view: HTMLElement;
};

/** What is said of the articles beside their text, and saving them. It shows nothing until a text is read. */
export class SaveForm {
  readonly view: HTMLFormElement;
  readonly #shared = {
    source: new DetailField("Source"),
    topics: new DetailField("Topics", "such as Ports, Labour"),
  };
  readonly #replace = element("input", { attributes: { type: "checkbox", role: "switch" } });
  readonly #heading = element("h2");
  readonly #own = element("div", { class: "own-details" });
  readonly #save = element("button", { class: "button success", attributes: { type: "submit" } });
  readonly #status = element("p", { class: "article-status", attributes: { role: "status" } });
  #parts: readonly ArticlePart[] = [];

  constructor(save: () => Promise<void>) {
    this.view = element(
      "form",
      {
        class: "saving",
        attributes: { "aria-label": "Save to content", hidden: true, novalidate: true },
        on: {
          submit: (event) => {
            event.preventDefault();
            void save();
          },
        },
      },
      this.#heading,
      this.#shared.source.view,
      this.#own,
      this.#shared.topics.view,
      element(
        "label",
        { class: "switch" },
        element("span", {}, "Replace files that were changed by hand"),
        this.#replace,
      ),
      element("div", { class: "row" }, this.#save),
      this.#status,
    );
  }

  /** Prefills the fields with what the articles say; what the person typed for an article stays. */
  show(articles: readonly ReadArticle[]): void {
    const isOnly = articles.length === 1;
    this.#parts = articles.map(({ title, details }, index) => {
      const known = this.#parts[index];
      const same = known !== undefined && known.title === (title ?? "") ? known : null;
      return articlePart(title ?? "", details, isOnly ? null : index + 1, same);
    });
    this.#own.replaceChildren(...this.#parts.map(({ view }) => view));
    this.#heading.textContent = isOnly ? "Save to content" : `Save ${articles.length} articles to content`;
    this.#save.textContent = isOnly
      ? "Save"
      : articles.length === 2
        ? "Save both"
        : `Save all ${articles.length}`;
    this.view.hidden = articles.length === 0;
    this.#clear();
  }

  read(): PasteDetails {
    return {
      source: this.#shared.source.value,
      topics: this.#shared.topics.value,
      articles: this.#parts.map(({ fields }) => ({
        author: fields.author.value,
        published: fields.published.value,
        url: fields.url.value,
      })),
      replace: this.#replace.checked,
    };
  }

  /** Says what became of each article, or what to correct. */
  showOutcome(outcome: SaveOutcome): void {
    this.#clear();
    if (outcome.kind === "saved") {
      for (const [index, { file, outcome: what }] of outcome.saved.entries()) {
        write(this.#parts[index]?.note, `${file}: ${OUTCOMES[what]}.`, what === "kept");
      }
      return;
    }
    const fields = outcome.faults.map((fault) => this.#mark(fault)).filter((field) => field !== null);
    this.say("Nothing was saved yet: correct what is marked.", true);
    fields[0]?.focus();
  }

  /** Says something about saving as a whole. */
  say(text: string, isFailure: boolean): void {
    write(this.#status, text, isFailure);
  }

  set isBusy(busy: boolean) {
    if (busy) this.#save.setAttribute("aria-busy", "true");
    else this.#save.removeAttribute("aria-busy");
  }

  #mark({ article, field, message }: SaveFault): DetailField | null {
    const part = article === null ? undefined : this.#parts[article];
    const fields: Readonly<Record<string, DetailField>> = part?.fields ?? this.#shared;
    const marked = field === null ? undefined : fields[field];
    marked?.mark(message);
    if (marked === undefined) write(part?.note ?? this.#status, message, true);
    return marked ?? null;
  }

  #clear(): void {
    const own = this.#parts.flatMap(({ fields }) => Object.values(fields));
    for (const field of [...Object.values(this.#shared), ...own]) field.mark(null);
    for (const { note } of this.#parts) write(note, "", false);
    this.say("", false);
  }
}

/** `number` counts the articles of a paste of several. */
function articlePart(
  title: string,
  details: ArticleDetails,
  number: number | null,
  before: ArticlePart | null,
): ArticlePart {
  const fields = before?.fields ?? {
    author: new DetailField("Author"),
    published: new DetailField("Date", "such as 2031-03-28"),
    url: new DetailField("Address", "https://…"),
  };
  fields.author.prefill(details.author);
  fields.published.prefill(details.published);
  fields.url.prefill(details.url);
  const note = element("p", { class: "article-note", attributes: { role: "status" } });
  const views = [...Object.values(fields).map(({ view }) => view), note];
  const heading = `${number}. ${title === "" ? "Without a headline" : title}`;
  const view =
    number === null
      ? element("div", { class: "details" }, ...views)
      : element(
          "fieldset",
          { class: "details" },
          element("legend", { attributes: { dir: "auto" } }, heading),
          ...views,
        );
  return { title, fields, note, view };
}

function write(target: HTMLElement | undefined, text: string, isFailure: boolean): void {
  if (target === undefined) return;
  target.textContent = text;
  target.classList.toggle("failure", isFailure);
}
