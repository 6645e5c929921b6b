/** Words that say little about which column is meant; the others count in full. */
const LIGHT_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ of: 0, the: 0, for: 0, to: 0, by: 0, on: 0, a: 0, if: 0, s: 0 },
    ...{ date: 0.3, number: 0.3, no: 0.3, id: 0.3, ref: 0.5, code: 0.2, name: 0.2 },
  }),
)

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ '1st': 'first', '2nd': 'second', '3rd': 'third', psych: 'psychiatric', num: 'number' },
    ...{ reference: 'ref', assessed: 'assessment', hosp: 'hospital', est: 'establishment' },
  }),
)

/** The words of a heading, one spelling for each. */
export function wordsOf(text: string): readonly string[] {
  const words =
    text
      .slice(0, 200)
      .replaceAll('.', '')
      .toLowerCase()
      .match(/[a-z]+|\d+(?:st|nd|rd|th)?/g) ?? []
  return words.map((word) => SPELLINGS.get(word) ?? word)
}

/** How much of the weight of two sets of words is shared, from 0 to 1. */
export function likenessOf(one: readonly string[], other: readonly string[]): number {
  const left = [...other]
  let shared = 0
  for (const word of one) {
    const found = left.findIndex((candidate) => isSpeltAlike(word, candidate))
    shared += found < 0 ? 0 : weightOf(word)
    if (found >= 0) left.splice(found, 1)
  }
  return (2 * shared) / Math.max(1, sumOf(one) + sumOf(other))
}

function sumOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0)
}

function weightOf(word: string): number {
  return LIGHT_WORDS.get(word) ?? 1
}

/** Long words that differ by one slip of the keyboard are taken for the same. */
function isSpeltAlike(one: string, other: string): boolean {
  if (one === other) return true
  if (Math.min(one.length, other.length) < 6 || Math.abs(one.length - other.length) > 1)
    return false
  let start = 0
  while (one[start] === other[start] && start < one.length) start += 1
  let end = 0
  const most = Math.min(one.length, other.length) - start
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1
  return Math.max(one.length, other.length) - start - end <= 1
}
