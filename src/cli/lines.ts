/** The lines of a stream of UTF-8, without their line ends. Only \n ends a line: JSON strings may hold U+2028, where readline would cut. */
export async function* readLines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  for await (const chunk of stream) {
    const [first = "", ...rest] = (
      typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })
    ).split("\n");
    pieces.push(first);
    for (const line of rest) {
      yield withoutReturn(pieces.join(""));
      pieces = [line];
    }
  }
  const last = withoutReturn(pieces.join("") + decoder.decode());
  if (last !== "") yield last;
}

const withoutReturn = (line: string) => (line.endsWith("\r") ? line.slice(0, -1) : line);
