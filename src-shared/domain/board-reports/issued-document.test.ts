import { expect, test } from 'vitest'
import { aReport } from '#tests/support/a-report.ts'
import { localDate } from '../local-date.ts'
import { issuedDocument } from './issued-document.ts'
import { reportDocument } from './report-contents.ts'

const document = reportDocument(aReport())
const issue = { id: 'r-2', issuedOn: localDate('2025-10-02'), replaces: null }

test('an issued report says when it was issued and by which number it is known', () => {
  expect(issuedDocument(document, issue)).toEqual({
    ...document,
    facts: [...document.facts, { name: 'Issued', text: '2 October 2025, as report r-2' }],
  })
})

test('one that corrects an earlier report names it', () => {
  const { facts } = issuedDocument(document, { ...issue, replaces: 'r-1' })

  expect(facts.at(-1)?.text).toBe('2 October 2025, as report r-2; it replaces report r-1')
})

test('a document is the same once it was written down and read again', () => {
  const issued = issuedDocument(document, issue)

  expect(JSON.parse(JSON.stringify(issued))).toStrictEqual(issued)
})
