import { expect, test } from 'vitest'
import { namesPlace } from './names-place.ts'

const establishmentNames = new Map([
  ['EXI', 'Exeter (HMP & YOI)'],
  ['XXI', '(HMP)'],
])
const exeter = (owner: string) =>
  namesPlace(owner, { kind: 'establishment', code: 'EXI' }, { establishmentNames })

test.each(['HMP Exeter', 'exeter healthcare', 'EXI', 'Head of healthcare, exi.'])(
  'the owner %s names Exeter',
  (owner) => {
    expect(exeter(owner)).toBe(true)
  },
)

test.each(['', 'Exeters', 'Taxi', 'HMP Bristol', 'HMP & YOI'])(
  'the owner "%s" does not name Exeter',
  (owner) => {
    expect(exeter(owner)).toBe(false)
  },
)

test('a code without a name, or with none but its kind, is named by its code alone', () => {
  const names = (owner: string, code: string) =>
    namesPlace(owner, { kind: 'establishment', code }, { establishmentNames })

  expect(names('ZZI', 'ZZI')).toBe(true)
  expect(names('anybody', 'ZZI')).toBe(false)
  expect(names('HMP anything', 'XXI')).toBe(false)
})

test('a provider is named by its whole name', () => {
  const devon = { kind: 'provider', name: 'Devon Partnership' } as const
  const names = (owner: string) => namesPlace(owner, devon, { establishmentNames })

  expect(names('Devon  partnership (Dewnans)')).toBe(true)
  expect(names('Devon')).toBe(false)
})
