/** Something that the person at the page can understand and put right, in words for them. */
export class PlaygroundError extends Error {
  override readonly name = "PlaygroundError";
}
