import { useMemo } from 'react'
import type { WhatIf, WhatIfCurve } from '#shared/domain/quality-improvement/what-if/what-if.ts'
import type { FigureNumbers } from '../../../components/chart/numbers-table.tsx'
import { StepFigure, type StepLine } from '../curves/step-figure.tsx'
import type { ScopeQuestion } from '../scope/scope-choice.ts'
import { whatIfWords } from './what-if-words.ts'

interface Props {
  readonly found: WhatIf
  readonly question: ScopeQuestion
}

/** The share admitted over the days of a wait, as it was and with the change. */
export function WhatIfFigure({ found, question: { from, to, asAt } }: Props) {
  const lines = useMemo(
    () => [lineOf('As it was', found.asItWas), lineOf('With the change', found.withChange)],
    [found],
  )
  const numbers = useMemo(() => numbersOf(found), [found])
  return (
    <StepFigure
      title="Share admitted, as it was and with the change"
      summary={whatIfWords(found)}
      fileName={`what if ${from} to ${to} as at ${asAt}`}
      axis="Share admitted, %"
      lines={lines}
      numbers={numbers}
    />
  )
}

function lineOf(name: string, { points, longest }: WhatIfCurve): StepLine {
  const steps = points.map(({ time, share }) => ({ x: time, y: share * 100 }))
  return {
    name,
    points: [{ x: 0, y: 0 }, ...steps, { x: longest, y: steps.at(-1)?.y ?? 0 }],
    limits: [],
  }
}

function numbersOf({ asItWas, withChange }: WhatIf): FigureNumbers {
  const rows = (name: string, { points }: WhatIfCurve) =>
    points.map(({ time, share }) => [name, time, share * 100])
  return {
    columns: [
      { name: 'History' },
      { name: 'Day', isNumber: true, digits: 1 },
      { name: 'Share admitted, %', isNumber: true, digits: 1, minWidth: 150 },
    ],
    rows: [...rows('As it was', asItWas), ...rows('With the change', withChange)],
  }
}
