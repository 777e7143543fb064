import { arrivalAnswers } from "./arrived-article.ts";
import { articleAnswers } from "./article-answers.ts";
import { articleResolver } from "./article-resolution.ts";
import type { AsOf } from "./as-of.ts";
import { categoryAnswers } from "./categories.ts";
import { changeAnswers } from "./changed-articles.ts";
import { foundPassages } from "./found-passages.ts";
import { headlineAnswers } from "./headlines.ts";
import { keptAnswers } from "./kept-answers.ts";
import type { LibraryView } from "./library.ts";
import { likenessAnswers } from "./like-articles.ts";
import { passageAnswers } from "./like-passages.ts";
import { newsAnswers } from "./news.ts";
import { quotationAnswers } from "./quotations.ts";
import { searchAnswers } from "./search.ts";
import { speakerAnswers } from "./speakers.ts";
import { withdrawnAnswers } from "./withdrawn-articles.ts";

/** The library as of one instant. Nothing is read before something is asked, so a view costs next to nothing. */
export function viewOf(asOf: AsOf): LibraryView {
  const headlines = headlineAnswers(asOf);
  const search = searchAnswers(asOf);
  const articles = articleAnswers(asOf);
  const withdrawn = withdrawnAnswers(asOf);
  const speakers = speakerAnswers(asOf);
  const quotations = quotationAnswers(asOf);
  return {
    now: asOf.now,
    ...headlines,
    ...newsAnswers(asOf),
    ...articles,
    ...withdrawn,
    ...foundPassages(asOf, { ...articles, ...withdrawn }),
    ...search,
    ...articleResolver(asOf, { ...headlines, ...search }),
    ...categoryAnswers(asOf),
    ...speakers,
    ...quotations,
    ...passageAnswers(asOf),
    ...changeAnswers(asOf),
    ...arrivalAnswers(asOf),
    ...likenessAnswers(asOf),
    ...keptAnswers(asOf, { ...headlines, ...search, ...speakers, ...quotations }),
  };
}
