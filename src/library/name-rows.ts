import { z } from "zod";
import { tiesOf } from "../identity/blocks.ts";
import { type NameUse, nameReader } from "../identity/person.ts";
import { speakerKey } from "../identity/speaker-key.ts";
import type { Speaker } from "../language/speakers/speaker.ts";
import type { Changes } from "./changes.ts";
import { countName, settleNameCount } from "./name-counts.ts";

const readName = nameReader();

/** Counts a quotation of someone, and gives the number of the name with its role, as it is written. */
export function addNameUse(changes: Changes, { name, role }: Speaker, sortAt: number): number {
  const written = writtenWith(name, role);
  const number =
    changes.names.get(written) ?? knownName(changes, name, role) ?? insertName(changes, name, role);
  changes.names.set(written, number);
  countName(changes, number, { quotations: 1, latest: sortAt });
  return number;
}

const writtenWith = (name: string, role: string | null) => `${name}\n${role ?? ""}`;

function knownName({ database }: Changes, name: string, role: string | null): number | null {
  const found = database.row(
    numberRow,
    "SELECT number FROM names WHERE name = :name AND ifnull(role, '') = ifnull(:role, '')",
    { name, role },
  );
  return found?.number ?? null;
}

function insertName({ database, ties }: Changes, name: string, role: string | null): number {
  const key = speakerKey(name);
  const number = database.run("INSERT INTO names (key, name, role) VALUES (:key, :name, :role)", {
    key,
    name,
    role,
  });
  for (const tie of tiesOf(readName({ number, key, name, role, quotations: 0, latest: 0 }))) {
    database.run("INSERT INTO name_ties (tie, name) VALUES (:tie, :number)", { tie, number });
    ties.add(tie);
  }
  return number;
}

/** Counts some quotations less, which are gone already; a name that nobody is called by any more is taken out. */
export function dropNameUses(changes: Changes, number: number, count: number): void {
  const { database, persons, recounted, ties } = changes;
  settleNameCount(changes, number);
  database.run(
    `UPDATE names SET quotations = quotations - :count,
      latest = (SELECT ifnull(max(sort_at), 0) FROM quotations WHERE name = :number) WHERE number = :number`,
    { number, count },
  );
  const use = database.row(
    nameRow,
    `SELECT ${NAME_COLUMNS}, n.person FROM names n WHERE n.number = :number`,
    {
      number,
    },
  );
  if (use === null) return;
  if (use.person !== null) persons.add(use.person);
  recounted.add(number);
  if (use.quotations > 0) return;
  for (const tie of tiesOf(readName(use))) {
    database.run("DELETE FROM name_ties WHERE tie = :tie AND name = :number", { tie, number });
    ties.add(tie);
  }
  database.run("DELETE FROM names WHERE number = :number", { number });
  changes.names.delete(writtenWith(use.name, use.role));
  recounted.delete(number);
}

export const NAME_COLUMNS = "n.number, n.key, n.name, n.role, n.quotations, n.latest";
export const useRow = z.object({
  number: z.number(),
  key: z.string(),
  name: z.string(),
  role: z.string().nullable(),
  quotations: z.number(),
  latest: z.number(),
}) satisfies z.ZodType<NameUse>;
const nameRow = useRow.extend({ person: z.number().nullable() });
const numberRow = z.object({ number: z.number() });
