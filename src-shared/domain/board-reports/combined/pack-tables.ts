/** Who has sent what, and in what the packs differ. */
import { REGIONS } from '../../referrals/code-lists.ts'
import { REGION_NAMES } from '../../referrals/code-words.ts'
import { CLOCK_WORDS } from '../clock-words.ts'
import { column, noneRow, type ReportTable } from '../report-table.ts'
import { isTemplateName, TEMPLATES } from '../report-templates.ts'
import { longDay } from '../report-words.ts'
import { markCell, type TableCell, textCell } from '../table-cell.ts'
import type { CombinedModel, ListedPack } from './combined-model.ts'
import { definitionDifferences } from './definition-differences.ts'
import type { PackFacts } from './part.ts'
import { standingWords } from './standing-words.ts'
import { regionsWithout } from './standings.ts'

const LEAD = [
  'What a pack that was not added up says of itself is not vouched for.',
  'A region is one of the seven of NHS England.',
]

/** Every pack that was given, taken or not, and the regions of which there is none. */
export function packsTable(model: CombinedModel): ReportTable {
  return {
    name: 'packs',
    sheet: 'Packs',
    title: 'Who has sent what',
    lead: LEAD,
    columns: [
      column('region', 'Region', 'text', 'The region that the pack is of'),
      column('site', 'Site', 'text', 'The site that issued it'),
      column('report', 'Report', 'text', 'What kind of report it is'),
      column('period', 'Period', 'text', 'The first and the last day of its period'),
      column('as_at', 'As at', 'text', 'The day that counts as today in it'),
      column('by_clock', 'Clock', 'text', 'The clock by which its waits are judged'),
      column('for_audience', 'Audience', 'text', 'internal or external'),
      column('rules', 'Rule set', 'text', 'The rules by which figures are hidden'),
      column('version', 'Version', 'text', 'The version of the program that made it'),
      column('issued', 'Issued', 'text', 'The day of its issue'),
      column('number', 'Number', 'text', 'The number of the report'),
      column('standing', 'Standing', 'text', 'Whether it is added up, and why not'),
    ],
    rows: [
      ...inOrder(model.given).map(({ facts, standing }) => [
        ...(facts ? cellsOf(facts) : [textCell('not known'), ...nothing(10)]),
        textCell(standingWords(standing)),
      ]),
      ...missingFrom(model).map((name) => [
        ...[textCell(name), ...nothing(10), textCell(NOTHING_SENT)],
      ]),
    ],
    notes: [],
  }
}

/** The same in fewer, wider cells, for a page. */
export function packsPage(model: CombinedModel): ReportTable {
  const none = textCell('—')
  return {
    ...packsTable(model),
    columns: [
      column('region', 'Region and site', 'text', 'The region and the site that issued it'),
      column('report', 'Report', 'text', 'What kind of report it is, and for what period'),
      column('made', 'Issued', 'text', 'The day of its issue, and the version of the program'),
      column('standing', 'Standing', 'text', 'Whether it is added up, and why not'),
    ],
    rows: [
      ...inOrder(model.given).map(({ facts, standing }) => [
        textCell(facts ? `${REGION_NAMES[facts.region]}: ${facts.siteName}` : 'Not known'),
        facts ? textCell(reportWords(facts)) : none,
        facts ? textCell(`${issuedOn(facts)}, version ${facts.version}`) : none,
        textCell(standingWords(standing)),
      ]),
      ...missingFrom(model).map((name) => [textCell(name), none, none, textCell(NOTHING_SENT)]),
    ],
  }
}

const NOTHING_SENT = 'Nothing was given.'

function nothing(count: number): readonly TableCell[] {
  return Array.from({ length: count }, () => markCell('z'))
}

function cellsOf(facts: PackFacts): readonly TableCell[] {
  const { region, siteName, from, to, asAt, clock, audience, ruleSet, version, issueId } = facts
  return [
    ...[REGION_NAMES[region], siteName, templateWords(facts), `${from} to ${to}`, asAt],
    ...[CLOCK_WORDS[clock].name, audience, ruleSet, version, facts.issuedAt.slice(0, 10), issueId],
  ].map((words) => textCell(words))
}

function reportWords(facts: PackFacts): string {
  const { from, to, asAt, clock, audience, ruleSet } = facts
  return `${templateWords(facts)}, ${longDay(from)} to ${longDay(to)}, as at ${longDay(asAt)}, ${CLOCK_WORDS[clock].name}, ${audience}, ${ruleSet}`
}

function issuedOn({ issuedAt }: PackFacts): string {
  return longDay(issuedAt.slice(0, 10) as PackFacts['to'])
}

/** What kind of report it is; one of a later version by its own name. */
export function templateWords({ template }: Pick<PackFacts, 'template'>): string {
  return isTemplateName(template) ? TEMPLATES[template].name : template
}

/** By region; what cannot be read comes last. */
function inOrder(given: readonly ListedPack[]): readonly ListedPack[] {
  const place = ({ facts }: ListedPack) => (facts ? REGIONS.indexOf(facts.region) : REGIONS.length)
  return given.toSorted((one, other) => place(one) - place(other))
}

/** The names of the regions of which no pack was given. */
export function missingFrom({ given }: Pick<CombinedModel, 'given'>): readonly string[] {
  return regionsWithout(given).map((one) => REGION_NAMES[one])
}

export function differencesTable({ parts }: Pick<CombinedModel, 'parts'>): ReportTable {
  const rows = definitionDifferences(parts).flatMap(({ what, says, effect }) =>
    says.map(({ region, words }) => [what, region, words, effect].map((one) => textCell(one))),
  )
  return {
    name: 'differences',
    sheet: 'Differences',
    title: 'Where the definitions of the packs differ',
    lead: ['Of the packs that are added up. Other differences stand with the packs.'],
    columns: [
      column('what', 'What differs', 'text', 'In what the packs differ'),
      column('region', 'Region', 'text', 'The region'),
      column('says', 'What it says', 'text', 'What the pack of the region says'),
      column('effect', 'What that means', 'text', 'What that means for the sums'),
    ],
    rows: rows.length > 0 ? rows : [noneRow('Nothing differs', 4)],
    notes: [],
  }
}
