import { expect, test } from "vitest";
import { connectionFault } from "../../src/web/connection-fault.ts";

const coded = (code: string) => Object.assign(new Error(`connect ${code} 192.0.2.1:443`), { code });

test.each([
  ["ENOTFOUND", "no server of this name can be found"],
  ["ECONNREFUSED", "the server refuses the connection"],
  ["CERT_HAS_EXPIRED", "the server’s certificate has expired"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "the server’s certificate can’t be trusted"],
])("says %s in words", (code, words) => {
  expect(connectionFault(coded(code))).toBe(words);
  expect(connectionFault(new Error("request failed", { cause: coded(code) }))).toBe(words);
});

test("keeps the words of a fault that is not known", () => {
  expect(connectionFault(coded("EODD"))).toBe("connect EODD 192.0.2.1:443");
});
