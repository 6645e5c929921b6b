import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from '#tests/support/a-database.ts'
import { NO_CONTEXT } from '../../ipc/router.ts'
import { lookHandlers } from './look.handlers.ts'

test('is as the computer has it until somebody chooses, and then stays', async () => {
  const folder = join(aFolder(), 'new')
  expect(await lookHandlers(folder)['look.find']({}, NO_CONTEXT)).toBe('system')

  await lookHandlers(folder)['look.choose']({ look: 'dark' }, NO_CONTEXT)

  expect(await lookHandlers(folder)['look.find']({}, NO_CONTEXT)).toBe('dark')
})

test.each(['{', '"purple"', ''])('a damaged memory (%s) is none', async (text) => {
  const folder = aFolder()
  writeFileSync(join(folder, 'look.json'), text)

  expect(await lookHandlers(folder)['look.find']({}, NO_CONTEXT)).toBe('system')
})
