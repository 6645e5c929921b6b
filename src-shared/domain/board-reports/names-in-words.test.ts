import { expect, test } from 'vitest'
import { namesInWords } from './names-in-words.ts'

test('a name is found as a whole word, with or without what stands before it', () => {
  expect(namesInWords('Beds near exeter, and R1-00042.', ['HMP Exeter', 'R1-00042'])).toEqual([
    'Exeter',
    'R1-00042',
  ])
  expect(namesInWords('Exeterians met', ['HMP Exeter'])).toEqual([])
  expect(namesInWords('Exeterians met at Exeter', ['HMP Exeter'])).toEqual(['Exeter'])
})

test('each is said once, and what is short is a word like any other', () => {
  expect(namesInWords('Leeds, Leeds', ['HMP Leeds', 'Leeds (HMP)'])).toEqual(['Leeds'])
  expect(namesInWords('12 of us', ['12'])).toEqual([])
  expect(namesInWords('', ['HMP Leeds'])).toEqual([])
})
