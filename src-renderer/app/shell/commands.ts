/** Something that the palette leads to: a screen, a list or a referral by its address, or an act. */
export interface Command {
  readonly group: 'Referrals' | 'Screens' | 'Lists' | 'Actions'
  readonly name: string
  /** What tells it from others of a like name. */
  readonly about?: string
  readonly to: string | 'lock' | 'shortcuts'
}

const SCREENS: readonly (readonly [name: string, to: string])[] = [
  ['Today', '/today'],
  ['Caseload', '/caseload'],
  ['Import', '/imports'],
  ['Data quality', '/data-quality'],
  ['Quality improvement', '/quality-improvement'],
  ['Bottleneck map', '/quality-improvement/map'],
  ['Hidden blockages', '/quality-improvement/blockages'],
  ['Charts', '/quality-improvement/charts'],
  ['Waiting curves', '/quality-improvement/curves'],
  ['What if', '/quality-improvement/what-if'],
  ['Beds', '/quality-improvement/beds'],
  ['Projects', '/quality-improvement/projects'],
  ['Board report', '/reports'],
  ['Settings', '/settings'],
]

const LISTS: readonly (readonly [name: string, to: string])[] = [
  ['Past the limit', '/caseload?state=breached'],
  ['Past the limit with no reason recorded', '/caseload?state=breached&reason=missing'],
  ['Due soon', '/caseload?state=due_soon'],
  ['Remissions waiting', '/caseload?direction=remission'],
  ['Awaiting a bed, by provider', '/caseload?stage=awaiting_bed&group=provider'],
]

/** What can always be reached, whatever is typed. */
export const COMMANDS: readonly Command[] = [
  ...SCREENS.map(([name, to]) => ({ group: 'Screens', name, to }) as const),
  ...LISTS.map(([name, to]) => ({ group: 'Lists', name, to }) as const),
  { group: 'Actions', name: 'Lock the database', to: 'lock' },
  { group: 'Actions', name: 'Show the keyboard shortcuts', to: 'shortcuts' },
]

/** Those whose name has each of the words that were typed, in any order. */
export function commandsFor(text: string): readonly Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return COMMANDS.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
}
