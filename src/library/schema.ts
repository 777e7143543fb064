/** To be raised whenever the tables, or what is written into them, change: an older file is then rebuilt. */
export const SCHEMA_VERSION = 10;

/**
 * Times are milliseconds since 1970. `held_until` is when an article may be shown first (0 when it has no publication
 * date); `reference` is what a button holds of the id (`reference.ts`); `sort_at` is its publication, or its arrival when it has no date. The two full-text tables hold no text of their
 * own, only the index over folded text; their rowids are the numbers of the rows they index.
 *
 * A row of `names` is a speaker's name with a role, as articles write them; no number is ever given twice, so that what was read
 * of one stays true. Who is one person is computed from all of them (`speaker-identity.ts`) and never stored. `quotations.words` is the same for quotations of the same words,
 * `basis` is what the speaker is known by, as it was read; who is shown is computed (`shown-speakers.ts`).
 * `opening` are its first words (`same-statement.ts`), `part` is 1 for what is quoted in part. The view `statements` holds
 * the quotations that the article says were said: all that is shown, counted or compared is taken from it. A row of `fuller_quotations` is a quotation that says some
 * words and more, where another one says just these. `known_speakers`
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
  held_until INTEGER NOT NULL,
  sort_at INTEGER NOT NULL,
  topics TEXT NOT NULL,
  lede TEXT NOT NULL,
  summaries TEXT NOT NULL,
  article TEXT NOT NULL,
  text TEXT NOT NULL,
  problems TEXT NOT NULL
) STRICT;
CREATE INDEX articles_newest ON articles (sort_at DESC, arrived DESC, id, held_until);
CREATE INDEX articles_source ON articles (source_folded, sort_at DESC, arrived DESC, id, held_until);
CREATE INDEX articles_sources ON articles (source_folded, source, held_until) WHERE source IS NOT NULL;
CREATE INDEX articles_held ON articles (held_until);

CREATE TABLE arrivals (
  key TEXT PRIMARY KEY,
  id TEXT NOT NULL,
  arrived INTEGER NOT NULL,
  gone INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX arrivals_id ON arrivals (id);

CREATE TABLE topics (
  folded TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  name TEXT NOT NULL,
  held_until INTEGER NOT NULL,
  PRIMARY KEY (folded, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX topics_names ON topics (folded, name, held_until);
CREATE INDEX topics_article ON topics (article);

CREATE TABLE names (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT
) STRICT;
CREATE UNIQUE INDEX names_written ON names (name, ifnull(role, ''));

CREATE TABLE known_speakers (speakers TEXT NOT NULL) STRICT;

CREATE TABLE acronyms (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  acronym TEXT NOT NULL,
  name TEXT NOT NULL,
  held_until INTEGER NOT NULL,
  PRIMARY KEY (article, acronym, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE quotations (
  number INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  basis TEXT NOT NULL,
  confidence REAL NOT NULL,
  factuality TEXT NOT NULL,
  part INTEGER NOT NULL,
  held_until INTEGER NOT NULL,
  sort_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  opening TEXT,
  name INTEGER REFERENCES names (number)
) STRICT;
CREATE INDEX quotations_article ON quotations (article);
CREATE INDEX quotations_name ON quotations (name, held_until, sort_at, words) WHERE name IS NOT NULL;
CREATE INDEX quotations_words ON quotations (words, held_until, name, confidence);
CREATE INDEX quotations_opening ON quotations (opening) WHERE opening IS NOT NULL;
CREATE VIEW statements AS SELECT * FROM quotations WHERE factuality = 'said';

CREATE TABLE fuller_quotations (
  words TEXT NOT NULL,
  quotation INTEGER NOT NULL REFERENCES quotations (number) ON DELETE CASCADE,
  PRIMARY KEY (words, quotation)
) STRICT, WITHOUT ROWID;
CREATE INDEX fuller_quotations_quotation ON fuller_quotations (quotation);

CREATE VIRTUAL TABLE articles_text USING fts5 (
  title, body, summary, topics, source, author,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N*'"
);
CREATE VIRTUAL TABLE articles_words USING fts5vocab (articles_text, 'row');
CREATE VIRTUAL TABLE quotations_text USING fts5 (
  text,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N*'"
);
`;
