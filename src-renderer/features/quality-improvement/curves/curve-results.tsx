import Typography from '@mui/material/Typography'
import { type ReactNode, useMemo } from 'react'
import type { Curves } from '#shared/domain/quality-improvement/comparison/curves.ts'
import { useEstablishments } from '../../../api/use-establishments.ts'
import { Below } from '../../../components/page/below.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Section } from '../../../components/page/section.tsx'
import { type ScopeQuestion, scopeWords } from '../scope/scope-choice.ts'
import { curveLines, curveNumbers, drawnGroups } from './curve-lines.ts'
import { AtRiskTable, GroupTable } from './curve-tables.tsx'
import {
  CURVE_CAVEATS,
  CURVE_NAMES,
  CURVE_SHARES,
  curvesWords,
  GROUPING_NAMES,
  groupNames,
  type NameGroup,
  testWords,
} from './curve-words.ts'
import { StepFigure } from './step-figure.tsx'

interface Props {
  readonly curves: Curves
  readonly question: ScopeQuestion
}

/** The curves, the numbers at risk below them, and whether the groups differ. */
export function CurveResults({ curves, question }: Props) {
  const establishments = useEstablishments().data
  const nameOf = useMemo(
    () =>
      groupNames(curves, (code) => establishments?.find((one) => one.code === code)?.name ?? code),
    [curves, establishments],
  )
  const { kind, grouping, groups, test } = curves
  if (curves.n === 0) {
    return (
      <Section title="No transfers">
        <EmptyState title="No such transfer was referred in this window">
          Choose another window or fewer filters, or import the referrals of this one.
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section title={CURVE_NAMES[kind]} summary={`${scopeWords(question)} ${CURVE_CAVEATS[kind]}`}>
      <Below>
        <CurveFigure curves={curves} question={question} nameOf={nameOf} />
        <Titled title="Numbers at risk" words="Still followed up just before each day.">
          <AtRiskTable groups={groups} nameOf={nameOf} />
        </Titled>
        <Titled
          title="Groups in figures"
          words="With 95% limits in brackets. Median days is until half are admitted, ends otherwise out of view. Of fewer than 5 referrals only counts are shown."
        >
          <GroupTable groups={groups} nameOf={nameOf} kind={kind} />
        </Titled>
        {grouping !== 'none' && (
          <Typography sx={{ maxWidth: '75ch' }}>
            {testWords(test, nameOf)} The test is of admission, ends otherwise out of view,
            whichever curve is shown.
          </Typography>
        )}
      </Below>
    </Section>
  )
}

interface TitledProps {
  readonly title: string
  readonly words: string
  readonly children: ReactNode
}

function Titled({ title, words, children }: TitledProps) {
  return (
    <Below gap={1}>
      <Typography component="h3" variant="h3">
        {title}
      </Typography>
      <Typography sx={{ color: 'text.secondary', maxWidth: '75ch' }}>{words}</Typography>
      {children}
    </Below>
  )
}

function CurveFigure({ curves, question, nameOf }: Props & { readonly nameOf: NameGroup }) {
  const lines = useMemo(() => curveLines(curves, nameOf), [curves, nameOf])
  const numbers = useMemo(() => curveNumbers(curves, nameOf), [curves, nameOf])
  const { kind, grouping } = curves
  const { from, to, asAt } = question
  const { drawn, left } = drawnGroups(curves.groups)
  if (lines.length === 0) {
    return (
      <EmptyState title="Too few for a curve">
        No group has 5 referrals or more. The counts are below.
      </EmptyState>
    )
  }
  return (
    <Below gap={2}>
      <StepFigure
        title={
          grouping === 'none'
            ? CURVE_NAMES[kind]
            : `${CURVE_NAMES[kind]} by ${GROUPING_NAMES[grouping].toLowerCase()}`
        }
        summary={curvesWords(curves, drawn, nameOf)}
        fileName={`${kind} ${from} to ${to} as at ${asAt}`}
        axis={`Share ${CURVE_SHARES[kind]}, %`}
        lines={lines}
        numbers={numbers}
      />
      {lines[0]?.limits.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>
          Limits are not drawn for more than two lines; the tables have them.
        </Typography>
      )}
      {left.length > 0 && (
        <Typography sx={{ color: 'text.secondary' }}>
          Not drawn, as only the five largest groups are:{' '}
          {left.map(({ code, n }) => `${nameOf(code)} (n ${n})`).join(', ')}.
        </Typography>
      )}
    </Below>
  )
}
