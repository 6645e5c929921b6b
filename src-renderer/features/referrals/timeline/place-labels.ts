/** Something that happened, at a place along the axis, with the width its words need. */
export interface LabelToPlace {
  readonly x: number
  readonly width: number
}

const GAP = 8

/**
 * The row of each label, counted from the axis outwards, so that no label lies on another and no
 * line from a label to its tick crosses the words of another. A label begins at its own tick and
 * runs to the right; it must therefore lie further out than every label whose tick it passes over.
 */
export function placeLabels(labels: readonly LabelToPlace[]): readonly number[] {
  const rows = labels.map(() => 0)
  const byPlace = labels.map((_, index) => index).sort((a, b) => xOf(b) - xOf(a) || b - a)
  const placed: number[] = []
  for (const index of byPlace) {
    const end = xOf(index) + (labels[index]?.width ?? 0) + GAP
    const passedOver = placed.filter((other) => xOf(other) < end)
    rows[index] = Math.max(-1, ...passedOver.map((other) => rows[other] ?? 0)) + 1
    placed.push(index)
  }
  return rows

  function xOf(index: number): number {
    return labels[index]?.x ?? 0
  }
}

/**
 * The longest the axis may be, so that every label still ends within the width that is there.
 * `share` is a label's place on the axis, from 0 to 1.
 */
export function axisLength(
  width: number,
  labels: readonly { readonly share: number; readonly width: number }[],
): number {
  const lengths = labels
    .filter(({ share }) => share > 0)
    .map(({ share, width: words }) => (width - words) / share)
  return Math.max(width / 2, Math.min(width, ...lengths))
}
