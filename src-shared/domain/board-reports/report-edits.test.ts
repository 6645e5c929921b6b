import { expect, test } from 'vitest'
import { aReport } from '#tests/support/a-report.ts'
import { authorsSentences } from './authors-words.ts'
import { reportDocument, reportWords } from './report-contents.ts'
import { sentenceWords, summaryOf } from './report-document.ts'
import { NO_EDITS, sectionsOf } from './report-edits.ts'
import { TEMPLATE_NAMES, TEMPLATES } from './report-templates.ts'

test('a section that is left out is not there, and the report says so', () => {
  const edits = { ...NO_EDITS, omitted: ['equity', 'counting'] as const }
  const document = reportDocument(aReport({ edits }))

  const ids = document.sections.map(({ id }) => id)
  expect(ids).not.toContain('equity')
  expect(ids).toContain('counting')
  expect(document.omitted).toEqual(['equity'])
})

test('what is hidden only in a section that is left out is not listed', () => {
  const of = (omitted: readonly 'waits'[]) =>
    aReport({ audience: 'external', edits: { ...NO_EDITS, omitted } }).hidden.filter(({ figure }) =>
      figure.startsWith('waits '),
    ).length

  expect(of([])).toBeGreaterThan(0)
  expect(of(['waits'])).toBe(0)
})

test('an author’s sentence is marked and keeps what the program had proposed', () => {
  const edits = {
    ...NO_EDITS,
    sentences: { 'open-transfers': ' Nobody should wait like this. ', complete: '' },
    commentary: { equity: 'To be looked at with the providers.', waits: '  ' },
  }
  const document = reportDocument(aReport({ edits }))
  const proposed = summaryOf(reportDocument(aReport()))

  expect(summaryOf(document)[0]).toBe('Alert: Nobody should wait like this. †')
  expect(summaryOf(document).slice(1)).toEqual(proposed.slice(1))
  expect(authorsSentences(document.sections).map(sentenceWords)).toEqual([
    'Alert: Nobody should wait like this. †',
    'Commentary: To be looked at with the providers. †',
  ])
  expect(authorsSentences(document.sections)[0]?.proposed).toMatch(/^On 30 September 2025/)
  const counting = document.sections.find(({ id }) => id === 'counting')
  expect(JSON.stringify(counting)).toContain('the words of the author')
})

test('a sentence that was not changed is the program’s, and no mark is explained', () => {
  const proposed = reportDocument(aReport())
  const [block] = proposed.sections[0]?.blocks ?? []
  const text = block?.kind === 'sentences' ? (block.sentences[0]?.text ?? '') : ''

  const document = reportDocument(
    aReport({ edits: { ...NO_EDITS, sentences: { 'open-transfers': text } } }),
  )

  expect(document).toEqual(proposed)
})

test('what the figures count, and that some are hidden, is not worded otherwise', () => {
  const edits = {
    ...NO_EDITS,
    sentences: { hidden: 'All is shown.' },
    commentary: { counting: 'Read this first.' },
  }
  const document = reportDocument(aReport({ audience: 'external', edits }))
  const counting = JSON.stringify(document.sections.find(({ id }) => id === 'counting'))

  expect(counting).not.toContain('All is shown.')
  expect(counting).toContain('Read this first.')
  expect(reportWords(aReport()).find(({ id }) => id === 'counting')).toMatchObject({
    ...{ isOptional: false, sentences: [] },
  })
})

test('every template ends with what its figures count and mean', () => {
  for (const name of TEMPLATE_NAMES) {
    expect(sectionsOf(name, { ...NO_EDITS, omitted: TEMPLATES[name].sections })).toEqual([
      ...['counting', 'definitions'],
    ])
    expect(reportDocument(aReport({ template: name })).name).toBe(name)
  }
})
