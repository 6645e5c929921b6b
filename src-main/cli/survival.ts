import {
  cumulativeIncidences,
  incidenceLimits,
} from '#shared/domain/quality-improvement/aalen-johansen.ts'
import {
  CONFIDENCE_TYPES,
  type ConfidenceType,
} from '#shared/domain/quality-improvement/confidence-limits.ts'
import { type KaplanMeier, kaplanMeier } from '#shared/domain/quality-improvement/kaplan-meier.ts'
import type { FollowUp } from '#shared/domain/quality-improvement/life-table.ts'
import { type LogRank, logRank } from '#shared/domain/quality-improvement/log-rank.ts'
import { type Command, readOptions } from './command.ts'
import { type FollowUpFile, readFollowUps } from './read-follow-ups.ts'

export const survival: Command = {
  name: 'survival',
  summary: 'how long people wait, from any file of follow-ups',
  usage: `survival --file F.csv [--ci ${CONFIDENCE_TYPES.join('|')}] [--json]`,
  async run(args, surroundings) {
    const options = readOptions(args, { texts: ['file', 'ci'], flags: ['json'] })
    const path = options.needed('file')
    const confidence = options.oneOf('ci', CONFIDENCE_TYPES) ?? 'log-log'
    const file = await readFollowUps(path)
    const answer =
      file.endsAre === 'kinds' ? answerByKind(file, confidence) : answerByGroup(file, confidence)
    if (options.flag('json')) surroundings.out(JSON.stringify(answer.document))
    else for (const line of answer.lines) surroundings.out(line)
    return 0
  },
}

interface Answer {
  readonly document: unknown
  readonly lines: readonly string[]
}

function answerByGroup({ everyone, groups }: FollowUpFile, confidence: ConfidenceType): Answer {
  const found = [...(groups ?? [['all', everyone] as const])].map(
    ([name, followUps]) => [name, kaplanMeier(followUps, confidence)] as const,
  )
  const compared = groups && logRank([...groups.values()])
  return {
    document: {
      groups: Object.fromEntries(found),
      ...(groups ? { logrank: compared ? toDocument(compared) : null } : {}),
    },
    lines: [
      ...found.map(([name, waits]) => describeWaits(name, waits)),
      `95 % limits: ${confidence}`,
      ...(groups ? [describeTest(compared)] : []),
    ],
  }
}

function toDocument({ chisq, df, p }: LogRank) {
  return { chisq, df, p }
}

function answerByKind({ everyone, groups }: FollowUpFile, confidence: ConfidenceType): Answer {
  const all = findKinds(everyone, confidence)
  const apart =
    groups && [...groups].map(([name, some]) => [name, findKinds(some, confidence)] as const)
  return {
    document: {
      kinds: Object.fromEntries(all),
      ...(apart
        ? {
            groups: Object.fromEntries(
              apart.map(([name, kinds]) => [name, { kinds: Object.fromEntries(kinds) }]),
            ),
          }
        : {}),
    },
    lines: [
      ...describeKinds('all', all),
      ...(apart ?? []).flatMap(([name, kinds]) => describeKinds(name, kinds)),
      `95 % limits: ${confidence}`,
    ],
  }
}

interface KindPoint {
  readonly time: number
  readonly probability: number
  readonly lower: number | null
  readonly upper: number | null
}
type Kinds = readonly (readonly [kind: string, points: readonly KindPoint[]])[]

function findKinds(followUps: readonly FollowUp<string>[], confidence: ConfidenceType): Kinds {
  return [...cumulativeIncidences(followUps)].map(([kind, points]) => [
    kind,
    points.map((point) => ({
      time: point.time,
      probability: point.probability,
      ...incidenceLimits(point, confidence),
    })),
  ])
}

function describeWaits(name: string, waits: KaplanMeier): string {
  const { n, events, median, medianLower, medianUpper } = waits
  const half =
    median === null
      ? 'fewer than half ended'
      : `half ended by ${short(median)} (${short(medianLower)} to ${short(medianUpper)})`
  return `${name}: ${n} followed up, ${events} ended, ${half}`
}

function describeTest(found: LogRank | null | undefined): string {
  if (!found) return 'Log-rank test: there is nothing to compare'
  const { chisq, df, p } = found
  return `Log-rank test: chi-squared ${short(chisq)} on ${df} df, p ${p < 0.0001 ? 'below 0.0001' : short(p)}`
}

function describeKinds(name: string, kinds: Kinds): readonly string[] {
  return kinds.flatMap(([kind, points]) =>
    points.slice(-1).map(({ time, probability, lower, upper }) => {
      const limits = `${percent(lower)} to ${percent(upper)}`
      return `${name}: ${kind} ${percent(probability)} by ${short(time)} (${limits})`
    }),
  )
}

function percent(share: number | null): string {
  return share === null ? 'unknown' : `${(100 * share).toFixed(1)} %`
}

function short(figure: number | null): string {
  return figure === null ? 'unknown' : String(Number(figure.toPrecision(4)))
}
