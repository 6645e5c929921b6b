import { expect } from 'vitest'
import type { Database } from '#main/database/database.ts'
import { aFolder } from './a-database.ts'
import { aCaller, aDesk, type Caller } from './a-program.ts'

/** Somebody at a site who combines packs, with a list of their own. */
export function aCombiner(db: Database) {
  const answers: string[] = []
  const desk = aDesk({
    chooseFolder: async () => answers.shift(),
    printPdf: async (html) => Buffer.from(html),
  })
  const call: Caller = aCaller(db, '2025-10-02', desk)
  const list = () => call('boardReports.listCollected', {})
  return {
    ...{ call, list },
    add: async (...folders: string[]) => {
      for (const folder of folders) {
        answers.push(folder)
        expect(await call('boardReports.collectPacks', {})).toMatchObject({ ok: true })
      }
    },
    confirmAll: async () => {
      for (const { id, signature } of (await list()).packs) {
        const fingerprint = signature?.fingerprint ?? ''
        if (signature?.trust === 'new') await call('boardReports.confirmKey', { id, fingerprint })
      }
    },
    combine: async () => {
      answers.push(aFolder())
      const combined = await call('boardReports.combine', { formats: ['csv', 'pdf'] })
      if (!combined?.ok) throw new Error(`Not combined: ${combined?.failure.code}`)
      return combined.value
    },
    tryToCombine: async () => {
      answers.push(aFolder())
      return call('boardReports.combine', { formats: ['csv'] })
    },
  }
}
