import { articleAnswers } from "./article-answers.ts";
import { articleResolver } from "./article-resolution.ts";
import type { AsOf } from "./as-of.ts";
import { categoryAnswers } from "./categories.ts";
import { headlineAnswers } from "./headlines.ts";
import type { LibraryView } from "./library.ts";
import { passageAnswers } from "./like-passages.ts";
import { newsAnswers } from "./news.ts";
import { quotationAnswers } from "./quotations.ts";
import { searchAnswers } from "./search.ts";
import { speakerAnswers } from "./speakers.ts";

/** The library as of one instant. Nothing is read before something is asked, so a view costs next to nothing. */
export function viewOf(asOf: AsOf): LibraryView {
  const headlines = headlineAnswers(asOf);
  const search = searchAnswers(asOf);
  return {
    now: asOf.now,
    ...headlines,
    ...newsAnswers(asOf),
    ...articleAnswers(asOf),
    ...search,
    ...articleResolver(asOf, { ...headlines, ...search }),
    ...categoryAnswers(asOf),
    ...speakerAnswers(asOf),
    ...quotationAnswers(asOf),
    ...passageAnswers(asOf),
  };
}
