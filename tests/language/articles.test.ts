import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "vitest";
import { expectAsMarked } from "./marked.ts";

const FOLDER = "tests/language/articles";

describe("the quotations of a whole article are those marked in it", () => {
  test.each(readdirSync(FOLDER))("%s", (file) =>
    expectAsMarked(readFileSync(join(FOLDER, file), "utf8").trimEnd()),
  );
});
