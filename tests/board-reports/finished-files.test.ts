import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writePack } from '#main/features/board-reports/pack.ts'
import { NO_CONTEXT } from '#main/ipc/router.ts'
import { PACK_FORMATS } from '#shared/contract/board-reports.ts'
import { attack } from '#shared/domain/board-reports/disclosure/attacker.ts'
import type { Published } from '#shared/domain/board-reports/disclosure/linked-figures.ts'
import { knowledgeOf } from '#shared/domain/board-reports/disclosure/published.ts'
import {
  RULE_SET_NAMES,
  RULE_SETS,
  type RuleSetName,
  rounded,
} from '#shared/domain/board-reports/disclosure/rule-sets.ts'
import type { HiddenFigure } from '#shared/domain/board-reports/hidden-figures.ts'
import { reportDocument } from '#shared/domain/board-reports/report-contents.ts'
import { countReport } from '#shared/domain/board-reports/report-counts.ts'
import { NO_EDITS } from '#shared/domain/board-reports/report-edits.ts'
import { reportLinks } from '#shared/domain/board-reports/report-links.ts'
import { buildReport } from '#shared/domain/board-reports/report-model.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { aFolder } from '#tests/support/a-database.ts'
import { aSource } from '#tests/support/a-report.ts'
import { altsSeen, figuresSeen, type TablesSeen, waitsSeen } from '#tests/support/figures-seen.ts'
import { tableOf } from '#tests/support/packs-of-sample.ts'
import { readCharts, readSlides } from '#tests/support/read-slides.ts'
import { readWords } from '#tests/support/read-words.ts'
import {
  readCsv,
  readHtmlTables,
  readOds,
  readXlsx,
  type Sheets,
} from '#tests/support/read-workbooks.ts'
import { someReferrals } from '#tests/support/some-referrals.ts'
import { findBrowser } from '../../tools/chromium-host/find-browser.ts'

const asAt = localDate('2025-11-30')
const request = {
  ...{ from: localDate('2025-04-01'), to: localDate('2025-09-30'), asAt },
  ...({ clock: 'guidance', regime: 'OFF' } as const),
}
/** A caseload of which the rule alone would give counts away. */
const REFERRALS = someReferrals(37, 40)

async function aPack(externalRules: RuleSetName) {
  const folder = aFolder()
  const model = buildReport(aSource(REFERRALS), {
    ...request,
    ...({ audience: 'external', externalRules, siteName: 'South West', region: 'SW' } as const),
    ...({ template: 'regional-board-report', edits: NO_EDITS } as const),
    ...{ isDemonstration: false, version: '0.1.0', madeOn: asAt },
  })
  let page = ''
  const written = await writePack(reportDocument(model), {
    ...{ folder, formats: PACK_FORMATS, context: NO_CONTEXT },
    desk: {
      printPdf: async (html) => {
        page = html
        return Buffer.from(html)
      },
    },
  })
  expect(written.ok).toBe(true)
  const names = readdirSync(folder)
  const bytes = (start: string, ending: string) =>
    readFileSync(
      join(folder, names.find((one) => one.startsWith(start) && one.endsWith(ending)) ?? ''),
    )
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  return { folder, page, bytes, hidden: manifest.hidden as readonly HiddenFigure[] }
}

const packs = new Map<RuleSetName, Awaited<ReturnType<typeof aPack>>>()
for (const name of RULE_SET_NAMES) packs.set(name, await aPack(name))
const packOf = (name: RuleSetName) => {
  const pack = packs.get(name)
  if (!pack) throw new Error(`No pack by ${name}`)
  return pack
}

function inSheets(sheets: Sheets): TablesSeen {
  const of = (name: string) => tableOf(sheets, name).slice(1)
  const lead = (sheets.get('Chance of admission') ?? []).flat().join(' ')
  return {
    ...{ indicators: of('Indicators'), leftOut: of('Left out'), caseload: of('Open caseload') },
    ...{ waits: of('Waits'), chance: of('Chance of admission'), lead },
    ...{ clocks: of('Clocks'), equity: of('Equity') },
    ...{ blockages: of('Blockages'), holders: of('Holders') },
  }
}

/** Every figure by its name with all that stands for it in any file. */
async function seenIn(name: RuleSetName): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { bytes, page } = packOf(name)
  const xlsx = inSheets(await readXlsx(bytes('regional-board-report', '.xlsx')))
  const csv = (table: string) => readCsv(bytes(`${table}-2025`, '.csv').toString('utf8')).slice(1)
  const inCsv: TablesSeen = {
    indicators: csv('indicators').map(([id, words, figure, value, unit, ...parts]) => [
      ...[words, id, figure, unit, value],
      ...parts,
    ]),
    ...{ leftOut: csv('left-out'), caseload: csv('open-caseload'), waits: csv('waits') },
    ...{ chance: csv('chance-of-admission'), lead: '' },
    ...{ clocks: csv('clocks'), equity: csv('equity') },
    ...{ blockages: csv('blockages'), holders: csv('holders') },
  }
  const slides = readSlides(bytes('regional-board-report', '.pptx'))
  const onSlides = (title: string) =>
    slides.filter((one) => one.title.startsWith(title)).flatMap(({ table }) => table.slice(1))
  const inSlides: TablesSeen = {
    ...{ indicators: onSlides('Indicators'), leftOut: onSlides('What each indicator') },
    ...{
      caseload: onSlides('The open caseload'),
      waits: onSlides('How long people waited: table'),
    },
    chance: onSlides('The chance of admission, with open referrals counted: table'),
    lead: slides.flatMap(({ texts }) => texts).join(' '),
    ...{ clocks: onSlides('The same shares'), equity: onSlides('I6 by group') },
    ...{ blockages: onSlides('Blockages,'), holders: onSlides('Whose the days were: table') },
  }
  const words = readWords(bytes('regional-board-report', '.docx'))
  const pageAlts = [...page.matchAll(/<img [^>]*alt="([^"]*)"/g)].map(([, alt = '']) => alt)
  const waitsOf = (tables: readonly (readonly (readonly string[])[])[]) =>
    tables.filter(([heads]) => heads?.[0] === 'Wait').flatMap((rows) => rows.slice(1))
  const all = [
    ...[xlsx, inSheets(readOds(bytes('regional-board-report', '.ods'))), inCsv, inSlides].flatMap(
      figuresSeen,
    ),
    ...waitsSeen(waitsOf(readHtmlTables(page))),
    ...waitsSeen(waitsOf(words.tables.map(({ rows }) => rows))),
    ...altsSeen([...pageAlts, ...words.alts, ...slides.flatMap(({ alts }) => alts)]),
  ]
  const seen = new Map<string, Set<string>>()
  for (const [figure, text] of all) seen.set(figure, (seen.get(figure) ?? new Set()).add(text))
  return seen
}

/** How a report hangs together is public: it is the same for a report of nobody with the same rows. */
function ofNobody() {
  const { splits, daysLost } = countReport(aSource(REFERRALS), request)
  const none = { referrals: 0, days: 0 }
  return {
    ...countReport(aSource([]), request),
    splits: splits.map((one) => ({ ...one, numerator: 0, denominator: 0 })),
    daysLost: {
      ...{ cohort: 0, waitDays: 0 },
      stages: daysLost.stages.map((one) => ({ ...one, ...none })),
      holders: daysLost.holders.map((one) => ({ ...one, ...none })),
    },
  }
}

/** Another report of the same period has it; this one does not. */
const ELSEWHERE = 'view of the inspectorate'

/** What the attacker makes of the files; `revealed` are figures told to him beside them. */
async function attackOn(name: RuleSetName, revealed: ReadonlyMap<string, number> = new Map()) {
  const ruleSet = RULE_SETS[name]
  const { figures, idOf } = reportLinks(ofNobody(), request, ruleSet)
  const { hidden } = packOf(name)
  const seen = await seenIn(name)
  const published = new Map<string, Published>()
  const all = [
    ...figures.quantities,
    ...figures.derived.map(({ id, tables }) => ({ id, tables, figures: [id] })),
  ].filter(({ tables }) => !tables.includes(ELSEWHERE))
  for (const { id, figures: names } of all) {
    const [figure] = names
    if (figure === undefined) continue
    const [text = '0'] = seen.get(figure) ?? []
    const why = hidden.find((one) => one.figure === figure)?.why ?? 'rule'
    const own: Published =
      text === '*'
        ? { kind: 'hidden', why }
        : { kind: 'shown', value: text === '' ? null : Number(text) }
    const told = revealed.get(figure)
    published.set(idOf(id), told === undefined ? own : { kind: 'shown', value: told })
  }
  return attack(figures, knowledgeOf(figures, published, ruleSet), ruleSet)
}

describe.each(RULE_SET_NAMES)('the finished files of a pack by %s', (name) => {
  test('say the same of every figure, in tables, charts and words', async () => {
    const seen = await seenIn(name)

    expect(seen.size).toBeGreaterThan(100)
    expect([...seen].filter(([, texts]) => texts.size !== 1)).toEqual([])
  })

  test('draw no more than they say, also in the workbooks behind the charts', async () => {
    const seen = await seenIn(name)
    const shown = (figure: string) => [...(seen.get(figure) ?? [])].map(Number)[0]
    const charts = readCharts(packOf(name).bytes('regional-board-report', '.pptx'))
    const waits = charts[0]?.series.get('Admitted in the period') ?? []
    const behind = await Promise.all(charts.map(({ workbook }) => readXlsx(workbook)))
    const numbers = behind.flatMap((one) => [...one.values()].flat(2)).filter(Number.isFinite)

    expect(waits.map((value) => value ?? Number.NaN)[0]).toEqual(
      shown('waits 0 to 7 days, admitted'),
    )
    expect(numbers.length).toBeGreaterThan(0)
    const inCharts = new Set(charts.flatMap(({ series }) => [...series.values()].flat()))
    const days = [14, 28, 56, 84, 182, 0, 100]
    expect(
      numbers.filter((one) => !inCharts.has(Number(one)) && !days.includes(Number(one))),
    ).toEqual([])
  })

  test('give nothing away that is hidden', async () => {
    expect(await attackOn(name)).toEqual([])
  })
})

test('what is hidden to protect others would give them away', async () => {
  const name = 'pathway28-external-2'
  const others = packOf(name).hidden.filter(({ why }) => why === 'other')
  const { figures } = reportLinks(
    countReport(aSource(REFERRALS), request),
    request,
    RULE_SETS[name],
  )
  const revealed = new Map(
    figures.quantities.flatMap(({ figures: names, value }) =>
      names
        .filter((figure) => others.some((one) => one.figure === figure))
        .map((figure) => [figure, rounded(value, RULE_SETS[name])] as const),
    ),
  )

  expect(revealed.size).toBeGreaterThan(0)
  expect((await attackOn(name, revealed))?.length).toBeGreaterThan(0)
})

test.skipIf(!findBrowser())('the PDF says what the workbook says', async () => {
  const { page, folder } = packOf('pathway28-external-2')
  const { printHtml } = await import('../../tools/chromium-host/print-html.ts')
  const file = join(folder, 'printed.pdf')
  writeFileSync(file, await printHtml(page))

  const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  const rows = [...words.matchAll(/^ *(\d+ to \d+ days|\d+ days or more|All) +(\S+) +(\S+) *$/gm)]
  const seen = await seenIn('pathway28-external-2')
  const inPdf = waitsSeen(rows.map(([, ...cells]) => cells)).filter(
    ([figure]) => !figure.endsWith('total'),
  )

  expect(inPdf).toHaveLength(14)
  for (const [figure, text] of inPdf) expect([...(seen.get(figure) ?? [])]).toEqual([text])
})
