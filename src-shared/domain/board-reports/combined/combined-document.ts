/** The packs of several regions as one report, which every writer renders. */

import { CLOCK_WORDS } from '../clock-words.ts'
import { countingNotes } from '../counting-notes.ts'
import type { Unit } from '../indicator.ts'
import type { DocumentFigure, ReportDocument } from '../report-document.ts'
import { longDay } from '../report-words.ts'
import { MADE_UP, type NamedSentence, scopeWords } from '../section-words.ts'
import { addedIndicators } from './added-indicators.ts'
import { hiddenSums } from './combined-hidden.ts'
import { type CombinedModel, isRounded, regionWords } from './combined-model.ts'
import { combinedSections } from './combined-sections.ts'
import { scopeOf } from './combined-tables.ts'
import { shareWords, sumWords } from './sum-words.ts'

/** What the files of a combined pack begin with. */
export const COMBINED_PACK = 'combined-pack'

export function combinedDocument(model: CombinedModel): ReportDocument {
  const { parts, siteName, version, madeOn } = model
  const [{ audience, isDemonstration }] = parts
  const scope = scopeOf(model)
  return {
    name: COMBINED_PACK,
    title: `Transfers and remissions under the Mental Health Act: ${parts.length} regions combined`,
    scope: {
      ...scope,
      ...{ audience, ruleSet: ruleSets(model), siteName, region: null },
      ...{ isDemonstration, version, madeOn },
    },
    scopeWords: scopeWords(scope),
    marks: [...(isDemonstration ? [MADE_UP] : []), audienceWords(model)],
    facts: facts(model),
    sections: combinedSections(model),
    countingNotes: countingNotes(scope),
    figures: figures(model),
    hidden: hiddenSums(model),
    isLeastHidden: true,
    omitted: [],
    parts: parts.map((part) => ({
      ...{ region: part.region, siteName: part.siteName, issueId: part.issueId },
      ...{ version: part.version, fingerprint: part.fingerprint },
      manifestSha256: part.manifestSha256,
    })),
  }
}

function ruleSets({ parts }: CombinedModel): string {
  return [...new Set(parts.map(({ ruleSet }) => ruleSet))].join(', ')
}

/** For whom it is: as its parts were. */
function audienceWords(model: CombinedModel): NamedSentence {
  return isRounded(model)
    ? {
        name: 'External.',
        text: 'Made only of figures that the regions have issued for use outside them: small numbers are hidden, others rounded. Nothing in it says more than those packs do.',
      }
    : {
        name: 'Internal.',
        text: 'Unsuppressed figures of several regions, for their own working papers. Small numbers in it can identify people: do not publish or pass on.',
      }
}

function facts(model: CombinedModel): readonly NamedSentence[] {
  const { from, to, asAt, clock, clockRule } = model.parts[0]
  const { name } = CLOCK_WORDS[clock]
  return [
    { name: 'Regions', text: regionWords(model.parts) },
    { name: 'Period', text: `${longDay(from)} to ${longDay(to)}, both days counted` },
    { name: 'As at', text: `${longDay(asAt)}; what is dated later counts as not recorded` },
    { name: 'Clock', text: `${name.charAt(0).toUpperCase()}${name.slice(1)}. ${clockRule}` },
    { name: 'Rule set', text: ruleSets(model) },
    {
      name: 'Made',
      text: `${longDay(model.madeOn)} by ${model.siteName}, Pathway 28 version ${model.version}, from issued packs alone`,
    },
  ]
}

function figures(model: CombinedModel): readonly DocumentFigure[] {
  const definitions = model.parts[0].definitions
  return addedIndicators(model).flatMap(({ id, name, numerator, denominator, share }) => {
    const own = definitions.find((one) => one.id === id)
    if (!own) return []
    const unit: Unit = denominator ? 'percent' : 'count'
    return [
      {
        ...{ id, name, unit, counted: own.counted, outOf: own.outOf },
        numerator: sumWords(numerator),
        denominator: denominator ? sumWords(denominator) : '',
        shown: denominator
          ? shareWords(share, isRounded(model)) || 'no figure'
          : sumWords(numerator),
      },
    ]
  })
}
