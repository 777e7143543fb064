import { z } from "zod";
import { tiesOf } from "../identity/blocks.ts";
import { type NameUse, nameReader } from "../identity/person.ts";
import { speakerKey } from "../identity/speaker-key.ts";
import type { Speaker } from "../language/speakers/speaker.ts";
import type { Changes } from "./changes.ts";

const readName = nameReader();

/** Counts a quotation of someone, and gives the number of the name with its role, as it is written. */
export function addNameUse(changes: Changes, { name, role }: Speaker, sortAt: number): number {
  const { database } = changes;
  const written = { name, role };
  const known = database.row(
    numberRow,
    `UPDATE names SET quotations = quotations + 1, latest = max(latest, :sortAt)
      WHERE name = :name AND ifnull(role, '') = ifnull(:role, '') RETURNING number`,
    { ...written, sortAt },
  );
  const key = speakerKey(name);
  const number =
    known?.number ??
    database.run(
      "INSERT INTO names (key, name, role, quotations, latest) VALUES (:key, :name, :role, 1, max(0, :sortAt))",
      { ...written, key, sortAt },
    );
  const ties = tiesOf(readName({ number, key, name, role, quotations: 1, latest: sortAt }));
  for (const tie of ties) {
    if (known === null) {
      database.run("INSERT INTO name_ties (tie, name) VALUES (:tie, :number)", { tie, number });
    }
    changes.ties.add(tie);
  }
  return number;
}

/** Counts some quotations less, which are gone already; a name that nobody is called by any more is taken out. */
export function dropNameUses(changes: Changes, number: number, count: number): void {
  const { database } = changes;
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
  if (use.person !== null) changes.persons.add(use.person);
  for (const tie of tiesOf(readName(use))) {
    if (use.quotations === 0) {
      database.run("DELETE FROM name_ties WHERE tie = :tie AND name = :number", { tie, number });
    }
    changes.ties.add(tie);
  }
  if (use.quotations === 0) database.run("DELETE FROM names WHERE number = :number", { number });
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
