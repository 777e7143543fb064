import { z } from "zod";
import type { LibraryView } from "../../library/library.ts";
import { findStory, type StoryPart } from "../../stories/story.ts";
import { articlesOf, timelineOf, type Voice, voicesOf } from "../../stories/timeline.ts";
import { story } from "../answers.ts";
import { inputs, question } from "../question.ts";
import { RequestFault } from "../request-fault.ts";
import { articleItemOf, articleReferenceOf, quotationsOf } from "../shapes.ts";

/** In simple requests. */
const STORY_COST = 10;
const MOST_VOICES = 25;
const MOST_STATEMENTS = 50;

export const storyOfArticle = question({
  name: "storyOfArticle",
  summary: "The story that an article belongs to: its reports over days, and who said what when",
  description:
    "The newest report first, each with the strongest of what was said there and in none before. With a speaker, also what they said in the story over time. Whether two statements contradict each other is nowhere judged.",
  input: z.strictObject({
    id: inputs.id,
    speaker: inputs.id.nullable().default(null).describe("The key of one of “voices”."),
  }),
  output: story,
  cost: STORY_COST,
  ask({ id, speaker }, { library }) {
    const headline = library.headline(id);
    const parts = headline === null ? [] : findStory(headline, library);
    if (parts.length === 0) throw new RequestFault(404, "No article here has this id.");
    return storyOf(parts, (voice) => voice.key === speaker, speaker !== null, library);
  },
});

/** @throws RequestFault when someone is asked for and nobody, or more than one, in the story fits. */
export function storyOf(
  parts: readonly StoryPart[],
  fits: (voice: Voice) => boolean,
  isAsked: boolean,
  library: LibraryView,
): z.output<typeof story> {
  const voices = voicesOf(parts);
  const [asked, another] = isAsked ? voices.filter(fits) : [];
  if (isAsked && (asked === undefined || another !== undefined)) {
    const why = asked === undefined ? "Nobody" : "More than one person";
    throw new RequestFault(404, `${why} who is quoted in this story fits. “voices” says who is quoted.`);
  }
  return {
    articles: parts.length,
    sources: new Set(parts.flatMap(({ headline }) => headline.source ?? [])).size,
    reports: timelineOf(parts).map(({ headline, also, quotations }) => ({
      article: articleItemOf(headline),
      also: also.map(articleReferenceOf),
      quotations: quotationsOf(quotations, library),
    })),
    voices: voices.slice(0, MOST_VOICES).map((voice) => ({
      key: voice.key,
      name: voice.name,
      articles: articlesOf(voice),
      statements: voice.statements.length,
    })),
    statements: asked === undefined ? null : quotationsOf(asked.statements.slice(-MOST_STATEMENTS), library),
  };
}
