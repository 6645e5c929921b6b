/** The rule that hides a figure, by what the list of hidden figures calls it. */
const REASONS: readonly (readonly [of: RegExp, reason: string])[] = [
  [/ (shortest|longest)$/, 'It is one person’s own wait.'],
  [/(median|mean|90th centile)( lag)?$/, 'It is of fewer than 8 people.'],
  [
    /^I\d+ value$/,
    'Its numerator, its denominator or the difference of the two is from 1 to 4, or it is such a count itself.',
  ],
  [
    /^cumulative incidence/,
    'From 1 to 4 people were admitted by this day, since the day before it that is shown, or not by this day.',
  ],
  [
    /^(open|waits)/,
    'It is a count of 1 to 4, or the smallest other count of its row or total, hidden so that no such count is had by subtraction.',
  ],
]

/**
 * Why a figure is hidden outside the region, in words. Source: docs/specs/disclosure-control.md.
 *
 * @example hiddenReason('I3 longest') // 'It is one person’s own wait.'
 */
export function hiddenReason(name: string): string {
  return REASONS.find(([of]) => of.test(name))?.[1] ?? 'It is a count of 1 to 4.'
}
