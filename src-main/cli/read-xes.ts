import { parseInstant } from '#shared/domain/quality-improvement/pathway-graph-instant.ts'
import type { PathwayLog } from '#shared/domain/quality-improvement/pathway-graph-log.ts'
import { findEncoding, readText } from '../features/imports/reading/decode-text.ts'
import { FileRefusedError } from '../features/imports/reading/table.ts'
import { attribute, type XmlListener, XmlScanner } from '../features/imports/reading/xml-scanner.ts'
import { RefusedError } from './command.ts'

interface XmlFile {
  readonly path: string
  /** The file's first few thousand bytes. */
  readonly head: Buffer
}

/** Read an event log in XES (IEEE 1849): its traces are the cases. */
export async function readXes({ path, head }: XmlFile, log: PathwayLog): Promise<void> {
  const reader = new XesReader(log)
  const scanner = new XmlScanner(reader)
  try {
    for await (const { text } of readText(path, await findEncoding(path, head))) scanner.push(text)
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error
    throw new RefusedError(
      'The log has a document type or an endless text, as no XES has; export it again as XES or CSV.',
      { cause: error },
    )
  }
  reader.end()
}

const readKey = attribute('key')
const readValue = attribute('value')

/** What a trace or an event says of itself, by the keys of its own attributes. */
type Attributes = Map<string, string>

const KEYS: ReadonlySet<string> = new Set(['concept:name', 'time:timestamp'])

/** Where the elements of a log stand. Attributes may hold attributes in turn, which are not theirs. */
const DEPTH = { log: 1, trace: 2, event: 3 } as const

class XesReader implements XmlListener {
  readonly #log: PathwayLog
  #depth = 0
  #isLog = false
  #traces = 0
  #trace: Attributes | undefined
  #events: Attributes[] = []
  #event: Attributes | undefined

  constructor(log: PathwayLog) {
    this.#log = log
  }

  open(name: string, attributes: string): void {
    this.#depth += 1
    if (this.#depth === DEPTH.log) this.#openRoot(name)
    else if (this.#depth === DEPTH.trace && name === 'trace') this.#openTrace()
    else if (this.#depth === DEPTH.trace && name === 'event') throw strayEvent()
    else if (this.#depth === DEPTH.event && this.#trace && name === 'event') this.#openEvent()
    else if (this.#depth === DEPTH.event) keep(this.#trace, attributes)
    else if (this.#depth === DEPTH.event + 1) keep(this.#event, attributes)
  }

  text(): void {}

  close(): void {
    if (this.#depth === DEPTH.event) this.#event = undefined
    if (this.#depth === DEPTH.trace) this.#closeTrace()
    this.#depth -= 1
  }

  end(): void {
    if (this.#isLog && this.#depth === 0) return
    throw new RefusedError('The log is cut off before its end; export or copy it again.')
  }

  #openRoot(name: string): void {
    this.#isLog = name === 'log'
    if (this.#isLog) return
    throw new RefusedError(`The file is XML, but of “${name}” and not a log; choose XES or CSV.`)
  }

  #openTrace(): void {
    this.#traces += 1
    this.#trace = new Map()
    this.#events = []
  }

  #openEvent(): void {
    this.#event = new Map()
    this.#events.push(this.#event)
  }

  #closeTrace(): void {
    if (!this.#trace) return
    // No name that a file can hold begins so: a trace without one is a case of its own.
    const caseId = this.#trace.get('concept:name') ?? `\0${this.#traces}`
    this.#trace = undefined
    for (const [index, event] of this.#events.entries()) {
      const place = `Event ${index + 1} of trace ${this.#traces}`
      const activity = event.get('concept:name')?.trim()
      const time = event.get('time:timestamp')?.trim() ?? ''
      const start = parseInstant(time)
      if (!activity) throw new RefusedError(`${place} has no concept:name; export the log with it.`)
      if (start === undefined) {
        throw new RefusedError(
          `${place} has the time:timestamp “${time}”; it has to be like 2025-06-30T14:05:00Z.`,
        )
      }
      this.#log.add({ caseId, activity, start, end: start })
    }
  }
}

function keep(owner: Attributes | undefined, attributes: string): void {
  const key = owner && readKey(attributes)
  if (key !== undefined && KEYS.has(key)) owner?.set(key, readValue(attributes) ?? '')
}

function strayEvent(): RefusedError {
  return new RefusedError('The log has events outside its traces; export it with a trace per case.')
}
