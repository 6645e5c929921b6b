import type { Note } from './notes.ts'
import { RULE_SETS } from './rule-sets.ts'

/** A note as a sentence, with the series and the group that it is about. */
export function describeNote(note: Note): string {
  const place = [note.facet, note.from === null ? null : `from ${note.from}`]
  return [...place.filter((one) => one !== null), sentenceOf(note)].join(': ')
}

function sentenceOf(note: Note): string {
  switch (note.code) {
    case 'rule-set': {
      const { title, differences } = RULE_SETS[note.ruleSet]
      return `Rules of ${title}: ${differences}.`
    }
    case 'no-target':
      return 'No target is set here, so there is no assurance.'
    case 'rebase-without-point':
      return `There is no point at ${note.moment}, so nothing is rebased there.`
    case 'latest-missing':
      return 'The latest value is missing, so the variation says nothing about it.'
    case 'short-series':
      return `Short series of ${points(note.n)}, fewer than 12: these are trial limits, which move with each new point.`
    case 'fixed-baseline':
      return `Mean and limits come from the first ${points(note.n)}; later ones are only judged by them.`
    case 'missing-values':
      return `${note.n} missing, the first at ${note.first}: a gap has no moving range and breaks every run.`
    case 'no-limits':
      return 'No limits: there is no moving range to work them out from.'
    case 'constant-series':
      return `Constant series: the limits equal the mean of ${note.mean}, and a point on them is not flagged.`
    case 'limits-without-width':
      return 'The limits have no width because nearly all values are the same: this chart does not suit the series.'
  }
}

function points(n: number): string {
  return n === 1 ? '1 point' : `${n} points`
}
