import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planReading, type Reading, readRow } from './read-row.ts'
import { type Recipe, TEMPLATE_RECIPE } from './recipe.ts'

function aRecipe(parts: Partial<Recipe>): Recipe {
  return { ...TEMPLATE_RECIPE, ...parts }
}

function aReading(headings: readonly string[], recipe: Partial<Recipe> = {}): Reading {
  const planned = planReading(headings, aRecipe(recipe))
  if (!planned.ok) throw new Error(planned.failure.code)
  return planned.value
}

const headings = ['Case ref ', 'Type', 'Prison', 'Notes']
const columns = { 'case REF': 'local_ref', Type: 'direction', Prison: 'establishment' }

describe('laying a recipe over headings', () => {
  test('matches them whole and trimmed, whatever the case, and lists what is ignored', () => {
    const reading = aReading(headings, {
      columns,
      name: 'South West return',
      dateFormats: ['dd/MM/yyyy'],
    })

    expect(reading).toMatchObject({
      source: 'South West return',
      formats: [{ text: 'dd/MM/yyyy' }],
      columns: ['local_ref', 'direction', 'establishment', undefined],
      ignored: ['Notes'],
    })
  })

  test('takes any white space inside a heading for one space, also a line break', () => {
    const reading = aReading(['Date of\r\n referral', 'Type'], {
      columns: { 'date of  referral': 'referral_made', ' Type': 'direction' },
    })

    expect(reading.columns).toEqual(['referral_made', 'direction'])
    expect(
      planReading(['Case ref', 'Case  ref'], aRecipe({ columns: { 'Case ref': 'local_ref' } })),
    ).toMatchObject({ failure: { code: 'heading-twice' } })
  })

  test('takes the names of the template where there is no recipe', () => {
    const reading = aReading(['LOCAL_REF', 'direction', 'Colour', '', 'admitted', ''])

    expect(reading).toMatchObject({
      source: 'template',
      columns: ['local_ref', 'direction', undefined, undefined, 'admitted', undefined],
      ignored: ['Colour', 'column 4'],
      lastHeading: 5,
    })
  })

  test.each([
    [headings, { columns: { ...columns, 'NHS No': 'nhs_number' } }, 'heading-missing'],
    [['Type', 'Case ref', 'type'], { columns: { Type: 'direction' } }, 'heading-twice'],
    [['local_ref', 'Local_ref'], {}, 'heading-twice'],
    [headings, { columns: { ...columns, Notes: 'colour' } }, 'column-unknown'],
    [headings, { columns, values: { colour: {} } }, 'column-unknown'],
    [headings, { columns, skipRowsWhere: { 'Case ref': ['Total'] } }, 'column-unknown'],
    [headings, { columns: { ...columns, Notes: 'direction' } }, 'column-mapped-twice'],
    [headings, { columns, dateFormats: ['dd/MM/yyyy', 'soon'] }, 'date-format-unknown'],
    [headings, {}, 'no-mapping'],
    [[], {}, 'no-mapping'],
  ])('of %j by %j is refused as %s', (given, recipe, code) => {
    expect(planReading(given, aRecipe(recipe))).toMatchObject({ ok: false, failure: { code } })
  })

  test('lets a heading that is ignored stand twice', () => {
    expect(
      aReading(['Notes', 'Case ref', 'notes'], { columns: { 'Case ref': 'local_ref' } }),
    ).toMatchObject({ ignored: ['Notes', 'notes'] })
  })

  test('is not led astray by names that every object has', () => {
    expect(planReading(['constructor', '__proto__'], TEMPLATE_RECIPE)).toMatchObject({ ok: false })
    expect(
      planReading(['local_ref'], aRecipe({ columns: { local_ref: 'constructor' } })),
    ).toMatchObject({ ok: false, failure: { code: 'column-unknown' } })
  })
})

describe('reading a row', () => {
  const reading = aReading(headings, {
    columns,
    values: { establishment: { 'HMP Exeter': 'EXI', 'n/k': 'BXI', closed: '' } },
    blankValues: ['N/K', '-'],
    skipRowsWhere: { local_ref: ['Total'], establishment: ['All prisons'] },
  })
  const cellsOf = (row: readonly string[]) => {
    const read = readRow(row, reading)
    return read.kind === 'row' ? Object.fromEntries(read.cells) : read.kind
  }

  test('takes values from the recipe and keeps what stood in the file', () => {
    expect(cellsOf([' R1 ', 'Transfer', 'hmp exeter ', 'x'])).toEqual({
      local_ref: { raw: 'R1', text: 'R1' },
      direction: { raw: 'Transfer', text: 'Transfer' },
      establishment: { raw: 'hmp exeter', text: 'EXI' },
    })
  })

  test('leaves out blanks: no cell, no text, or a word for blank', () => {
    expect(cellsOf(['R1'])).toEqual({ local_ref: { raw: 'R1', text: 'R1' } })
    expect(cellsOf(['R1', ' n/k', 'closed'])).toEqual({ local_ref: { raw: 'R1', text: 'R1' } })
  })

  test('asks the values of a column before the words for blank', () => {
    expect(cellsOf(['R1', '-', 'N/K'])).toMatchObject({ establishment: { text: 'BXI' } })
  })

  test.each([
    [[], 'blank'],
    [['', ' ', '\u00a0'], 'blank'],
    [['', '', '', '', '', ''], 'blank'],
    [['total', '120'], 'skipped'],
    [[' Total ', '', '', '', '', 'x'], 'skipped'],
    [['R1', '', '', '', 'x'], 'malformed'],
  ])('%j is %s', (row, kind) => {
    expect(cellsOf(row)).toBe(kind)
  })

  test('forgives blank cells beyond the headings, however many', () => {
    expect(cellsOf(['R1', 'transfer', '', '', '', ' ', '\u00a0'])).toMatchObject({
      local_ref: { text: 'R1' },
    })
  })

  test('finds text beyond the last heading malformed, but not blanks', () => {
    const wide = aReading(['local_ref', '', ''])

    expect(readRow(['R1', '', ''], wide).kind).toBe('row')
    expect(readRow(['R1', '', 'x'], wide).kind).toBe('malformed')
  })

  test.each(["'=1+1", "'  -5", "'@x", "'＝1", "'\tx"])('takes back the guard of %s', (guarded) => {
    expect(cellsOf([guarded])).toMatchObject({ local_ref: { raw: guarded.slice(1).trim() } })
  })

  test('keeps an apostrophe that guards nothing', () => {
    expect(cellsOf(["'t Hof"])).toMatchObject({ local_ref: { raw: "'t Hof" } })
  })

  test('never throws, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), (row) => {
        expect(['blank', 'skipped', 'malformed', 'row']).toContain(readRow(row, reading).kind)
      }),
    )
  })
})
