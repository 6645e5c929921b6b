import { expect, test } from 'vitest'
import { COMMANDS, commandsFor } from './commands.ts'

const names = (text: string) => commandsFor(text).map(({ name }) => name)

test('nothing typed leaves all that there is', () => {
  expect(commandsFor(' ')).toEqual(COMMANDS)
})

test('finds by words in any order, whatever the case', () => {
  expect(names('REASON past')).toEqual(['Past the limit with no reason recorded'])
  expect(names('map')).toEqual(['Bottleneck map'])
  expect(names('R1-00042')).toEqual([])
})
