/** The first bound that the number does not exceed, as a name. */
export function bucket(value: number, bounds: readonly number[]): string {
  const bound = bounds.find((most) => value <= most);
  return bound === undefined ? "more" : String(bound);
}
