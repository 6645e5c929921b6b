import type { SharedCell } from '#shared/domain/board-reports/combined/figures-for-combining.ts'
import { figuresForCombining } from '#shared/domain/board-reports/combined/figures-for-combining.ts'
import type { Part } from '#shared/domain/board-reports/combined/part.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { aReport } from './a-report.ts'

/** A pack that was issued for use outside its region, with a report's figures. */
export function aPart(changes: Partial<Part> = {}): Part {
  const { region = 'SW', audience = 'external' } = changes
  return {
    ...{ region, siteName: `Site of ${region}`, template: 'board-report' },
    ...{ from: localDate('2025-04-01'), to: localDate('2025-09-30') },
    ...{ asAt: localDate('2025-09-30'), clock: 'guidance', clockRule: 'Day 0 is the referral.' },
    ...{ audience, isDemonstration: false, version: '0.1.0' },
    ruleSet: audience === 'external' ? 'pathway28-external-2' : 'internal-unsuppressed',
    ...{ issueId: `report-of-${region}`, issuedAt: '2025-10-01T09:00:00.000Z', replaces: null },
    ...{ fingerprint: '0000-1111', manifestSha256: 'a'.repeat(64) },
    definitions: [I1, I3, I23],
    figures: figuresForCombining(aReport({ audience })),
    ...changes,
  }
}

const I1 = { id: 'I1', name: 'Admitted within 28 days', counted: 'in time', outOf: 'admitted' }
const I3 = { id: 'I3', name: 'Days to admission', counted: 'days', outOf: 'admitted' }
const I23 = { id: 'I23', name: 'Remissions ready', counted: 'remissions', outOf: '' }

/** The figures of a part with one share and nothing else, so that sums can be worked by hand. */
export function figuresOfI1(numerator: SharedCell, denominator: SharedCell): Part['figures'] {
  return {
    ...{ regime: 'SHADOW', clockRule: 'Day 0 is the referral.' },
    indicators: [{ id: 'I1', unit: 'percent', numerator, denominator, figures: [] }],
  }
}
