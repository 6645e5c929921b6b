import { describe, expect, test } from 'vitest'
import type { ImportPreview, Recipe } from '#shared/contract/imports.ts'
import {
  confirmGuesses,
  draftFrom,
  gapsOf,
  mapHeading,
  toRecipe,
  withRecipe,
  withUnknownValues,
} from './mapping-draft.ts'

const preview: ImportPreview = {
  fileToken: 'f',
  fileName: 'return.csv',
  bytes: 10,
  sheets: [],
  sheet: undefined,
  headerRow: 4,
  dateFormats: ['dd/MM/yyyy'],
  guesses: [
    { heading: 'local_ref', column: 'local_ref', by: 'exact' },
    { heading: 'Type', column: 'direction', by: 'likeness' },
    { heading: 'Prison', column: 'establishment', by: 'likeness' },
    { heading: 'Comments', column: undefined, by: 'none' },
  ],
  firstRows: [],
}
const draft = draftFrom(preview)

describe('a mapping in the making', () => {
  test('a guess by likeness does not count until it is confirmed', () => {
    expect(gapsOf(draft)).toEqual({ unconfirmed: 2, missing: ['direction'], twice: [] })
    expect(toRecipe(draft, 4).columns).toEqual({ local_ref: 'local_ref' })

    const confirmed = confirmGuesses(draft)

    expect(gapsOf(confirmed)).toEqual({ unconfirmed: 0, missing: [], twice: [] })
    expect(toRecipe(confirmed, 4)).toEqual({
      columns: { local_ref: 'local_ref', Type: 'direction', Prison: 'establishment' },
      dateFormats: ['dd/MM/yyyy'],
      headerRow: 4,
      values: {},
      blankValues: [],
      skipRowsWhere: {},
    })
  })

  test('a heading can be given another meaning, or none, and a column taken twice is noticed', () => {
    const remapped = mapHeading(mapHeading(draft, 'Type', undefined), 'Comments', 'local_ref')

    expect(toRecipe(remapped, 4).columns).toEqual({ local_ref: 'local_ref', Comments: 'local_ref' })
    expect(gapsOf(remapped).twice).toEqual(['local_ref'])
  })

  test('where several date formats fit, none is taken', () => {
    const open = draftFrom({ ...preview, dateFormats: ['dd/MM/yyyy', 'MM/dd/yyyy'] })

    expect(open.dateFormats).toEqual([])
  })

  test('rules that are not finished are left out', () => {
    const recipe = toRecipe(
      {
        ...draft,
        name: ' South West ',
        values: [
          { column: 'establishment', from: 'Exeter', to: 'EXI' },
          { column: 'establishment', from: 'Dartmoor', to: 'DAI' },
          { column: 'outcome', from: 'gone', to: '' },
        ],
        skips: [
          { column: 'local_ref', value: 'Total' },
          { column: 'local_ref', value: 'Sum' },
          { column: 'direction', value: ' ' },
        ],
      },
      1,
    )

    expect(recipe.name).toBe('South West')
    expect(recipe.values).toEqual({ establishment: { Exeter: 'EXI', Dartmoor: 'DAI' } })
    expect(recipe.skipRowsWhere).toEqual({ local_ref: ['Total', 'Sum'] })
  })
})

describe('a saved recipe', () => {
  const recipe: Recipe = {
    name: 'South West',
    columns: { ' TYPE': 'direction', 'Date sent': 'referral_made', Prison: 'no_such_column' },
    dateFormats: ['d/M/yyyy'],
    headerRow: 4,
    values: { establishment: { Exeter: 'EXI' }, nothing: { a: 'b' } },
    blankValues: ['N/K'],
    skipRowsWhere: { local_ref: ['Total'], nothing: ['x'] },
  }

  test('is laid on the headings whatever their case, and what the file lacks is kept apart', () => {
    const laid = withRecipe(draft, recipe)

    expect(laid.headings.map(({ column, by }) => [column, by])).toEqual([
      [undefined, 'none'],
      ['direction', 'recipe'],
      [undefined, 'none'],
      [undefined, 'none'],
    ])
    expect(laid.lacking).toEqual({ 'Date sent': 'referral_made' })
    expect(toRecipe(laid, 4)).toEqual({
      ...recipe,
      columns: { Type: 'direction', 'Date sent': 'referral_made' },
      values: { establishment: { Exeter: 'EXI' } },
      skipRowsWhere: { local_ref: ['Total'] },
    })
  })
})

test('unknown values become rules that wait for their meaning, each once', () => {
  const issue = (column: string, value: string, code = 'CODE_UNKNOWN') => ({ code, column, value })
  const known = { ...draft, values: [{ column: 'outcome', from: 'Died', to: 'died' }] as const }

  const next = withUnknownValues(known, [
    issue('establishment', 'Exeter'),
    issue('establishment', 'exeter '),
    issue('outcome', 'died'),
    issue('comments', 'x'),
    issue('outcome', '31/02/2025', 'DATE_INVALID'),
  ])

  expect(next.values).toEqual([
    { column: 'outcome', from: 'Died', to: 'died' },
    { column: 'establishment', from: 'Exeter', to: '' },
  ])
})
