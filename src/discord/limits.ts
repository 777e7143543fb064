/** Discord's documented limits, as far as Lede meets them. Lengths are in UTF-16 units unless said otherwise. */
export const limits = {
  /** Text displays of one message, taken together. */
  messageText: 4000,
  /** UTF-8 bytes of text in one message. Not documented; requests above about 10 kB of text are refused, whatever their length. */
  messageTextBytes: 9500,
  /** Components of one message, nested ones included. */
  components: 40,
  customId: 100,
  buttonLabel: 80,
  buttonsInRow: 5,
  menuOptions: 25,
  menuOptionText: 100,
  menuPlaceholder: 150,
  choices: 25,
  choiceText: 100,
  linkUrl: 512,
  threadName: 100,
  formTitle: 45,
  fieldLabel: 45,
  fieldDescription: 100,
  fieldPlaceholder: 100,
  /** What can be written into one field of a form. */
  fieldText: 4000,
} as const;

/** How many rows so many buttons stand in. */
export function rowsOf(buttons: number): number {
  return Math.ceil(buttons / limits.buttonsInRow);
}
