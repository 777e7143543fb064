import { ApplicationCommandOptionType } from "discord.js";
import { z } from "zod";
import type { Command, CommandRequest, Lede } from "../src/discord/command.ts";
import type { Block, Message } from "../src/discord/message.ts";
import { isKeyLike, nothingFound } from "../src/discord/nothing-found.ts";
import { optionalText, privateOption, readOptions } from "../src/discord/options.ts";
import { pagingBlocks, quotationBlocks, rangeText } from "../src/discord/render/cards.ts";
import { join, type Markdown, markdown } from "../src/discord/render/markdown.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";
import { fold } from "../src/language/words/fold.ts";
import type { LibraryQuotation, Page, SpeakerMatch } from "../src/library/library.ts";

const PAGE_SIZE = 4;

const schema = z.object({ speaker: optionalText, about: optionalText });

export default {
  data: {
    name: "quote",
    description: "What someone said, word for word",
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "speaker",
        description: "Who: any part of the name",
        autocomplete: true,
        max_length: 60,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: "about",
        description: "Only quotations with these words",
        max_length: 60,
      },
      privateOption,
    ],
  },

  autocomplete(_option, text, _request, lede) {
    return lede.library.speakers(text, lede.now(), 25).map((speaker) => ({
      name: nameAndRole(speaker),
      value: speaker.key,
    }));
  },

  run(request, lede) {
    const { speaker, about } = readOptions(request, schema);
    if (speaker === null) return about === null ? chooseSpeaker(lede) : byAnyone(about, request, lede);
    const matches = findSpeakers(speaker, lede);
    const [only, another] = matches;
    if (only === undefined) throw nobodyFound(speaker, lede);
    if (another !== undefined) {
      return speakerMenu(markdown`Several people match “${speaker}”. Whom do you mean?`, matches, about);
    }
    return bySpeaker(only, about, request, lede);
  },
} satisfies Command;

/** By key (from autocomplete and menus), else by name. Names that hold the very words typed leave no room for slips. */
function findSpeakers(asked: string, lede: Lede): readonly SpeakerMatch[] {
  const byKey = lede.library.speaker(asked, lede.now());
  if (byKey !== null) return [byKey];
  const matches = lede.library.speakers(asked, lede.now(), 25);
  const words = fold(asked).split(/\s+/);
  const exact = matches.filter(({ name, aliases }) => {
    const names = [name, ...aliases].map(fold);
    const parts = names.flatMap((written) => written.split(/[\s-]+/));
    return words.every(
      (word) => parts.includes(word) || names.some((written) => written.includes(` ${word}`)),
    );
  });
  return exact.length > 0 ? exact : matches;
}

function bySpeaker(
  speaker: SpeakerMatch,
  about: string | null,
  request: CommandRequest,
  lede: Lede,
): Message {
  const found = lede.library.quotations({
    speaker: speaker.key,
    about,
    now: lede.now(),
    offset: request.page * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  if (found.total === 0) {
    throw new UserError(
      about === null
        ? `${speaker.name} is no longer quoted here.`
        : `No quotation from ${speaker.name} has the words “${about}”. Leave out “about” to see them all.`,
    );
  }
  const heading =
    speaker.role === null ? markdown`## ${speaker.name}` : markdown`## ${speaker.name}\n-# ${speaker.role}`;
  return quotationList(
    heading,
    found,
    { speaker: speaker.key, ...(about !== null && { about }) },
    request.page,
  );
}

function byAnyone(about: string, request: CommandRequest, lede: Lede): Message {
  const found = lede.library.searchQuotations(about, {
    now: lede.now(),
    offset: request.page * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  if (found.total === 0) {
    throw nothingFound(lede, `Nobody is quoted with the words “${about}”. Try fewer words.`);
  }
  return quotationList(markdown`## Quotations with “${about}”`, found, { about }, request.page);
}

function quotationList(
  heading: Markdown,
  found: Page<LibraryQuotation>,
  options: Record<string, string>,
  page: number,
): Message {
  if (found.items.length === 0) throw new UserError("There are fewer quotations now. Run /quote again.");
  return {
    blocks: [
      { kind: "text", text: heading },
      ...quotationBlocks(found.items, { speaker: options.speaker === undefined, article: true }),
      { kind: "text", text: rangeText(page, PAGE_SIZE, found.items.length, found.total) },
      ...pagingBlocks({ command: "quote", options }, page, PAGE_SIZE, found.total),
    ],
  };
}

function chooseSpeaker(lede: Lede): Message {
  const speakers = lede.library.speakers("", lede.now(), 25);
  if (speakers.length === 0) throw nothingFound(lede, "No article here quotes anyone by name.");
  return speakerMenu(markdown`Who do you want to hear from? These are quoted most often.`, speakers, null);
}

function speakerMenu(text: Markdown, speakers: readonly SpeakerMatch[], about: string | null): Message {
  const lines = speakers.slice(0, 10).map((speaker) => markdown`- ${nameAndRole(speaker)}`);
  const menu: Block = {
    kind: "menu",
    placeholder: "Choose a speaker",
    state: {
      effect: "update",
      command: "quote",
      options: about === null ? {} : { about },
      page: 0,
      choice: "speaker",
    },
    options: speakers.map((speaker) => ({
      label: speaker.name,
      description: speaker.role ?? undefined,
      value: speaker.key,
    })),
  };
  return { blocks: [{ kind: "text", text: join([text, ...lines], "\n") }, menu] };
}

function nobodyFound(asked: string, lede: Lede): UserError {
  const nearest = lede.library.nearestSpeakers(asked, lede.now(), 3).map(({ name }) => name);
  const hint = nearest.length === 0 ? "" : ` The nearest names are: ${nearest.join("; ")}.`;
  const wanted = isKeyLike(asked) ? "That speaker isn’t" : `Nobody called “${asked}” is`;
  return nothingFound(lede, `${wanted} quoted here.${hint}`);
}

function nameAndRole({ name, role }: SpeakerMatch): string {
  return role === null ? name : `${name}, ${role}`;
}
