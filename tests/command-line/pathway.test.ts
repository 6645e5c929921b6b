import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { aCommandLine } from '#tests/support/a-command-line.ts'

const line = aCommandLine()
const example = fileURLToPath(new URL('../oracles/dfg/running-example.csv', import.meta.url))

/** Runs on a log of this text, with no database and no passphrase anywhere. */
const pathway = (name: string, text: string | Uint8Array, options = ' --json') => {
  writeFileSync(join(line.folder, name), text)
  return line.run(`pathway --log {folder}/${name}${options}`, { PATHWAY28_PASSPHRASE: undefined })
}

const csv = (...rows: readonly string[]) =>
  pathway('log.csv', ['case_id,activity,timestamp', ...rows].join('\n'))

describe('a log in CSV', () => {
  test('is drawn as a graph', async () => {
    const { status, err, json } = await csv(
      '1,referred,2025-04-01',
      '2,referred,2025-04-01T10:00:00Z',
      '1,admitted,2025-04-03T12:00',
      '2,admitted,2025-04-01T11:00:10+01:00',
    )

    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(json()).toEqual({
      cases: 2,
      events: 4,
      activities: { admitted: 2, referred: 2 },
      starts: { referred: 2 },
      ends: { admitted: 2 },
      edges: [
        {
          from: 'referred',
          to: 'admitted',
          frequency: 2,
          mean: 108_005,
          median: 108_005,
          p90: 194_401,
          min: 10,
          max: 216_000,
          sum: 216_010,
          stdev: expect.closeTo(152_727.9935, 3),
        },
      ],
      variants: [{ activities: ['referred', 'admitted'], cases: 2 }],
      rework: {},
    })
  })

  test('may know when events ended', async () => {
    const ran = await pathway(
      'log.csv',
      [
        'timestamp,end_timestamp,activity,case_id',
        '2025-04-01 09:00,2025-04-01 10:00,assess,1',
        '2025-04-01 12:00,,decide,1',
        '2025-04-01 12:30,2025-04-01 12:45,tell,1',
      ].join('\n'),
    )

    expect(ran.json()).toMatchObject({
      edges: [
        { from: 'assess', to: 'decide', sum: 7200 },
        { from: 'decide', to: 'tell', sum: 1800 },
      ],
    })
  })

  test('is told to people in a few lines', async () => {
    const ran = await line.run(`pathway --log ${example}`)

    expect(ran.out.split('\n').slice(0, 2)).toEqual([
      '6 cases, 42 events, 8 activities, 6 variants',
      'check ticket → decide: 6 ×, median 1.5 d, 90th centile 4.4 d',
    ])
    expect(ran.out).toContain('median 48 min')
    const rows = [...Array(23).keys()].map((step) => `1,step ${step},2025-01-01 00:00:${step + 10}`)
    const long = await pathway('log.csv', ['case_id,activity,timestamp', ...rows].join('\n'), '')
    expect(long.out).toContain('median 1 s')
    expect(long.out.split('\n').at(-1)).toBe('and 2 rarer steps: --json gives all')
  })
})

const event = (activity: string, time: string, more = '') =>
  `<event><string key="concept:name" value="${activity}"/><date key="time:timestamp" value="${time}"/>${more}</event>`

const xes = (traces: string) =>
  pathway(
    'log.xes',
    `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0">${traces}</log>`,
  )

describe('a log in XES', () => {
  test('gives the same graph as the same log in CSV', async () => {
    const rows = readFileSync(example, 'utf8').trim().split('\n').slice(1)
    const traces = [...Map.groupBy(rows, (row) => row.split(',')[0])].map(([id, own]) => {
      const events = own.map((row) => {
        const [, activity = '', time = ''] = row.trim().split(',')
        return event(activity, time)
      })
      return `<trace><string key="concept:name" value="${id}"/>${events.join('')}</trace>`
    })

    const ran = await xes(traces.join('\n'))

    expect(ran.json()).toEqual((await line.run(`pathway --log ${example} --json`)).json())
  })

  test('takes the names of traces and events, and nothing from around or within them', async () => {
    const inner = '<string key="concept:name" value="inner"/>'
    const ran = await xes(`
      <!-- a comment -->
      <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
      <global scope="event">${inner}<date key="time:timestamp" value="1970-01-01T00:00:00Z"/></global>
      <string key="concept:name" value="the log"/>
      <trace>
        <list key="parts"><values>${inner}</values></list>
        ${event('A &amp; B', '2025-04-01T00:00:00.000+01:00', `<string key="org:resource" value="x">${inner}</string>`)}
        <string key="note" value="x">${inner}</string>
        <string key="concept:name" value="1"/>
      </trace>
      <trace><string key="concept:name" value="1"/>${event('C', '2025-04-01T00:00:01Z')}</trace>`)

    expect(ran.json()).toMatchObject({
      cases: 1,
      variants: [{ activities: ['A & B', 'C'] }],
      edges: [{ sum: 3601 }],
    })
  })

  test('takes a trace without a name for a case of its own', async () => {
    const trace = `<trace>${event('a', '2025-04-01')}</trace>`

    expect((await xes(trace + trace)).json()).toMatchObject({ cases: 2, events: 2 })
  })

  test('is known by what it holds, whatever its name, in UTF-16 too', async () => {
    const log = `<log><trace>${event('a', '2025-04-01')}</trace></log>`

    expect((await pathway('log.csv', log)).json()).toMatchObject({ events: 1 })
    expect((await pathway('log.csv', Buffer.from(`\uFEFF${log}`, 'utf16le'))).json()).toMatchObject(
      {
        events: 1,
      },
    )
  })
})

describe('a log that cannot be read', () => {
  test.each([
    [',a,2025-04-01', 'Row 2 has no case_id; fill it in or take the row out.'],
    ['1, ,2025-04-01', 'Row 2 has no activity'],
    ['1,a,', 'Row 2 has the timestamp “”; write it like 2025-06-30T14:05:00Z'],
    ['1,a,01/04/2025', 'Row 2 has the timestamp “01/04/2025”'],
    ['1,a,2025-02-30', 'Row 2 has the timestamp “2025-02-30”'],
    ['1,a,b,2025-04-01', 'Row 2 has more cells than there are headings'],
    ['', 'The log holds no events'],
  ])('row %j is refused in a sentence', async (row, sentence) => {
    expectRefusal(await csv(row), sentence)
  })

  test.each([
    ['case,activity,timestamp\n1,a,2025-04-01', 'The file has no column case_id; its headings are'],
    [
      'case_id,activity,timestamp,end_timestamp\n1,a,2025-04-02,2025-04-01',
      'Row 2 ends before it starts; correct one of its timestamps.',
    ],
    [
      'case_id,activity,timestamp,end_timestamp\n1,a,2025-04-02,later',
      'Row 2 has the end_timestamp “later”',
    ],
    ['', 'log.csv is empty'],
    ['{"events": []}', 'looks like a JSON file'],
    ['<html><body></body></html>', 'The file is XML, but of “html” and not a log'],
    ['<!DOCTYPE html><html></html>', 'The log has a document type'],
    ['<?xml version="1.0"?>', 'The log is cut off before its end'],
  ])('file %j is refused in a sentence', async (text, sentence) => {
    expectRefusal(await pathway('log.csv', text), sentence)
  })

  test.each([
    ['', 'The log holds no events'],
    ['<trace/>', 'The log holds no events'],
    [event('a', '2025-04-01'), 'The log has events outside its traces'],
    [
      `<trace>${event('a', '2025-04-01')}<event><date key="time:timestamp" value="2025-04-01"/></event></trace>`,
      'Event 2 of trace 1 has no concept:name',
    ],
    [`<trace>${event('a', 'soon')}</trace>`, 'Event 1 of trace 1 has the time:timestamp “soon”'],
    ['<trace><event><string key="concept:name" value="a"/></event></trace>', 'time:timestamp “”'],
    [`<trace>${event('a', '2025-04-01')}</trace><trace>`, 'The log is cut off before its end'],
  ])('XES %j is refused in a sentence', async (traces, sentence) => {
    const text = `<log>${traces}</log>`.replace(/<trace><\/log>$/, '<trace>')

    expectRefusal(await pathway('log.xes', text), sentence)
  })

  test('a workbook, which would lose the time of day, is refused', async () => {
    const workbook = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData/></worksheet>'),
    })

    expectRefusal(await pathway('log.xlsx', workbook), 'is a workbook; save its sheet as CSV.')
  })

  test('one that is not there is refused, and none at all is wrong usage', async () => {
    expectRefusal(await line.run('pathway --log {folder}/none.xes'), 'none.xes cannot be read')
    expect(await line.run('pathway')).toMatchObject({ status: 2 })
  })

  function expectRefusal(
    { status, out, err }: Awaited<ReturnType<typeof pathway>>,
    sentence: string,
  ): void {
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain(sentence)
    expect(err.split('\n')).toHaveLength(1)
  }
})
