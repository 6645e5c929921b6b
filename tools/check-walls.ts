/**
 * The walls of .dependency-cruiser.cjs, and a guard on the check itself: beside a TypeScript that
 * it does not know, dependency-cruiser cruises no module at all and still exits with 0.
 */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

const ROOMS = ['src-shared', 'src-main', 'src-renderer', 'migrations', 'bench']

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly { from: string; to: string; rule: { name: string } }[]
  }
}

const { stdout, stderr } = spawnSync('depcruise', ['--output-type', 'json', ...ROOMS], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
if (!stdout) throw new Error(`dependency-cruiser said nothing. ${stderr}`)
const { modules, summary } = JSON.parse(stdout) as Cruise

const cruised = new Set(modules.map((one) => one.source))
const missed = ROOMS.flatMap((room) => globSync(`${room}/**/*.{ts,tsx}`)).filter(
  (file) => !cruised.has(file.replaceAll('\\', '/')),
)
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`)
for (const file of missed) console.error(`not cruised: ${file}`)
if (summary.violations.length + missed.length > 0) process.exit(1)
console.log(`Walls hold: ${cruised.size} modules cruised.`)
