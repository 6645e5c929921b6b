/** A group of a list: how many of its rows have one value. */
interface Counted {
  readonly count: number
}

/** What stands at a place of a list with a heading over each group: the heading, or a row by its number. */
type Place<Group> = { readonly heading: Group } | { readonly row: number }

/** Where the headings stand among the rows; without groups the rows stand alone. */
export function groupedRows<Group extends Counted>(groups: readonly Group[]) {
  let at = 0
  const headings = groups.map((group, before) => {
    const heading = { group, at, before }
    at += group.count + 1
    return heading
  })

  return {
    headings: headings.length,
    placeAt(index: number): Place<Group> {
      const over = headings.findLast((one) => one.at <= index)
      if (!over) return { row: index }
      return over.at === index ? { heading: over.group } : { row: index - over.before - 1 }
    },
    /** The row at a place, or the first one under a heading. */
    rowFrom(index: number): number {
      const over = headings.findLast((one) => one.at <= index)
      if (!over) return index
      return Math.max(over.at, index - 1) - over.before
    },
  }
}
