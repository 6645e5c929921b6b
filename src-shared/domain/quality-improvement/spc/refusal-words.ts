import type { ChartFileRefusal } from './chart-file.ts'
import type { OptionName } from './chart-file-options.ts'
import { FEWEST_POINTS } from './chart-options.ts'
import { RULE_SETS } from './rule-sets.ts'
import { IMPROVEMENT_DIRECTIONS } from './verdict.ts'
import type { XmrRefusal } from './xmr.ts'

const ENTRIES = {
  x: 'a day, a timestamp or a number',
  y: 'a number, or null where it is missing',
  facet: 'text or a number',
}

const OPTIONS: Readonly<Record<OptionName, string>> = {
  improvement_direction: `one of ${IMPROVEMENT_DIRECTIONS.join(', ')}`,
  rebase: 'a list of values of x, or such a list for each facet',
  fix_after_n_points: `a whole number of at least ${FEWEST_POINTS}`,
  target: 'a number, or a number for each facet',
  screen_outliers: 'true or false',
  rule_set: `one of ${Object.keys(RULE_SETS).join(', ')}`,
}

/** Why a chart was refused and what to do about it, as the rest of a sentence that names the file. */
export function describeChartRefusal(refusal: ChartFileRefusal | XmrRefusal): string {
  switch (refusal.code) {
    case 'not-a-chart':
      return 'it must be an object with the lists x and y.'
    case 'no-points':
      return 'it has no points: x and y are empty.'
    case 'list-missing':
      return `it has no list ${refusal.list}: give one entry for each point.`
    case 'entry-invalid':
      return `entry ${refusal.entry} of ${refusal.list} must be ${ENTRIES[refusal.list]}.`
    case 'lengths-differ':
      return `${refusal.list} has ${refusal.length} entries and x has ${refusal.expected}: give one for each point.`
    case 'options-unreadable':
      return `options must be an object; it may have ${Object.keys(OPTIONS).join(', ')}.`
    case 'option-unknown':
      return `there is no option "${refusal.name}"; there are ${Object.keys(OPTIONS).join(', ')}.`
    case 'option-invalid':
      return `the option ${refusal.name} must be ${OPTIONS[refusal.name]}.`
    case 'rule-set-contradicted':
      return 'the options rule_set and screen_outliers contradict each other: leave one out.'
    case 'baseline-too-short':
      return `the option fix_after_n_points must be ${OPTIONS.fix_after_n_points}.`
    case 'moment-unreadable':
      return `"${refusal.moment}" is no day (YYYY-MM-DD), timestamp or number: correct it in x or rebase.`
    case 'moments-mixed':
      return 'numbers and dates stand together in x or rebase: use one kind.'
    case 'facets-mixed':
      return 'numbers and text stand together in facet: use one kind.'
    case 'moment-twice':
      return `${refusal.moment} stands twice in x${ofFacet(refusal.facet)}: give one value for each.`
    case 'facet-unknown':
      return `the option ${refusal.option} names the facet "${refusal.facet}", which no point has.`
  }
}

function ofFacet(facet: string | number | null): string {
  return facet === null ? '' : ` of facet ${facet}`
}
