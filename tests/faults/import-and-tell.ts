/** Imports a file in a process of its own and tells how far it has come, so that it can be killed. */
import { unlockDatabase } from '#main/database/create-database.ts'
import { importFile } from '#main/features/imports/import-file.ts'
import { wallClock } from '#main/ipc/clock.ts'
import { PASSPHRASE } from '#tests/support/a-database.ts'

const [file = '', path = ''] = process.argv.slice(2)
const clock = wallClock()
const opened = await unlockDatabase(file, PASSPHRASE, { name: 'tester', now: clock.now })
if (!opened.ok) throw new Error(opened.failure.code)
await importFile(
  opened.value,
  { path, dryRun: false },
  {
    signal: new AbortController().signal,
    progress: ({ done }) => process.send?.({ done }),
    clock,
    author: 'tester',
  },
)
process.send?.({ finished: true })
await opened.value.close()
process.disconnect()
