import type { PageCommandOption } from "../../messages.ts";
import type { Called } from "../../requests.ts";
import type { Store } from "../store.ts";
import { Field } from "./field.ts";
import type { Offer } from "./offers.ts";
import type { Value } from "./values.ts";

/** A command as far as it is written: which one, and the fields of its options in their order. */
export class Draft {
  readonly offer: Offer;
  fields: readonly Field[] = [];

  constructor(offer: Offer) {
    this.offer = offer;
  }

  /** The options that have no field yet. */
  get open(): readonly PageCommandOption[] {
    return this.offer.options.filter((option) => this.fields.every((field) => field.option !== option));
  }

  /** The field of an option; made when there is none. */
  field(option: PageCommandOption): { readonly field: Field; readonly isNew: boolean } {
    const known = this.fields.find((one) => one.option === option);
    if (known !== undefined) return { field: known, isNew: false };
    const field = new Field(option);
    this.fields = [...this.fields, field];
    return { field, isNew: true };
  }

  remove(field: Field): void {
    this.fields = this.fields.filter((one) => one !== field);
    field.view.remove();
  }

  /** The first required field without a value, besides `except`. */
  nextEmpty(except: Field | null): Field | undefined {
    return this.fields.find((field) => field !== except && field.option.required && field.text === "");
  }

  /** What is called, with the options that can be understood, and the fields that cannot. */
  read(store: Store): {
    readonly called: Called;
    readonly faults: readonly { readonly field: Field; readonly fault: string }[];
  } {
    const options: Record<string, Value> = {};
    const faults: { field: Field; fault: string }[] = [];
    for (const field of this.fields) {
      const read = field.read(store);
      if ("fault" in read) faults.push({ field, fault: read.fault });
      else if (read.value !== null) options[field.option.name] = read.value;
    }
    const { name, group, subcommand } = this.offer;
    return { called: { name, ...(group && { group }), ...(subcommand && { subcommand }), options }, faults };
  }

  /** As a person would write it: "/quote speaker:Araghchi". */
  toString(): string {
    const given = this.fields.filter(({ text }) => text !== "");
    return [`/${this.offer.words}`, ...given.map(({ option, text }) => `${option.name}:${text}`)].join(" ");
  }
}
