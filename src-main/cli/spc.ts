import { readFileSync } from 'node:fs'
import {
  type ChartRequest,
  readChartFile,
} from '#shared/domain/quality-improvement/spc/chart-file.ts'
import { describeNote } from '#shared/domain/quality-improvement/spc/note-words.ts'
import { describeChartRefusal } from '#shared/domain/quality-improvement/spc/refusal-words.ts'
import { type Verdict, type XmrChart, xmr } from '#shared/domain/quality-improvement/spc/xmr.ts'
import type { Result } from '#shared/domain/result.ts'
import { type Command, RefusedError, readOptions } from './command.ts'

export const spc: Command = {
  name: 'spc',
  summary: 'an XmR control chart of any file, as NHS Making Data Count draws it',
  usage: 'spc --file F.json [--json]',
  async run(args, { out }) {
    const options = readOptions(args, { texts: ['file'], flags: ['json'] })
    const file = options.needed('file')
    const request = orRefuse(file, readChartFile(readJson(file)))
    const chart = orRefuse(file, xmr(request.measurements, request.options))
    if (options.flag('json')) out(JSON.stringify(toDocument(chart, request)))
    else for (const line of toLines(chart)) out(line)
    return 0
  },
}

function readJson(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new RefusedError(
      `${file} cannot be read: check that it is there and that you may open it.`,
    )
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new RefusedError(
      `${file} is not JSON: see docs/specs/control-limits.md for what it holds.`,
    )
  }
}

function orRefuse<Value>(
  file: string,
  result: Result<Value, Parameters<typeof describeChartRefusal>[0]>,
): Value {
  if (result.ok) return result.value
  throw new RefusedError(`${file} cannot be charted: ${describeChartRefusal(result.failure)}`)
}

function toDocument({ groups, verdicts, notes }: XmrChart, { isFaceted }: ChartRequest) {
  return {
    groups: groups.map(({ facet, rebaseGroup, n, limits: { mean, lpl, upl } }) => ({
      facet,
      rebaseGroup,
      n,
      mean,
      lpl,
      upl,
    })),
    points: groups.flatMap(({ points }) =>
      points.map(({ facet, x, y, code, type }) => ({ facet, x, y, code, type })),
    ),
    variation: perFacet(({ variation }) => variation),
    assurance: perFacet(({ assurance }) => assurance),
    notes: notes.map(describeNote),
  }

  function perFacet<Part>(part: (verdict: Verdict) => Part) {
    const parts = verdicts.map((verdict) => [String(verdict.facet), part(verdict)] as const)
    return isFaceted ? Object.fromEntries(parts) : parts[0]?.[1]
  }
}

function toLines({ groups, verdicts, notes }: XmrChart): readonly string[] {
  return [
    ...groups.map(({ facet, rebaseGroup, n, limits: { mean, lpl, upl }, points }) => {
      const flagged = points.filter(({ code }) => code !== 'CC')
      return toLine(facet, [
        `group ${rebaseGroup}`,
        n === 1 ? '1 point' : `${n} points`,
        `mean ${short(mean)}`,
        upl === null ? 'limits none' : `limits ${short(lpl)} to ${short(upl)}`,
        ...flagged.map(({ x, code }) => `${x} ${code}`),
      ])
    }),
    ...verdicts.map(({ facet, variation, assurance }) =>
      toLine(facet, [`variation ${variation}`, `assurance ${assurance ?? 'none'}`]),
    ),
    ...notes.map(describeNote),
  ]
}

function toLine(facet: Verdict['facet'], parts: readonly string[]): string {
  return [...(facet === null ? [] : [facet]), ...parts].join('\t')
}

function short(value: number | null): string {
  return value === null ? 'none' : String(Number(value.toPrecision(6)))
}
