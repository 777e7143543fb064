/** What the package offers. Its own modules import one another directly. */

export type {
  ArticleDetails,
  Evidence,
  PageHost,
  PasteDetails,
  ReadArticle,
  ReadQuotation,
  SaveFault,
  SaveOutcome,
} from "./page/host.ts";
export { mountPage } from "./page/page.ts";
export { lastingKey } from "./page/page-key.ts";
export { PlaygroundError } from "./playground-error.ts";
export { runPrompt } from "./terminal/prompt.ts";
export { renderMessage } from "./terminal/render-text.ts";
