import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ContentError } from "../../src/content/content-problem.ts";
import { parseKnownSpeakers } from "../../src/content/speakers-file.ts";
import { indexedContent, NOTHING, text } from "../support/indexed-content.ts";
import { emptyLibrary, NOW } from "../support/library-entries.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const parse = (yaml: string) => parseKnownSpeakers(new TextEncoder().encode(yaml));

function problemsOf(yaml: string) {
  try {
    parse(yaml);
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
  return [];
}

test("reads names, aliases, roles and others", () => {
  const speakers = parse(`# The union and its people
- name: Mira Sandoval
  aliases: [M. Sandoval, "Sandoval"]
  role: head of the dockers’ union
  not:
    - Mario Sandoval
- name: Elvan Korkutoğlu
`);
  expect(speakers).toEqual([
    {
      name: "Mira Sandoval",
      aliases: ["M. Sandoval", "Sandoval"],
      role: "head of the dockers’ union",
      not: ["Mario Sandoval"],
    },
    { name: "Elvan Korkutoğlu", aliases: [], role: null, not: [] },
  ]);
});

test.each(["", "# nobody yet\n", "[]", "null"])("%j says nothing", (yaml) => expect(parse(yaml)).toEqual([]));

test.each<[string, string, number | null, string | null, RegExp]>([
  ["no list", "name: Mira\n", 1, null, /must be a list: begin each person with - name/u],
  ["a bare name", "- Mira\n", 1, "[1]", /fields of its own: name, aliases/u],
  ["no name", "- role: head\n", 1, "[1].name", /missing: add a line such as name:/u],
  [
    "an unknown field",
    "- name: Mira\n  alias: [M]\n",
    2,
    "[1].alias",
    /not a field of a speaker: did you mean aliases/u,
  ],
  ["aliases that are no list", "- name: A\n- name: B\n  aliases: C\n", 3, "[2].aliases", /must be a list/u],
  [
    "a name in two entries",
    "- name: Mira Holm\n- name: Ida\n  aliases:\n    - Dr. Mira HOLM\n",
    4,
    "[2].aliases[1]",
    /a name of Mira Holm already/u,
  ],
  [
    "a name that is also another’s",
    "- name: Emre Doğan\n  not: [Emre Dogan]\n",
    2,
    "[1].not[1]",
    /too, apart from marks and titles.*quotes:/u,
  ],
  ["broken YAML", "- name: [A\n", 1, "name", /never closed/u],
  ["a reference", "- name: &a A\n- name: *a\n", 2, "[2].name", /reference/u],
])("names the line and what to do: %s", (_, yaml, line, field, message) => {
  expect(problemsOf(yaml)[0]).toEqual({
    file: "speakers.yaml",
    line,
    field,
    message: expect.stringMatching(message),
  });
});

test("reports all faults at once, in the order of the file", () => {
  const problems = problemsOf("- name: A\n  rolle: x\n- name: ''\n- not: x\n");
  expect(problems.map(({ line, field }) => [line, field])).toEqual([
    [2, "[1].rolle"],
    [3, "[2].name"],
    [4, "[3].name"],
    [4, "[3].not"],
  ]);
});

test("a list that is no text is reported", () => {
  expect(() => parseKnownSpeakers(Uint8Array.from([0x2d, 0, 1]))).toThrow(
    /^speakers\.yaml:1: file: is not a text file/u,
  );
});

const SAID = "“We sail at dawn,” said Runa Lindqvist.";
const names = (library: ReturnType<typeof emptyLibrary>) =>
  library
    .at(NOW)
    .speakers("", 9)
    .map(({ name }) => name);

test("the file in the content folder is in force from the start, when it changes, and until it goes", async () => {
  const room = indexedContent();
  room.write("one.md", text("One", "", SAID));
  room.write("speakers.yaml", "- name: Captain Lindqvist of Vesterhavn\n  aliases: [Runa Lindqvist]\n");
  await room.indexer.synchronise();
  expect(names(room.library)).toEqual(["Captain Lindqvist of Vesterhavn"]);
  room.write("speakers.yaml", "- name: R. Lindqvist\n  aliases: [Runa Lindqvist]\n");
  await room.indexer.update("speakers.yaml");
  expect(names(room.library)).toEqual(["R. Lindqvist"]);
  room.erase("speakers.yaml");
  await room.indexer.update("speakers.yaml");
  expect(names(room.library)).toEqual(["Runa Lindqvist"]);
});

test("people kept apart are apart inside an article, too, from the moment the file says so", async () => {
  const room = indexedContent();
  const visit = "Samira Orlan opened the school. “We sail at dawn,” Orlan said.";
  room.write("one.md", text("One", "", visit));
  await room.indexer.synchronise();
  expect(names(room.library)).toEqual(["Samira Orlan"]);
  room.write("speakers.yaml", "- name: Tarek Orlan\n  aliases: [Orlan]\n  not: [Samira Orlan]\n");
  await room.indexer.update("speakers.yaml");
  expect(names(room.library)).toEqual(["Tarek Orlan"]);
  room.erase("speakers.yaml");
  await room.indexer.update("speakers.yaml");
  expect(names(room.library)).toEqual(["Samira Orlan"]);
});

test("a faulty file is reported, and its last good version stays in force, also after a restart", async () => {
  const room = indexedContent();
  room.write("one.md", text("One", "", SAID));
  room.write("speakers.yaml", "- name: R. Lindqvist\n  aliases: [Runa Lindqvist]\n");
  await room.indexer.synchronise();
  room.write("speakers.yaml", "- nmae: X\n");
  await room.indexer.update("speakers.yaml");
  expect(room.indexer.problems()[0]).toMatchObject({ file: "speakers.yaml", line: 1, field: "[1].name" });
  expect(room.warnings).toHaveLength(1);
  expect(room.errors).toEqual([]);
  expect(names(room.library)).toEqual(["R. Lindqvist"]);

  room.library.close();
  const again = emptyLibrary(room.file);
  const restarted = room.start(again);
  expect(await restarted.synchronise()).toEqual({ ...NOTHING, unchanged: 1, problems: 1 });
  expect(names(again)).toEqual(["R. Lindqvist"]);
  room.write("speakers.yaml", "- name: Runa L.\n  aliases: [Runa Lindqvist]\n");
  await restarted.update("speakers.yaml");
  expect(restarted.problems()).toEqual([]);
  expect(names(again)).toEqual(["Runa L."]);
});

test("a file with a name like it is reported with what its name should be", async () => {
  const room = indexedContent();
  room.write("speakers.yml", "[]");
  await room.indexer.synchronise();
  expect(room.indexer.problems()).toEqual([
    { file: "speakers.yml", line: null, field: null, message: "is not read: rename it to speakers.yaml" },
  ]);
});

test("a folder of that name is no reason to stop", async () => {
  const folder = temporaryFolder();
  const room = indexedContent();
  mkdirSync(join(room.directory, "speakers.yaml"));
  writeFileSync(join(folder, "x"), "");
  room.write("one.md", text("One", "", SAID));
  expect(await room.indexer.synchronise()).toMatchObject({ added: 1, problems: 1 });
});
