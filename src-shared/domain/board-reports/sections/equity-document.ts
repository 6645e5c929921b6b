/** I6 in groups, each with its n; limits inside the region. */
import { codeWord, LEVEL_NAMES } from '../../referrals/code-words.ts'
import type { DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { column, noneRow, type ReportTable } from '../report-table.ts'
import { scopeWords } from '../section-words.ts'
import { figureCell, textCell } from '../table-cell.ts'
import { type Characteristic, UNKNOWN } from './equity-splits.ts'

const CHARACTERISTIC_NAMES: Readonly<Record<Characteristic, string>> = {
  gender: 'Gender',
  age: 'Age on the day of referral',
  ethnicity: 'Ethnicity group',
  learning_disability: 'Learning disability',
  autism: 'Autism',
  mha_section: 'Section of the Act',
  security_level: 'Level of security',
}

const GENDER_NAMES: Readonly<Record<string, string>> = {
  '1': 'Male',
  '2': 'Female',
  '3': 'Non-binary',
  '4': 'Other',
  '9': 'Indeterminate',
  X: 'Not known',
}

const ETHNICITY_NAMES: Readonly<Record<string, string>> = {
  white: 'White',
  mixed: 'Mixed',
  asian: 'Asian',
  black: 'Black',
  other: 'Other',
  not_stated: 'Not stated',
  not_known: 'Not known',
}

const STATUS_NAMES: Readonly<Record<string, string>> = { Y: 'Yes', N: 'No' }

/** Who was admitted within 28 days, and whether it was the same for everybody. */
export function equitySection(model: ReportModel): DocumentSection {
  return {
    id: 'equity',
    title: 'Admitted within 28 days, by who people are',
    blocks: [
      {
        kind: 'sentences',
        sentences: [
          {
            id: 'equity-chance',
            text: 'Groups differ by chance as well. Where the limits of two groups overlap widely, the figures do not show that the groups were treated differently; where a group is small, they cannot show it.',
          },
        ],
      },
      { kind: 'table', table: equityTable(model), n: 'the denominator in each row' },
    ],
  }
}

function equityTable(model: ReportModel): ReportTable {
  const isInternal = model.audience === 'internal'
  const rows = model.splits.map((one) => [
    ...groupWords(one.by, one.group).map((words) => textCell(words)),
    ...[figureCell(one.numerator), figureCell(one.denominator), figureCell(one.percent)],
    ...(isInternal ? [figureCell(one.lower), figureCell(one.upper)] : []),
  ])
  const columns = [
    column('characteristic', 'By', 'text', 'What people are told apart by'),
    column('group', 'Group', 'text', 'The group; not recorded is a group of its own'),
    column('numerator', 'Admitted by day 28', 'count', 'Admitted on or before day 28'),
    column('denominator', 'Out of', 'count', 'Referrals of the group, as the denominator of I6'),
    column('percent', 'Percent', 'percent', 'The share in percent'),
    ...(isInternal
      ? [
          column('lower', 'Lower 95% limit', 'percent', 'Lower 95% limit of the share (Wilson)'),
          column('upper', 'Upper 95% limit', 'percent', 'Upper 95% limit of the share (Wilson)'),
        ]
      : []),
  ]
  return {
    name: 'equity',
    sheet: 'Equity',
    title: 'I6 by group',
    lead: [
      scopeWords(model),
      'Indicator I6 for every group: referrals whose clock started in the period and was followed to day 28, open ones counted.',
      ...(isInternal ? [] : ['Confidence limits are given inside the region only.']),
    ],
    columns,
    rows: rows.length > 0 ? rows : [noneRow('Nobody to count', columns.length)],
    notes: ['referrals', 'open', 'paused', 'missing', 'months', 'adults', 'clocks'],
  }
}

/** What a group is called: by what it is told apart, and its own name. */
export function groupWords(by: Characteristic, group: string): readonly [string, string] {
  return [CHARACTERISTIC_NAMES[by], groupName(by, group)]
}

function groupName(by: Characteristic, group: string): string {
  if (group === UNKNOWN) return 'Not recorded'
  switch (by) {
    case 'gender':
      return codeWord(GENDER_NAMES, group)
    case 'ethnicity':
      return codeWord(ETHNICITY_NAMES, group)
    case 'security_level':
      return codeWord(LEVEL_NAMES, group)
    case 'learning_disability':
    case 'autism':
      return STATUS_NAMES[group] ?? `Status code ${group}`
    case 'mha_section':
      return `Section ${group}`
    case 'age':
      return group
  }
}
