// The last line of .ci/run: what both runners counted, as they wrote it down.
import { existsSync, readFileSync } from 'node:fs'

const unit = read('out/vitest.json')
const endToEnd = read('out/playwright.json')
const passed = (unit?.numPassedTests ?? 0) + (endToEnd?.stats.expected ?? 0)
const failed =
  (unit?.numFailedTests ?? 0) + (endToEnd?.stats.unexpected ?? 0) + (endToEnd?.stats.flaky ?? 0)
console.log(`${passed} passed, ${failed} failed`)

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
