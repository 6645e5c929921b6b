/** Something that could be hidden, and how much is lost by that. */
export interface Item {
  readonly id: string
  readonly cost: number
}

/** How many choices are tried before the best so far is taken. */
const MOST_TRIES = 50_000

/**
 * The cheapest choice of items with at least one of every group: exact, and of several equally cheap
 * ones always the same. Past the limit of tries it is a choice that serves, perhaps not the cheapest.
 */
export function cheapestOfEach(
  groups: readonly (readonly Item[])[],
  mostTries = MOST_TRIES,
): { readonly chosen: ReadonlySet<string>; readonly isExact: boolean } {
  let best: ReadonlySet<string> = new Set()
  let bestCost = Number.POSITIVE_INFINITY
  let tries = 0
  const search = (chosen: ReadonlySet<string>, cost: number): void => {
    if (cost >= bestCost || (tries >= mostTries && bestCost < Number.POSITIVE_INFINITY)) return
    tries += 1
    const open = groups.filter((group) => !group.some(({ id }) => chosen.has(id)))
    const narrowest = open.reduce<readonly Item[] | undefined>(
      (least, group) => (least && least.length <= group.length ? least : group),
      undefined,
    )
    if (!narrowest) {
      best = chosen
      bestCost = cost
      return
    }
    if (cost + leastToPay(open) >= bestCost) return
    for (const item of [...narrowest].sort(byCost)) {
      search(new Set([...chosen, item.id]), cost + item.cost)
    }
  }
  search(new Set(), 0)
  return { chosen: best, isExact: tries < mostTries }
}

/** A lower limit: the cheapest of each of some groups that have no item in common. */
function leastToPay(groups: readonly (readonly Item[])[]): number {
  const seen = new Set<string>()
  let sum = 0
  for (const group of groups) {
    if (group.some(({ id }) => seen.has(id))) continue
    for (const { id } of group) seen.add(id)
    sum += Math.min(...group.map(({ cost }) => cost))
  }
  return sum
}

function byCost(a: Item, b: Item): number {
  return a.cost - b.cost || (a.id < b.id ? -1 : 1)
}
