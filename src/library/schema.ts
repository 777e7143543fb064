/** To be raised whenever the tables, or what is written into them, change: an older file is then rebuilt. */
export const SCHEMA_VERSION = 13;

/**
 * Times are milliseconds since 1970. `reference` is what a button holds of a name (`reference.ts`); `sort_at` is an article's
 * publication, or its arrival when it has no date. Numbers of articles and quotations follow time (`article-number.ts`).
 *
 * `held` is why an article is held back: 0 it is not, 1 it is of the future, 2 it is withdrawn. Its row is there, and what was read in
 * one of the future in `held_readings`, but nothing else, so that no question has to leave it out (`held-articles.ts`,
 * `withdrawn-articles.ts`). All other tables hold what is readable. `spellings`, `categories` and `totals`
 * count as articles come and go. `changed` is an article's place in the order of changes, `changes` the first and the last of these
 * numbers (`changed-articles.ts`). `of_name` is how many articles call a category by its most used name. `words` are those of
 * all articles there have been, by which the beginning of a word is looked up. `contents` are the articles themselves, compressed
 * (`stored-content.ts`). The full-text tables hold no text of their
 * own, only the index over folded text; their rowids are the numbers of the rows they index. The first column of each takes the least
 * room, so it is the one with the most words.
 *
 * A row of `names` is a speaker's name with a role, as articles write them; no number is ever given twice. `quotations` and
 * `latest` are how often and when last it stands with a quotation, `whole` and `parts` how many are shown under it and repeat
 * nothing. `name_ties` are the blocking keys of names (`blocks.ts`). `persons` says who is one person (`stored-identities.ts`);
 * `person_keys` leads to them, where `kind` is main, other or ambiguous; `name_slips` has the parts of names' words that are left
 * when letters are taken out (`name-slips.ts`); `persons_text` finds them by words, spellings and roles, and by how much they are
 * quoted, in powers of two.
 *
 * `quotations` are those that the article says were said; `disowned_quotations` are the others. `words` is the same for quotations of the same words, `shared` is 1 where
 * others say the same or more, or less; it is a hash (`fuller-quotations.ts`). `name` and `basis` are the speaker and what it is known by, as it was read; `shown` is
 * the name shown, `shown_confidence` how sure that is, where it is not `confidence`, and `repeated` is 1 for what the same speaker says elsewhere (`weighed-statements.ts`). `verdicts` are
 * what articles with the same words say of a quotation; `consultations` are the words for which it mattered how a person is called.
 * `part` is 1 for what is quoted in part. Their article follows from their number. `statement_anchors` lead from three words in a row to
 * the statements that have them (`statement-anchors.ts`). A row of `fuller_quotations` is a
 * quotation that says some words and more, where another one says just these. `known_speakers`
 * has one row at most: the last good version of the speakers' file. `arrivals` outlives the articles, and a rebuilding
 * (`arrivals.ts`); `gone` is when the article was missed.
 */
export const SCHEMA = `
CREATE TABLE meta (version TEXT NOT NULL) STRICT;

CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  reference TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  hash TEXT NOT NULL,
  title TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  source TEXT,
  source_folded TEXT,
  url TEXT,
  published INTEGER,
  date_only INTEGER NOT NULL,
  arrived INTEGER NOT NULL,
  sort_at INTEGER NOT NULL,
  held INTEGER NOT NULL,
  changed INTEGER,
  topics TEXT NOT NULL,
  lede TEXT NOT NULL,
  content INTEGER NOT NULL,
  problems TEXT NOT NULL
) STRICT;
CREATE INDEX articles_newest ON articles (sort_at DESC, arrived DESC, id) WHERE held = 0;
CREATE INDEX articles_source ON articles (source_folded, sort_at DESC, arrived DESC, id) WHERE held = 0;
CREATE INDEX articles_title ON articles (title_folded) WHERE held = 0;
CREATE INDEX articles_arrived ON articles (arrived) WHERE held = 0;
CREATE INDEX articles_readable ON articles (published) WHERE held = 0;
CREATE INDEX articles_held ON articles (published) WHERE held = 1;
CREATE INDEX articles_withdrawn ON articles (title_folded, sort_at) WHERE held = 2;
CREATE INDEX articles_changed ON articles (changed) WHERE changed IS NOT NULL;

CREATE TABLE changes (first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
INSERT INTO changes (first, last) SELECT at, at FROM (SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER) AS at);

CREATE TABLE contents (number INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;

CREATE TABLE held_readings (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  reading TEXT NOT NULL
) STRICT;

CREATE TABLE totals (name TEXT PRIMARY KEY, total INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE spellings (
  kind TEXT NOT NULL,
  folded TEXT NOT NULL,
  name TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (kind, folded, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE categories (
  kind TEXT NOT NULL,
  folded TEXT NOT NULL,
  reference TEXT NOT NULL,
  articles INTEGER NOT NULL,
  name TEXT NOT NULL,
  of_name INTEGER NOT NULL,
  PRIMARY KEY (kind, folded)
) STRICT, WITHOUT ROWID;
CREATE INDEX categories_used ON categories (kind, articles DESC, of_name DESC, name, folded);
CREATE INDEX categories_reference ON categories (kind, reference);

CREATE TABLE words (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE arrivals (
  reference TEXT PRIMARY KEY,
  story INTEGER,
  text INTEGER,
  arrived INTEGER NOT NULL,
  gone INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX arrivals_story ON arrivals (story) WHERE story IS NOT NULL;
CREATE INDEX arrivals_text ON arrivals (text) WHERE text IS NOT NULL;

CREATE TABLE topics (
  folded TEXT NOT NULL,
  sort_at INTEGER NOT NULL,
  arrived INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (folded, sort_at DESC, arrived DESC, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE names (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT,
  quotations INTEGER NOT NULL DEFAULT 0,
  latest INTEGER NOT NULL DEFAULT 0,
  whole INTEGER NOT NULL DEFAULT 0,
  parts INTEGER NOT NULL DEFAULT 0,
  person INTEGER
) STRICT;
CREATE UNIQUE INDEX names_written ON names (name, ifnull(role, ''));
CREATE INDEX names_person ON names (person, whole, parts) WHERE person IS NOT NULL;
CREATE INDEX names_of_nobody ON names (name) WHERE person IS NULL;

CREATE TABLE name_ties (
  tie TEXT NOT NULL,
  name INTEGER NOT NULL,
  PRIMARY KEY (tie, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE persons (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT,
  editor_role TEXT,
  aliases TEXT NOT NULL,
  keys TEXT NOT NULL,
  quotations INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX persons_quoted ON persons (quotations DESC, key) WHERE quotations > 0;

CREATE TABLE person_keys (
  person INTEGER NOT NULL REFERENCES persons (number) ON DELETE CASCADE,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  spelling TEXT NOT NULL,
  reference TEXT NOT NULL,
  PRIMARY KEY (person, key, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_keys_key ON person_keys (key, kind, person);
CREATE INDEX person_keys_spelling ON person_keys (spelling, kind, person);
CREATE INDEX person_keys_reference ON person_keys (reference, key);

CREATE TABLE name_slips (part TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (part, word)) STRICT, WITHOUT ROWID;

CREATE TABLE known_speakers (speakers TEXT NOT NULL) STRICT;

CREATE TABLE acronyms (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  acronym TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (article, acronym, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE explained_acronyms (
  name TEXT NOT NULL,
  acronym TEXT NOT NULL,
  key TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (name, acronym)
) STRICT, WITHOUT ROWID;
CREATE INDEX explained_acronyms_key ON explained_acronyms (key);

CREATE TABLE quotations (
  number INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  basis TEXT NOT NULL,
  confidence REAL NOT NULL,
  part INTEGER NOT NULL,
  sort_at INTEGER NOT NULL,
  words INTEGER NOT NULL,
  word_count INTEGER NOT NULL,
  name INTEGER REFERENCES names (number),
  shared INTEGER NOT NULL DEFAULT 0,
  shown INTEGER,
  shown_confidence REAL,
  repeated INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX quotations_name ON quotations (name, sort_at) WHERE name IS NOT NULL;
CREATE INDEX quotations_moved ON quotations (shown) WHERE shown IS NOT name;
CREATE INDEX quotations_shared ON quotations (name) WHERE shared = 1;
CREATE INDEX quotations_shown ON quotations (shown) WHERE shared = 1;
CREATE INDEX quotations_words ON quotations (words);

CREATE TABLE statement_anchors (
  anchor INTEGER NOT NULL,
  words INTEGER NOT NULL,
  PRIMARY KEY (anchor, words)
) STRICT, WITHOUT ROWID;

CREATE TABLE disowned_quotations (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  factuality TEXT NOT NULL
) STRICT;
CREATE INDEX disowned_quotations_article ON disowned_quotations (article);

CREATE TABLE fuller_quotations (
  words INTEGER NOT NULL,
  quotation INTEGER NOT NULL REFERENCES quotations (number) ON DELETE CASCADE,
  PRIMARY KEY (words, quotation)
) STRICT, WITHOUT ROWID;
CREATE INDEX fuller_quotations_quotation ON fuller_quotations (quotation);

CREATE TABLE verdicts (
  words INTEGER NOT NULL,
  quotation INTEGER NOT NULL REFERENCES quotations (number) ON DELETE CASCADE,
  contested INTEGER NOT NULL,
  name INTEGER,
  confidence REAL NOT NULL,
  PRIMARY KEY (words, quotation)
) STRICT, WITHOUT ROWID;
CREATE INDEX verdicts_quotation ON verdicts (quotation);

CREATE TABLE consultations (
  person INTEGER NOT NULL,
  words INTEGER NOT NULL,
  PRIMARY KEY (person, words)
) STRICT, WITHOUT ROWID;
CREATE INDEX consultations_words ON consultations (words);

CREATE VIRTUAL TABLE articles_text USING fts5 (
  body, title, summary, topics, source, author,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N*'"
);
CREATE VIRTUAL TABLE titles_text USING fts5 (
  title,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N*'"
);
CREATE VIRTUAL TABLE quotations_text USING fts5 (
  text, marks,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N*'"
);
CREATE VIRTUAL TABLE persons_text USING fts5 (
  words, spellings, roles, surnames, weight,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N*'"
);
-- Rows that are written more often than read are put together in fewer goes.
INSERT INTO articles_text (articles_text, rank) VALUES ('automerge', 8);
INSERT INTO quotations_text (quotations_text, rank) VALUES ('automerge', 8);
`;
