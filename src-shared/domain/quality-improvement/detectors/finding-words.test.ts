import { expect, test } from 'vitest'
import { localDate } from '../../local-date.ts'
import { chancePhrase, dayPhrase, medianPhrase, placePhrase, plural } from './finding-words.ts'

test.each([
  [0.05, 'It would be seen by chance in at most about 1 of 20 caseloads.'],
  [0.0049, 'It would be seen by chance in at most about 1 of 200 caseloads.'],
  [0.0003, 'It would be seen by chance in at most about 1 of 3,330 caseloads.'],
  [0.0000001, 'It would be seen by chance in fewer than 1 of 10,000 caseloads.'],
  [null, 'This is counted from the records, not tested against chance.'],
])('a probability of %f is said in caseloads', (probability, sentence) => {
  expect(chancePhrase(probability)).toBe(sentence)
})

test('days, places and medians read as people say them', () => {
  expect(dayPhrase(localDate('2025-09-05'))).toBe('5 September 2025')
  expect(plural(1, 'day')).toBe('1 day')
  expect(plural(2.5, 'day')).toBe('2.5 days')
  expect(plural(3_295, 'day')).toBe('3,295 days')
  expect(medianPhrase(1)).toBe('a median of 1 day')
  expect(medianPhrase(null)).toBe('so long that half have not gone on yet')
  expect(placePhrase({ kind: 'establishment', code: 'EXI' })).toBe('At EXI')
  expect(placePhrase({ kind: 'provider', code: 'Elm Lodge' })).toBe('With Elm Lodge')
})
