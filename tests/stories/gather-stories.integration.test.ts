import { expect, test } from "vitest";
import type { LibraryView } from "../../src/library/library.ts";
import { gatherStories } from "../../src/stories/gather-stories.ts";
import { findStory, type StoryPart } from "../../src/stories/story.ts";
import { libraryWith, NOW } from "../support/library-entries.ts";
import { storyEntry, strikeEntries } from "../support/story-articles.ts";

function partsIn(view: LibraryView, ids: readonly string[]): StoryPart[] {
  return ids.flatMap((id) => {
    const headline = view.headline(id);
    const read = view.article(id);
    return headline === null || read === null ? [] : [{ headline, read }];
  });
}

/** The ids of each story, and how often others had their turn. */
function gather(parts: readonly StoryPart[], view: LibraryView) {
  const gathering = gatherStories(parts, view);
  for (let turns = 0; ; turns += 1) {
    const { done, value } = gathering.next();
    if (done) return { turns, stories: value.map((story) => story.map(({ headline }) => headline.id)) };
  }
}

const ids = strikeEntries.map(({ article }) => article.id);

test("each article is in one story, the newest first, and in the one that /story shows", () => {
  const view = libraryWith(...strikeEntries).at(NOW);
  const { stories } = gather(partsIn(view, ids), view);
  expect(stories.toSorted((one, other) => other.length - one.length)[0]).toEqual([
    "end",
    "ships",
    "vote-copy",
    "vote",
  ]);
  expect(stories.flat().toSorted()).toEqual(ids.toSorted());
  for (const story of stories) {
    const headline = view.headline(story[0] ?? "");
    const found = headline === null ? [] : findStory(headline, view);
    expect(story.toSorted()).toEqual(found.map((part) => part.headline.id).toSorted());
  }
});

test("the order in which articles are given changes nothing", () => {
  const view = libraryWith(...strikeEntries).at(NOW);
  const parts = partsIn(view, ids);
  const sets = (all: string[][]) => all.map((story) => story.join(" ")).toSorted();
  expect(sets(gather(parts.toReversed(), view).stories)).toEqual(sets(gather(parts, view).stories));
});

test("a single link does not carry an article into a story of many", () => {
  const strike = ([day, title, text]: readonly [number, string, string]) =>
    storyEntry(
      `s${day}.md`,
      `---\ntitle: ${title}\nsource: Wire\npublished: 2031-05-1${day}T08:00:00Z\n---\n\n${text}\n`,
    );
  const common =
    "Dockers at the port of Salda go on with their strike, and the union of Mira Sandoval wants more pay.";
  const days = [1, 2, 3, 4, 5].map((day) =>
    strike([day, `Dockers of Salda Strike, Day ${["one", "two", "three", "four", "five"][day - 1]}`, common]),
  );
  // Its words are those of one of them, and of no other.
  const bridge = strike([
    6,
    "A Lantern Maker Opens in Salda",
    "A maker of lanterns opens a shop at the port of Salda.",
  ]);
  const only = strike([
    7,
    "The Lantern Shop of Salda Sells Lanterns",
    "The lantern shop at the port of Salda sells its first lanterns.",
  ]);
  const entries = [...days, bridge, only];
  const view = libraryWith(...entries).at(NOW);
  const { stories } = gather(
    partsIn(
      view,
      entries.map(({ article }) => article.id),
    ),
    view,
  );
  const strikes = stories.find((story) => story.includes("s1"));
  expect(strikes).not.toContain("s6");
  expect(strikes).not.toContain("s7");
});

test("of nothing there is no story, and many articles leave others their turn", () => {
  const view = libraryWith(...strikeEntries).at(NOW);
  expect(gather([], view).stories).toEqual([]);
  const parts = partsIn(view, ids);
  const [first] = parts;
  if (first === undefined) throw new Error("no article");
  const many = Array.from({ length: 200 }, (_, index): StoryPart => {
    const id = `copy-${index}`;
    return { ...first, headline: { ...first.headline, id } };
  });
  expect(gather(many, view).turns).toBeGreaterThan(18);
});
