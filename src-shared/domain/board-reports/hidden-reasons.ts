import type { HiddenFigure } from './hidden-figures.ts'

/** What the rule set says against a figure, by what the list of hidden figures calls it. */
const RULES: readonly (readonly [of: RegExp, reason: string])[] = [
  [/ (shortest|longest)$/, 'It is one person’s own wait.'],
  [/(median|mean|90th centile)( lag)?$/, 'It is of fewer people than the rule set asks for.'],
  [/^I23 value$/, 'It is a count that the rule set hides.'],
  [
    /^I\d+ value$/,
    'Its numerator or its denominator is a count that the rule set hides, or the difference of the two is one.',
  ],
  [
    /^cumulative incidence/,
    'Too few people were admitted by this day, since the day before it that is shown, or not by this day.',
  ],
]

/**
 * Why a figure is hidden outside the region, in words. Source: docs/specs/disclosure-control.md.
 *
 * @example hiddenReason({ figure: 'I3 longest', why: 'rule', protects: [] }) // 'It is one person’s own wait.'
 */
export function hiddenReason({ figure, why, protects }: HiddenFigure): string {
  switch (why) {
    case 'rule':
      return RULES.find(([of]) => of.test(figure))?.[1] ?? 'It is a count that the rule set hides.'
    case 'other':
      return protects.length === 0
        ? 'It is worked out from a figure that is hidden to protect another.'
        : `It protects what could be worked out from it: ${protects.join('; ')}.`
    case 'withheld':
      return 'Its table is withheld as a whole: so few people are in it that to hide some of its figures would not protect them; which of them the rule set hides is not said.'
  }
}
