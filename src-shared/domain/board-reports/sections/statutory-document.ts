/** How ready the region is for the time limit in law, before it is in force. */
import type { StatutoryRegime } from '../../referrals/clocks.ts'
import type { DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { orNone } from '../report-words.ts'

const REGIME_WORDS: Readonly<Record<StatutoryRegime, string>> = {
  OFF: 'The region has switched the statutory clock off; its figures are given here all the same.',
  SHADOW:
    'The statutory clock is not yet in force. It is counted in the shadow of the guidance, so that nobody is surprised on the day it begins.',
  ON: 'The statutory clock is in force.',
}

export function statutorySection(model: ReportModel): DocumentSection {
  const of = (id: 'I1' | 'I2' | 'I6') =>
    model.clocks.find((one) => one.clock === 'statutory' && one.id === id)
  const [completed, open, cohort] = [of('I1'), of('I2'), of('I6')]
  const admitted = model.indicators.find(({ id }) => id === 'I24')
  const share = (one: typeof completed) =>
    `${orNone(one?.numerator.shown ?? '')} of ${orNone(one?.denominator.shown ?? '')}${one?.percent.value === null || !one ? '' : ` (${one.percent.shown})`}`
  return {
    id: 'statutory-readiness',
    title: 'Ready for the limit in law',
    follows: true,
    blocks: [
      {
        kind: 'sentences',
        sentences: [
          { id: 'statutory-regime', text: REGIME_WORDS[model.regime] },
          {
            id: 'statutory-in-time',
            text: `Had the limit been in force, ${share(cohort)} whose initial request was made in the period and followed to the 28th day would have been admitted in time; of those admitted in the period, ${share(completed)}.`,
          },
          {
            id: 'statutory-open',
            text: `Waiting at the as-at date beyond the limit: ${share(open)}.`,
          },
          {
            id: 'statutory-recorded',
            text: `The clock needs the day of the initial request for a medical report. Of ${orNone(admitted?.denominator.shown ?? '')} admitted in the period, ${orNone(completed?.denominator.shown ?? '')} have that day recorded; the others cannot be judged by it.`,
          },
        ],
      },
    ],
  }
}
