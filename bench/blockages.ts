/**
 * Plants known blockages in made-up caseloads and reports how often the ranking finds them first,
 * beside rankings of completed stays, and how often they are among the suggestions.
 * Described, and its result read, in docs/specs/finding-blockages.md.
 */
import { CONSECUTIVE_STAGES } from '#shared/domain/quality-improvement/comparison/stage-follow-ups.ts'
import { STATED_RATE } from '#shared/domain/quality-improvement/detectors/many-looks.ts'
import {
  CALLED_HEADINGS,
  calledCells,
  FIRST_HEADINGS,
  firstCells,
  SUGGESTED_HEADINGS,
  suggestedCells,
} from './blockages/columns.ts'
import { expectedFrom } from './blockages/expected.ts'
import { plainTable } from './blockages/plain-table.ts'
import { type Blockage, caseload, limitsFrom } from './blockages/planting.ts'
import { rankInEveryWay } from './blockages/rankings.ts'
import { share } from './blockages/shares.ts'
import { lookForNothing, type Setting, type Trial, tryOut } from './blockages/trial.ts'

/** Caseloads for each way and size, and with nothing planted; multiples of the five stages. */
const TRIALS = 200
const UNBLOCKED = 400
/** Seeds of what sets the limits, of what is planted and of what is left alone never meet. */
const SEEDS = { setting: 100_000, planted: 200_000, nothing: 300_000 }

const BLOCKAGES: readonly Blockage[] = [
  ...[1, 2, 4, 8].map((days) => ({ way: 'slower', days }) as const),
  ...[0.02, 0.05, 0.1].map((share) => ({ way: 'not left', share }) as const),
  ...[5, 10, 20].map((days) => ({ way: 'slower at one place', days }) as const),
]

const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at)

const setting = settle()
const trials = BLOCKAGES.map((blockage, at) => ({
  blockage,
  found: from(SEEDS.planted + at * TRIALS, TRIALS).map((seed) => tryOut(blockage, seed, setting)),
}))
print()

/** The limits that the site sets, and what its stages lose with them while nothing is blocked. */
function settle(): Setting {
  const seeds = from(SEEDS.setting, UNBLOCKED)
  const limits = limitsFrom(seeds.map((seed) => caseload(seed)))
  const ranked = seeds.map((seed) => rankInEveryWay(caseload(seed, { limits })))
  return {
    limits,
    everyone: expectedFrom(ranked.map(({ everyone }) => everyone)),
    completed: expectedFrom(ranked.map(({ completed }) => completed)),
  }
}

function nameOf(blockage: Blockage): string {
  if (blockage.way === 'not left') return `not left, by ${100 * blockage.share} %`
  return `${blockage.way}, by ${blockage.days} ${blockage.days === 1 ? 'day' : 'days'}`
}

function print() {
  console.log(`Limits: ${JSON.stringify(setting.limits)}; referral_to_assessment 14.`)
  console.log(`${TRIALS} caseloads a row; per cent ± Monte Carlo standard error.`)
  const rows = (cells: (found: readonly Trial[]) => readonly string[]) =>
    trials.map(({ blockage, found }) => [nameOf(blockage), ...cells(found)])
  console.log('\nThe planted stage is ranked first')
  console.log(plainTable(['Planted', ...FIRST_HEADINGS], rows(firstCells)))
  console.log('\nThe same by the planted stage, over all ways and sizes')
  const all = trials.flatMap(({ found }) => found)
  console.log(plainTable(['Planted in', ...FIRST_HEADINGS], byStage(all)))
  console.log('\nStages called blocked: how often the planted one is, and how much of it is right')
  console.log(plainTable(['Planted', ...CALLED_HEADINGS], rows(calledCells)))
  console.log('\nSuggestions')
  console.log(plainTable(['Planted', ...SUGGESTED_HEADINGS], rows(suggestedCells)))
  printFalseAlarms()
}

function byStage(found: readonly Pick<Trial, 'stage' | 'first'>[]) {
  return CONSECUTIVE_STAGES.map((stage) => [
    stage,
    ...firstCells(found.filter((one) => one.stage === stage)),
  ])
}

function printFalseAlarms() {
  const nothing = from(SEEDS.nothing, UNBLOCKED).map((seed) =>
    lookForNothing(caseload(seed, { limits: setting.limits }), setting),
  )
  const firsts = nothing.flatMap((one) => one.firsts)
  console.log(`\nNothing planted, ${UNBLOCKED} caseloads: which stage is first all the same`)
  console.log(plainTable(['Stage', ...FIRST_HEADINGS], byStage(firsts)))
  const tested = nothing.map((one) => one.tested)
  console.log('\nAny of these is a false alarm')
  console.log(
    plainTable(
      ['called, everyone', 'called, completed', 'suggested, tested'],
      [
        [
          share(nothing.map((one) => one.everyone)),
          share(nothing.map((one) => one.completed)),
          share(tested),
        ],
      ],
    ),
  )
  const rate = tested.filter((one) => one > 0).length / tested.length
  if (rate <= STATED_RATE) return
  console.error(`Suggestions promise at most ${STATED_RATE}; it was ${rate}.`)
  process.exitCode = 1
}
