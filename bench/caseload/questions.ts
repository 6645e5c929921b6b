import type { Request } from '#shared/contract/api.ts'

type Ask = Request<'caseload.list'>

/** What is asked of each size of caseload, in the words of the table. */
export const QUESTIONS: readonly (readonly [name: string, ask: Ask])[] = [
  ['first page', {}],
  ['page 100 of it', { offset: 10_000 }],
  ['first page, open and ended', { filters: { status: 'all' } }],
  ['filter: one establishment', { filters: { establishments: ['LEI'] } }],
  [
    'filter: level, stage and days',
    { filters: { securityLevels: ['medium'], stages: ['awaiting_bed'], daysFrom: 60 } },
  ],
  ['filter: due soon', { filters: { states: ['due_soon'] } }],
  ['sort: establishment', { sort: [{ column: 'establishment', order: 'ascending' }] }],
  ['sort: last day, newest', { sort: [{ column: 'lastDay', order: 'descending' }] }],
  [
    'sort: stage, then level',
    {
      sort: [
        { column: 'stage', order: 'ascending' },
        { column: 'securityLevel', order: 'ascending' },
      ],
    },
  ],
  ['sort: state', { sort: [{ column: 'state', order: 'ascending' }] }],
  ['search: one reference', { filters: { status: 'all', text: '0001234' } }],
  ['search: part of many', { filters: { text: 'R3-' } }],
  ['search: a place', { filters: { text: 'leeds' } }],
  ['group by establishment', { groupBy: 'establishment' }],
]
