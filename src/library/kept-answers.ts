import type { AsOf } from "./as-of.ts";
import type { LibraryView, PageRequest } from "./library.ts";

/** Longer pages, as other programs ask for, are not worth their room. */
const LONGEST_PAGE = 10;

type Answers = Pick<
  LibraryView,
  "headlines" | "search" | "quotations" | "searchQuotations" | "resolveSpeaker"
>;

/** The same answers, each kept for whoever asks the same: many ask for the newest articles, and whoever turns pages back asks again. */
export function keptAnswers({ database, answers: keep }: AsOf, from: Answers): Answers {
  function kept<Answer extends object>(question: readonly unknown[], answer: () => Answer): Answer {
    // What is readable by now is let in before it is asked whether something was written.
    database();
    return keep(JSON.stringify(question), answer);
  }
  const isShort = ({ limit }: PageRequest) => limit <= LONGEST_PAGE;

  return {
    headlines(request) {
      const answer = () => from.headlines(request);
      const { since, before, arrivedAfter } = request;
      // Times are counted from the instant of the question: no other has the same.
      const isTimed = since != null || before != null || arrivedAfter != null;
      return isShort(request) && !isTimed ? kept(["headlines", request], answer) : answer();
    },
    search(text, request) {
      const answer = () => from.search(text, request);
      return isShort(request) ? kept(["search", text, request], answer) : answer();
    },
    quotations(request) {
      const answer = () => from.quotations(request);
      return isShort(request) ? kept(["quotations", request], answer) : answer();
    },
    searchQuotations(text, request) {
      const answer = () => from.searchQuotations(text, request);
      return isShort(request) ? kept(["searchQuotations", text, request], answer) : answer();
    },
    resolveSpeaker: (text) => kept(["resolveSpeaker", text], () => from.resolveSpeaker(text)),
  };
}
