/**
 * Opens the workbooks of a pack with LibreOffice and compares what it reads: sheet by sheet, cell by
 * cell, XLSX beside ODS. `node tools/check-workbooks.ts FOLDER`; see docs/specs/workbooks.md.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// UTF-8, every cell as it is shown, and (-1) every sheet as a file of its own.
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Name the folder of a pack that has both workbooks.')
  process.exit(2)
}
const [xlsx, ods] = ['.xlsx', '.ods'].map((ending) => readByOffice(folder, ending))
const names = new Set([...(xlsx?.keys() ?? []), ...(ods?.keys() ?? [])])
const differing = [...names].filter((name) => xlsx?.get(name) !== ods?.get(name))
for (const name of differing) console.error(`${name} is not the same in both workbooks.`)
if (names.size === 0) console.error('LibreOffice read no sheet.')
if (names.size === 0 || differing.length > 0) process.exit(1)
console.log(`LibreOffice reads ${names.size} sheets, the same in both workbooks.`)

function readByOffice(pack: string, ending: string): ReadonlyMap<string, string> {
  const file = readdirSync(pack).find((name) => name.endsWith(ending))
  if (!file) return new Map()
  const out = mkdtempSync(join(tmpdir(), 'workbooks-'))
  const { status, error } = spawnSync(
    'soffice',
    ['--headless', '--convert-to', AS_CSV, '--outdir', out, join(pack, file)],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (error || status !== 0) throw new Error(`LibreOffice cannot open ${file}`, { cause: error })
  const stem = file.slice(0, -ending.length)
  return new Map(
    readdirSync(out).map((name) => [
      name.slice(stem.length + 1),
      readFileSync(join(out, name), 'utf8'),
    ]),
  )
}
