import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { z } from "zod";
import { serveArchive } from "./served-archive.ts";

const operation = z
  .object({
    operationId: z.string(),
    parameters: z
      .array(z.object({ name: z.string(), in: z.string(), required: z.boolean() }).loose())
      .default([]),
    responses: z.record(
      z.string(),
      z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }).loose(),
    ),
  })
  .loose();
const description = z
  .object({
    paths: z.record(z.string(), z.object({ get: operation.optional(), post: operation.optional() })),
    components: z.object({ schemas: z.record(z.string(), z.unknown()) }).loose(),
    security: z.unknown().optional(),
  })
  .loose();

test("the description is valid OpenAPI 3.1, and says whether a token is needed", async () => {
  for (const token of [null, "salt-marsh-lantern-9"]) {
    const { get } = await serveArchive({ token });
    const answer = await get("/openapi.json", token === null ? {} : { Authorization: `Bearer ${token}` });
    const document = description.parse(await answer.json());
    expect(await new Validator().validate(document)).toEqual({ valid: true });
    expect(document.security).toEqual(token === null ? undefined : [{ bearer: [] }, { password: [] }]);
  }
});

/** By path: what its path needs, what can be asked at it, and what cannot. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  "/": ["/", "/?x=1"],
  "/articles": [
    "/articles",
    "/articles?limit=1",
    "/articles?topic=ports&source=the+beacon",
    "/articles?limit=0",
  ],
  "/articles/{id}": ["/articles/harbour", "/articles/budget?text=true", "/articles/none"],
  "/articles/{id}/story": [
    "/articles/harbour/story",
    "/articles/harbour/story?speaker=ida-holm",
    "/articles/harbour/story?speaker=nobody",
    "/articles/none/story",
  ],
  "/search": ["/search?words=harbour", "/search?words=harbuor", "/search?words=nothing", "/search"],
  "/topics": ["/topics"],
  "/sources": ["/sources?text=b"],
  "/quotations": ["/quotations?words=islands", "/quotations?words=harbour&limit=1", "/quotations"],
  "/speakers": ["/speakers", "/speakers?text=holm"],
  "/speakers/{key}": ["/speakers/ida-holm", "/speakers/ida-holm?limit=1", "/speakers/none"],
  "/check": [
    "“We will not open the harbour when the pier is safe”",
    "“We will open the harbour when the pier is safe,” said Karl Brandt.",
    "“Fog is expected over the western islands until Friday noon”",
    "“Every boat of the harbour belongs to my family alone”",
    "“Nobody knows these words at all”",
    "“We will open the harbour when the budget of the islands grows by nine per cent”",
    "",
  ],
};

test("every answer is as described", async () => {
  const { json, get, post } = await serveArchive();
  const { paths, components } = description.parse(await json("/openapi.json"));
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  ajv.addSchema({ $id: "lede", components });
  const described = Object.keys(paths).filter((path) => !path.includes("/feed") && !path.includes("feed."));
  expect(described.sort()).toEqual(Object.keys(ASKED).sort());
  const statuses = new Map<string, Set<number>>();
  for (const [path, asked] of Object.entries(ASKED)) {
    for (const one of asked) {
      const answer = path === "/check" ? await post(path, { text: one }) : await get(one);
      const responses = (paths[path]?.get ?? paths[path]?.post)?.responses;
      const type = answer.headers.get("Content-Type")?.replace(/;.*/u, "") ?? "";
      const schema = responses?.[answer.status]?.content[type]?.schema;
      const { $ref } = z.object({ $ref: z.string() }).parse(schema);
      const isAsDescribed = ajv.compile({ $ref: `lede${$ref}` });
      const body = await answer.json();
      isAsDescribed(body);
      expect([one, isAsDescribed.errors]).toEqual([one, null]);
      statuses.set(path, (statuses.get(path) ?? new Set()).add(answer.status));
    }
  }
  for (const [path, seen] of statuses) expect([path, seen.has(200)]).toEqual([path, true]);
});

test("every parameter that is described is taken, and no other", async () => {
  const { json, get } = await serveArchive();
  const { paths } = description.parse(await json("/openapi.json"));
  const values: Readonly<Record<string, string>> = {
    limit: "3",
    text: "true",
    id: "harbour",
    key: "ida-holm",
    speaker: "ida-holm",
  };
  const described = Object.entries(paths).flatMap(([path, { get: operation }]) =>
    operation?.parameters === undefined ? [] : [{ path, parameters: operation.parameters }],
  );
  expect(described.length).toBeGreaterThan(5);
  for (const { path, parameters } of described) {
    const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? "");
    const query = parameters
      .filter((parameter) => parameter.in === "query" && parameter.name !== "cursor")
      .map(({ name }) => `${name}=${values[name] ?? "harbour"}`);
    expect([path, (await get(`${filled}?${query.join("&")}`)).status]).toEqual([path, 200]);
    expect([path, (await get(`${filled}?${[...query, "other=1"].join("&")}`)).status]).toEqual([path, 400]);
  }
});
