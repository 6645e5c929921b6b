import { expect, test } from 'vitest'
import { APP_URL, isOurPage, printToken, printUrl } from './our-page.ts'

const top = (url: string) => ({ url, parent: null })

test('our own page, in the top frame, may call', () => {
  expect(isOurPage(top(APP_URL))).toBe(true)
  expect(isOurPage(top(`${APP_URL}#/caseload`))).toBe(true)
})

test.each([
  ['a page from elsewhere', top('https://desk/index.html')],
  ['another host of the scheme', top('app://desk.example/index.html')],
  ['a host with our name before an @', top('app://desk@example/index.html')],
  ['a page made for printing', top(printUrl('token'))],
  ['an empty page', top('about:blank')],
  ['a frame within our page', { url: APP_URL, parent: top(APP_URL) }],
  ['a frame that is gone', null],
  ['a page without an address', top('')],
])('%s may not call', (_, frame) => {
  expect(isOurPage(frame)).toBe(false)
})

test('a page for printing is found by its token', () => {
  expect(printToken(new URL(printUrl('3f2a')).pathname)).toBe('3f2a')
  expect(printToken('/index.html')).toBeUndefined()
})
