import { z } from "zod";
import { namedSchemas, problem } from "./answers.ts";
import { ENDPOINTS, type Endpoint } from "./endpoints.ts";
import { FEED_FORMATS } from "./feeds/feed.ts";
import { FEEDS } from "./feeds/lists.ts";

type Json = Readonly<Record<string, unknown>>;

/** All that may be asked and what is answered, as OpenAPI 3.1 has it; made from the schemas that do both. */
export function describeApi({
  version,
  hasToken,
}: {
  readonly version: string;
  readonly hasToken: boolean;
}): Json {
  const endpoints = ENDPOINTS.map((endpoint) => [
    endpoint.path,
    { [endpoint.method]: operationOf(endpoint) },
  ]);
  const feeds = FEEDS.flatMap(({ name, summary, path, input }) =>
    FEED_FORMATS.map(({ ending, type }) => {
      const answered = { [mediaType(type)]: { schema: { type: "string" } } };
      const operationId = `${name}${ending === "atom" ? "Atom" : "Json"}`;
      const parameters = parametersOf(path, input);
      return [
        `${path}.${ending}`,
        { get: { operationId, summary, parameters, responses: responses(answered) } },
      ];
    }),
  );
  return {
    openapi: "3.1.1",
    info: {
      title: "Lede",
      version,
      description:
        "What Lede has read: articles, summaries, quotations and who said them. It can only be read. “/mcp” answers the same by the Model Context Protocol.",
    },
    servers: [{ url: "/" }],
    paths: Object.fromEntries([...endpoints, ...feeds]),
    components: {
      schemas: componentSchemas(),
      ...(hasToken && {
        securitySchemes: {
          bearer: { type: "http", scheme: "bearer" },
          password: {
            type: "http",
            scheme: "basic",
            description: "The token is the password, with any name.",
          },
        },
      }),
    },
    ...(hasToken && { security: [{ bearer: [] }, { password: [] }] }),
  };
}

function operationOf({ method, path, question }: Endpoint): Json {
  const { name, summary, description, input, output } = question;
  const answered = { "application/json": { schema: referenceTo(output) } };
  return {
    operationId: name,
    summary,
    ...(description !== undefined && { description }),
    ...(method === "get"
      ? { parameters: parametersOf(path, input) }
      : { requestBody: { required: true, content: { "application/json": { schema: inputSchema(input) } } } }),
    responses: responses(answered),
  };
}

/** The statuses of faults that any request can have. */
const FAULTS = {
  "400": "The request has faults.",
  "401": "The token is missing, or is another one.",
  "403": "The request comes from a web page, or names another server.",
  "404": "It is not here.",
  "429": "There were too many requests; “Retry-After” says when to try again.",
  "500": "Something went wrong in Lede.",
} as const;

function responses(answered: Json): Json {
  const content = { "application/problem+json": { schema: referenceTo(problem) } };
  return {
    "200": { description: "The answer.", content: answered },
    ...Object.fromEntries(
      Object.entries(FAULTS).map(([status, description]) => [status, { description, content }]),
    ),
  };
}

const objectSchema = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())),
  required: z.array(z.string()).default([]),
});

function parametersOf(path: string, input: z.ZodObject): Json[] {
  const { properties, required } = objectSchema.parse(inputSchema(input));
  return Object.entries(properties).map(([name, { description, ...schema }]) => {
    const isInPath = path.includes(`{${name}}`);
    return {
      name,
      in: isInPath ? "path" : "query",
      required: isInPath || required.includes(name),
      ...(description !== undefined && { description }),
      schema,
    };
  });
}

const inputSchema = (input: z.ZodObject): Json => tidied(z.toJSONSchema(input, { io: "input" }));

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(namedSchemas, { uri: pointerTo, io: "output" });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, tidied(schema)]));
}

function referenceTo(schema: z.ZodType): Json {
  const named = namedSchemas.get(schema);
  if (named === undefined) throw new Error("A schema of an answer has no name.");
  return { $ref: pointerTo(named.id) };
}

const pointerTo = (id: string) => `#/components/schemas/${id}`;
const mediaType = (type: string) => type.replace(/;.*/u, "");

/** Without what the document says once for all schemas. */
function tidied({ $schema: _, $id: __, ...schema }: Json): Json {
  return schema;
}
