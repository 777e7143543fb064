import { ButtonStyle, ComponentType } from "../protocol.ts";
import { checkUrl, type Path, type Problem, problem, required } from "./problem.ts";

type Leaf = {
  readonly type: number;
  readonly style?: number;
  readonly custom_id?: string | null;
  readonly url?: string | null;
  readonly sku_id?: string | null;
  readonly label?: string | null;
  readonly emoji?: object | null;
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly options?: readonly { readonly value: string; readonly default?: boolean | null }[];
  readonly media?: { readonly url: string };
  readonly file?: { readonly url: string };
  readonly items?: readonly { readonly media: { readonly url: string } }[];
};

/** The rules on one component without regard to where it stands. `attachments` are the names of the files sent along. */
export function checkLeaf(leaf: Leaf, path: Path, attachments: readonly string[]): Problem[] {
  switch (leaf.type) {
    case ComponentType.button:
      return checkButton(leaf, path);
    case ComponentType.stringSelect:
      return [...checkRange(leaf, path), ...checkOptions(leaf, path)];
    case ComponentType.userSelect:
    case ComponentType.roleSelect:
    case ComponentType.mentionableSelect:
    case ComponentType.channelSelect:
      return checkRange(leaf, path);
    case ComponentType.thumbnail:
      return leaf.media === undefined
        ? []
        : checkMedia(leaf.media.url, [...path, "media", "url"], attachments);
    case ComponentType.file:
      return leaf.file === undefined ? [] : checkMedia(leaf.file.url, [...path, "file", "url"], attachments);
    case ComponentType.mediaGallery:
      return (leaf.items ?? []).flatMap(({ media }, index) =>
        checkMedia(media.url, [...path, "items", index, "media", "url"], attachments),
      );
    default:
      return [];
  }
}

/** Media are fetched from the web, or are files of the same request. */
export function checkMedia(url: string, path: Path, attachments: readonly string[]): Problem[] {
  const problems = checkUrl(url, path, ["http", "https", "attachment"]);
  if (problems.length > 0 || !url.startsWith("attachment:")) return problems;
  if (attachments.includes(url.slice("attachment://".length))) return [];
  return [
    problem(
      path,
      "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
      "The referenced attachment was not found.",
    ),
  ];
}

function checkButton(button: Leaf, path: Path): Problem[] {
  const problems: Problem[] = [];
  const wanted =
    button.style === ButtonStyle.link ? "url" : button.style === ButtonStyle.premium ? "sku_id" : "custom_id";
  for (const field of ["custom_id", "url", "sku_id"] as const) {
    const given = typeof button[field] === "string";
    if (field === wanted && !given) problems.push(required([...path, field]));
    if (field !== wanted && given) {
      problems.push(
        problem(
          [...path, field],
          "BUTTON_COMPONENT_FIELDS_MUTUALLY_EXCLUSIVE",
          `A button of style ${button.style} has ${wanted}, and not ${field}.`,
        ),
      );
    }
  }
  const labelled = typeof button.label === "string" && button.label.length > 0;
  if (wanted !== "sku_id" && !labelled && !button.emoji) {
    problems.push(
      problem(
        [...path, "label"],
        "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED",
        "A button needs a label or an emoji.",
      ),
    );
  }
  if (typeof button.url === "string") {
    problems.push(...checkUrl(button.url, [...path, "url"], ["http", "https", "discord"]));
  }
  return problems;
}

function checkRange({ min_values, max_values }: Leaf, path: Path): Problem[] {
  if ((min_values ?? 1) <= (max_values ?? 1)) return [];
  return [
    problem(
      [...path, "min_values"],
      "SELECT_COMPONENT_MIN_VALUES_EXCEEDS_MAX",
      "min_values is above max_values.",
    ),
  ];
}

function checkOptions({ options = [], max_values }: Leaf, path: Path): Problem[] {
  const problems: Problem[] = [];
  const values = new Set<string>();
  for (const [index, { value }] of options.entries()) {
    if (values.has(value)) {
      problems.push(
        problem(
          [...path, "options", index, "value"],
          "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
          "The specified option value is already used",
        ),
      );
    }
    values.add(value);
  }
  if (options.filter((option) => option.default).length > (max_values ?? 1)) {
    problems.push(
      problem(
        [...path, "options"],
        "SELECT_COMPONENT_TOO_MANY_DEFAULTS",
        "More options are chosen by default than may be chosen.",
      ),
    );
  }
  return problems;
}
