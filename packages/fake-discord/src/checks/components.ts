import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { ComponentType } from "../protocol.ts";
import { checkLeaf } from "./leaf-components.ts";
import { type Path, type Problem, problem } from "./problem.ts";

/** A component as the schemas let it through, read without knowing its kind. */
export type AnyComponent = {
  readonly type: number;
  readonly id?: number | null;
  readonly custom_id?: string | null;
  readonly content?: string;
  readonly components?: readonly AnyComponent[];
  readonly accessory?: AnyComponent;
};

export type Placed = { readonly component: AnyComponent; readonly path: Path };

/** Every component, those inside others too, in the order in which they are shown. */
export function* walkComponents(
  components: readonly AnyComponent[],
  path: Path = ["components"],
): Generator<Placed> {
  for (const [index, component] of components.entries()) {
    const here = [...path, index];
    yield { component, path: here };
    yield* walkComponents(component.components ?? [], [...here, "components"]);
    if (component.accessory !== undefined) {
      const accessory = [...here, "accessory"];
      yield { component: component.accessory, path: accessory };
    }
  }
}

const MAXIMUM_COMPONENTS = 40;
const MAXIMUM_TEXT = 4000;
const MAXIMUM_ROWS = 5;

/**
 * The documented rules on a message's components that the schemas leave out. `v2` is whether the message has the flag
 * IS_COMPONENTS_V2. Text is counted in UTF-16 units, which is never less than Discord's own count.
 */
export function checkComponents(
  components: readonly APIMessageTopLevelComponent[],
  v2: boolean,
  attachments: readonly string[],
): Problem[] {
  const all = [...walkComponents(components as readonly AnyComponent[])];
  return [
    ...(v2 ? checkTotals(all) : checkLegacy(components)),
    ...all.filter(({ component }) => component.type === ComponentType.actionRow).flatMap(checkRow),
    ...checkUnique(all),
    ...all.flatMap(({ component, path }) => checkLeaf(component, path, attachments)),
  ];
}

function checkTotals(all: readonly Placed[]): Problem[] {
  const problems: Problem[] = [];
  if (all.length > MAXIMUM_COMPONENTS) {
    problems.push(
      problem(
        ["components"],
        "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
        `The maximum number of total components is ${MAXIMUM_COMPONENTS}, these are ${all.length}.`,
      ),
    );
  }
  const text = all
    .filter(({ component }) => component.type === ComponentType.textDisplay)
    .reduce((sum, { component }) => sum + (component.content?.length ?? 0), 0);
  if (text > MAXIMUM_TEXT) {
    problems.push(
      problem(
        ["components"],
        "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
        `The total displayable text size is ${text}, the maximum is ${MAXIMUM_TEXT}.`,
      ),
    );
  }
  return problems;
}

function checkLegacy(components: readonly APIMessageTopLevelComponent[]): Problem[] {
  const problems = components.flatMap(({ type }, index) =>
    type === ComponentType.actionRow
      ? []
      : [
          problem(
            ["components", index, "type"],
            "BASE_TYPE_CHOICES",
            "Value must be one of {1}: other components need the flag IS_COMPONENTS_V2.",
          ),
        ],
  );
  if (components.length > MAXIMUM_ROWS) {
    problems.push(
      problem(["components"], "BASE_TYPE_MAX_LENGTH", `Must be ${MAXIMUM_ROWS} or fewer in length.`),
    );
  }
  return problems;
}

/** A row holds up to five buttons, or one menu. */
function checkRow({ component, path }: Placed): Problem[] {
  const inside = component.components ?? [];
  const menus = inside.filter(({ type }) => type !== ComponentType.button).length;
  if (menus === 0 || inside.length === 1) return [];
  return [
    problem(
      [...path, "components"],
      "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
      "The specified component exceeds the maximum width",
    ),
  ];
}

function checkUnique(all: readonly Placed[]): Problem[] {
  const problems: Problem[] = [];
  const customIds = new Set<string>();
  const ids = new Set<number>();
  for (const { component, path } of all) {
    const { custom_id, id } = component;
    if (typeof custom_id === "string") {
      if (customIds.has(custom_id)) {
        problems.push(
          problem(
            [...path, "custom_id"],
            "COMPONENT_CUSTOM_ID_DUPLICATED",
            "Component custom id cannot be duplicated",
          ),
        );
      }
      customIds.add(custom_id);
    }
    if (typeof id === "number" && id !== 0) {
      if (ids.has(id)) {
        problems.push(
          problem([...path, "id"], "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated"),
        );
      }
      ids.add(id);
    }
  }
  return problems;
}
