/** How complete the records are, and what is wrong with them. */
import { FAULT_NAMES } from '../../data-quality/fault-words.ts'
import type { Block, DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { column, noneRow, type ReportTable } from '../report-table.ts'
import { scopeWords } from '../section-words.ts'
import { figureCell, shownCell, textCell } from '../table-cell.ts'

export function qualityDocument(model: ReportModel): DocumentSection {
  const { complete, referrals } = model.quality
  const isInternal = model.audience === 'internal'
  const of = isInternal ? ` of ${shownCell(figureCell(referrals))} referrals` : ''
  const recorded =
    complete.value === null
      ? 'how many are recorded is not shown'
      : `${complete.shown}% are recorded`
  return {
    id: 'record-quality',
    title: 'How complete the records are',
    blocks: [
      {
        kind: 'sentences',
        sentences: [
          {
            id: 'completeness',
            text: `Of the milestones that could be expected${of}, given how far each has come, ${recorded}. What is not recorded cannot be counted, and most figures then look better than they are.`,
          },
        ],
      },
      ...(isInternal ? insideTables(model) : []),
    ],
  }
}

function insideTables(model: ReportModel): readonly Block[] {
  return [
    { kind: 'table', table: faultTable(model), n: 'the referrals in each row' },
    { kind: 'table', table: placeTable(model), n: 'the referrals in each row' },
  ]
}

function faultTable(model: ReportModel): ReportTable {
  const rows = model.quality.kinds.map(({ kind, referrals }) => [
    ...[textCell(FAULT_NAMES[kind]), figureCell(referrals)],
  ])
  return {
    name: 'faults',
    sheet: 'Faults',
    title: 'What is missing or odd in the records',
    lead: [scopeWords(model), 'A referral with several faults stands in several rows.'],
    columns: [
      column('fault', 'Fault', 'text', 'What is wrong with the record'),
      column('referrals', 'Referrals', 'count', 'Referrals with this fault, open and ended'),
    ],
    rows: rows.length > 0 ? rows : [noneRow('Nothing is missing or odd', 2)],
    notes: ['referrals', 'adults', 'recording'],
  }
}

function placeTable(model: ReportModel): ReportTable {
  const rows = model.quality.places.map(({ establishment, referrals, withFault, percent }) => [
    textCell(establishment ?? 'Not recorded'),
    ...[figureCell(referrals), figureCell(withFault), figureCell(percent, 'x')],
  ])
  return {
    name: 'completeness',
    sheet: 'Completeness',
    title: 'Completeness by establishment',
    lead: [scopeWords(model), 'Under 5 referrals no percentage is given.'],
    columns: [
      column('establishment', 'Establishment', 'text', 'The code of the prison or removal centre'),
      column('referrals', 'Referrals', 'count', 'Referrals of it, open and ended'),
      column('with_fault', 'With a fault', 'count', 'Of those, with something missing or odd'),
      column('percent', 'Complete (percent)', 'percent', 'Expected milestones that are recorded'),
    ],
    rows: rows.length > 0 ? rows : [noneRow('No referrals', 4)],
    notes: ['referrals', 'adults', 'recording'],
  }
}
