import { attribute, type PageElement } from "../page-tree.ts";

/** The words of an element's id, class and role in lower case, each behind a blank: " post body main-content". */
export function namesOf(element: PageElement): string {
  const names = ["id", "class", "role", "data-component", "data-testid", "itemprop"].flatMap(
    (name) => attribute(element, name) ?? [],
  );
  if (names.length === 0) return "";
  return ` ${names
    .join(" ")
    .slice(0, LONGEST_NAMES)
    .replace(/([a-z\d])([A-Z])/gu, "$1-$2")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/_+/gu, "-")
    .replace(TOPICS_AND_STATES, "")}`;
}

const LONGEST_NAMES = 500;

/** What blog software adds to the class of an article: its topics, and whether it can be commented on. */
const TOPICS_AND_STATES =
  /(?<=^| )(?:tag|category|post-tag)-[^ ]+|(?<=^| )(?:no|has|with|hide|show|is)-[^ ]+|[^ ]*comments-(?:open|closed)[^ ]*/gu;
