/** What is read of the manifest of a pack that comes from somewhere else: nothing is taken unchecked. */
import { z } from 'zod'
import { day } from '#shared/contract/entry.ts'
import { AUDIENCES } from '#shared/domain/board-reports/disclosure-control.ts'
import { CLOCK_INDICATORS } from '#shared/domain/board-reports/sections/clocks-side-by-side.ts'
import { STATUTORY_REGIMES, WAIT_CLOCKS } from '#shared/domain/referrals/clocks.ts'
import { REGIONS } from '#shared/domain/referrals/code-lists.ts'

const words = z.string().max(500)
const name = z.string().max(200)
const cell = z.union([z.number().min(0).max(1_000_000), z.literal('*'), z.null()])
const percent = z.union([z.number().min(0).max(100), z.literal('*'), z.null()])
const unit = z.enum(['percent', 'days', 'count'])

/** By which it is told what a manifest is at all. */
export const manifestHead = z.object({
  format: z.number().default(1),
  template: name.default(''),
  issued: z.unknown().optional(),
  figuresForCombining: z.unknown().optional(),
})

export const manifestFacts = z.object({
  region: z.enum(REGIONS),
  siteName: name,
  template: name,
  from: day,
  to: day,
  asAt: day,
  clock: z.enum(WAIT_CLOCKS),
  audience: z.enum(AUDIENCES),
  ruleSet: name,
  isDemonstration: z.boolean(),
  version: name,
  issued: z.object({ id: z.uuid(), issuedAt: z.iso.datetime(), replaces: z.uuid().nullable() }),
  figuresForCombining: z.object({ clockRule: words }).optional(),
})

const states = z.object({
  states: z.array(z.object({ state: name, count: cell })).max(20),
  total: cell,
  withoutReason: cell,
})

const figuresForCombining = z.object({
  regime: z.enum(STATUTORY_REGIMES),
  clockRule: words,
  indicators: z
    .array(
      z.object({
        ...{ id: z.string().regex(/^I\d{1,3}$/), unit, numerator: cell, denominator: cell },
        figures: z.array(z.object({ name, unit, value: cell })).max(20),
      }),
    )
    .max(100),
  openCaseload: z.object({ transfer: states, remission: states }).optional(),
  waits: z
    .object({
      bands: z.array(z.object({ name, admitted: cell, waiting: cell })).max(50),
      ...{ admittedTotal: cell, waitingTotal: cell },
    })
    .optional(),
  chance: z
    .object({
      cohortSize: cell,
      points: z
        .array(
          z.object({ day: z.int().min(0).max(5_000), percent, lower: percent, upper: percent }),
        )
        .max(50),
    })
    .optional(),
  clocks: z
    .array(
      z.object({
        ...{ clock: z.enum(WAIT_CLOCKS), id: z.enum(CLOCK_INDICATORS) },
        ...{ numerator: cell, denominator: cell, percent },
      }),
    )
    .max(100)
    .optional(),
})

/** The part of a manifest that is added up. */
export const combinable = z.object({
  figures: z
    .array(
      z.object({
        ...{ id: z.string().regex(/^I\d{1,3}$/), name: words },
        ...{ counted: words, outOf: words },
      }),
    )
    .max(100),
  figuresForCombining,
})
