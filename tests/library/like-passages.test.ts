import { describe, expect, it } from "vitest";
import { entry, libraryWith, NOW } from "../support/library-entries.ts";

const words = "we have waited for the dredger since the spring floods";

const quotation = (text: string, factuality: "said" | "denied" = "said") => ({
  text,
  kind: "direct" as const,
  speaker: { name: "Mira Sandoval", role: null },
  basis: "named" as const,
  confidence: 0.95,
  factuality,
});

/** An article that quotes these words. */
const said = (id: string, text: string, factuality?: "denied") =>
  entry(id, { body: `“${text}” she said.`, quotations: [quotation(text, factuality)] });

describe("where words like these stand", () => {
  it("finds quotations by a few words in a row, also those that were not said", () => {
    const library = libraryWith(
      said("said", "We have waited for the dredger since March."),
      said("denied", "The dredger since the spring floods is mine.", "denied"),
      said("other", "Nobody has ever seen it."),
    );
    const { quotations } = library.at(NOW).passagesLike(words);
    expect(quotations.map(({ article, factuality }) => [article.id, factuality]).sort()).toEqual([
      ["denied", "denied"],
      ["said", "said"],
    ]);
  });

  it("finds paragraphs of articles, and only those that have some of the words in a row", () => {
    const body = "The port waited for the dredger since the spring floods.\n\nGulls sat on the quay.";
    const library = libraryWith(entry("port", { body }));
    expect(library.at(NOW).passagesLike(words).paragraphs).toEqual([
      expect.objectContaining({ text: "The port waited for the dredger since the spring floods." }),
    ]);
  });

  it("shows nothing that is held back", () => {
    const library = libraryWith(
      entry("later", {
        published: "2031-06-01T00:00:00Z",
        body: `Later, ${words}.`,
        quotations: [quotation(words)],
      }),
    );
    expect(library.at(NOW).passagesLike(words)).toEqual({ quotations: [], paragraphs: [] });
  });

  it("finds short texts by two words, and nothing by none", () => {
    const library = libraryWith(said("said", "The dredger is late again."));
    expect(library.at(NOW).passagesLike("dredger is early").quotations).toHaveLength(1);
    expect(library.at(NOW).passagesLike("…!").quotations).toEqual([]);
    expect(library.at(NOW).passagesLike('" OR NOT * :').quotations).toEqual([]);
  });

  it("answers with a bounded number, however many there are", () => {
    const library = libraryWith(
      ...Array.from({ length: 90 }, (_, index) =>
        entry(`copy-${index}`, {
          body: `On day ${index} ${words}.`,
          quotations: [quotation(`${index} ${words}`)],
        }),
      ),
    );
    const { quotations, paragraphs } = library.at(NOW).passagesLike(words);
    expect(quotations.length).toBeLessThanOrEqual(60);
    expect(paragraphs.length).toBeLessThanOrEqual(20);
    expect(quotations.length).toBeGreaterThan(20);
  });
});
