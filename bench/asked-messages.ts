import { seededRandom } from "../tools/random.ts";
import { archiveOf } from "./archive/articles.ts";
import { wordOf } from "./archive/names.ts";
import { zipfRank } from "./archive/zipf-rank.ts";

/** As long as a message may be. */
const LONGEST = 2000;
/** Quotations of so many articles are asked about. */
const ARTICLES = 200;
const WORDS = 200_000;

/** Messages that members may ask about, in an archive of so many articles; another one each time. By their kind. */
export function askedMessages(articles: number): Readonly<Record<string, () => string>> {
  const random = seededRandom(11);
  const said = archiveOf(articles)
    .take(ARTICLES)
    .flatMap(({ article, reading }) =>
      reading.quotations
        // Those that it took over from another article are not in its text.
        .filter(({ text, factuality }) => factuality === "said" && article.body.includes(text))
        .map(({ text, speaker }) => ({ text, speaker: speaker?.name ?? "someone", body: article.body })),
    )
    .toArray();
  const one = () => {
    const found = said[Math.floor(random() * said.length)];
    if (found === undefined) throw new Error("the archive quotes nobody");
    return found;
  };
  const common = (words: number) =>
    Array.from({ length: words }, () => wordOf(zipfRank(random(), 100))).join(" ");
  const invented = (words: number) =>
    Array.from({ length: words }, () => wordOf(zipfRank(random(), WORDS))).join(" ");
  const quoted = ({ text, speaker }: ReturnType<typeof one>) => `“${text}” said ${speaker}.`;
  return {
    "as it was said": () => quoted(one()),
    "one word changed": () => {
      const found = one();
      const words = found.text.split(" ");
      const middle = Math.floor(words.length / 2);
      // The commonest words are drawn so often that one may come again in its own place.
      words[middle] = [invented(1), invented(1), invented(1)].find((word) => word !== words[middle]) ?? "";
      return quoted({ ...found, text: words.join(" ") });
    },
    "five quotations": () => Array.from({ length: 5 }, () => quoted(one())).join("\n"),
    "an article’s paragraph": () => one().body.split("\n\n")[0] ?? "",
    invented: () => `“${invented(14)}”`,
    "2,000 characters of the commonest words": () => common(LONGEST).slice(0, LONGEST),
    "five passages of the commonest words": () =>
      Array.from({ length: 5 }, () => `“${common(LONGEST).slice(0, LONGEST / 5 - 3)}”`).join("\n"),
  };
}
