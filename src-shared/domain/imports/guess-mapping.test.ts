import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessHeaderRow, guessMapping } from './guess-mapping.ts'
import { TEMPLATE_COLUMNS } from './template.ts'

const guess = (...headings: string[]) =>
  guessMapping(headings).map(({ column, by }) => [column, by])

describe('guessing a mapping', () => {
  test('takes the names of the template exactly', () => {
    expect(guessMapping(TEMPLATE_COLUMNS).every(({ by }) => by === 'exact')).toBe(true)
    expect(guess(' Local_Ref ')).toEqual([['local_ref', 'exact']])
  })

  test.each([
    ['Case ref ', 'local_ref'],
    ['Transfer / Remission', 'direction'],
    ['NOMIS No.', 'prison_number'],
    ['Prison number', 'prison_number'],
    ['NHS Number', 'nhs_number'],
    ['D.O.B.', 'date_of_birth'],
    ['DOB', 'date_of_birth'],
    ['Sex', 'gender'],
    ['Custody status', 'legal_status'],
    ['Level of security', 'security_level'],
    ['Date need identified', 'need_identified'],
    ['Date of referral', 'referral_made'],
    ['Date report first requested', 'initial_request'],
    ['Date of 1st psychiatric assessment', 'first_psychiatric_assessment'],
    ['Access assessment (2)', 'access_assessment_2'],
    ['MoJ warrant', 'warrant_issued'],
    ['Date of transfer', 'admitted'],
    ['Date of admision', 'admitted'],
    ['Establishmnt', 'establishment'],
    ['Reason for delay 2', 'delay_stage_2_reason'],
    ['Ready to return', 'remission_ready'],
    ['Colour of the door', undefined],
    ['constructor', undefined],
    ['of the', undefined],
    ['', undefined],
  ])('%s means %s', (heading, column) => {
    expect(guess(heading)).toEqual([[column, column ? 'likeness' : 'none']])
  })

  test('gives no column twice: the exact name has it, then the better likeness', () => {
    expect(guess('Date of referral', 'referral_made', 'Referred')).toEqual([
      [undefined, 'none'],
      ['referral_made', 'exact'],
      [undefined, 'none'],
    ])
    expect(guess('Outcome date', 'Outcome')).toEqual([
      ['outcome_date', 'likeness'],
      ['outcome', 'exact'],
    ])
    expect(guess('outcome', 'OUTCOME')).toEqual([
      ['outcome', 'exact'],
      [undefined, 'none'],
    ])
  })

  test('never gives a column twice, whatever the headings', () => {
    const words = fc.constantFrom(
      'date',
      'of',
      'referral',
      'access',
      'assessment',
      '1',
      '2',
      'NHS',
      'no',
      'ward',
    )
    const heading = fc.array(words, { maxLength: 4 }).map((some) => some.join(' '))
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 12 }), (headings) => {
        const columns = guessMapping(headings).flatMap(({ column }) => column ?? [])

        expect(new Set(columns).size).toBe(columns.length)
      }),
    )
  })
})

describe('the heading row', () => {
  test('is the one in which most is recognised', () => {
    const rows = [
      ['Regional return'],
      ['As at', '30/09/2025'],
      [],
      ['Case ref', 'NHS No'],
      ['R1', '1'],
    ]

    expect(guessHeaderRow(rows)).toBe(4)
  })

  test('is the first where nothing is recognised', () => {
    expect(guessHeaderRow([['x'], ['y']])).toBe(1)
    expect(guessHeaderRow([['x'], ['transfer']])).toBe(1)
    expect(guessHeaderRow([])).toBe(1)
  })
})
