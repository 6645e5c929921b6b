import Typography from '@mui/material/Typography'
import type {
  Chance,
  WaitingTimes,
} from '#shared/domain/quality-improvement/bottleneck-map/waiting-times.ts'
import { isTooFew, TOO_FEW, TOO_FEW_UNDER } from '#shared/domain/quality-improvement/too-few.ts'
import { Below } from '../../../components/page/below.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { chanceWords, daysFigure, timeFigure } from './map-words.ts'

interface Props {
  readonly times: WaitingTimes
  /** What is left by then, as in `Until the next milestone`. */
  readonly until: string
}

/** The time at one place or in one stage: the completed alone, and beside it everyone counted. */
export function TimesTable({ times, until }: Props) {
  const { n, open, otherwise, completed, counted } = times
  const rows = [
    ['Mean', timeFigure(completed.n, completed.mean), undefined],
    [
      'Median',
      timeFigure(completed.n, completed.median),
      timeFigure(n, counted.median) ?? 'not reached',
    ],
    ['95% limits of the median', undefined, limitsWords(n, counted)],
    ['90th centile', timeFigure(completed.n, completed.p90), undefined],
    ['Longest', daysFigure(completed.longest), undefined],
  ] as const
  return (
    <Below gap={2}>
      <Typography>
        {until}, in days. {n} stays: {completed.n} completed, {open} still waiting, {otherwise}{' '}
        ended otherwise.
      </Typography>
      <PlainTable
        caption={until}
        rows={rows}
        keyOf={([name]) => name}
        columns={[
          { key: 'figure', name: 'Figure', minWidth: 170, cell: ([name]) => name },
          {
            key: 'completed',
            name: `Completed only, n ${completed.n}`,
            minWidth: 150,
            isNumber: true,
            cell: ([, value]) => value ?? '',
          },
          {
            key: 'counted',
            name: `All counted, n ${n}`,
            minWidth: 150,
            isNumber: true,
            cell: ([, , value]) => value ?? '',
          },
        ]}
      />
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        Completed only leaves out everyone who still waits, and so is too short while anyone does.
        All counted is the Kaplan-Meier median, with limits on the log-log scale.
      </Typography>
      {n < TOO_FEW_UNDER ? (
        <Typography>
          Too few for a chance by a day: {n}, and at least {TOO_FEW_UNDER} are needed.
        </Typography>
      ) : (
        <LeavingTable times={times} />
      )}
    </Below>
  )
}

function LeavingTable({ times: { leaving } }: Pick<Props, 'times'>) {
  return (
    <PlainTable
      caption="Chance of having left by a day, everyone counted"
      rows={leaving}
      keyOf={({ day }) => String(day)}
      columns={[
        { key: 'day', name: 'By day', minWidth: 70, cell: ({ day }) => day },
        {
          key: 'completed',
          name: 'Gone on (95% limits)',
          minWidth: 200,
          isNumber: true,
          cell: ({ chances }) => chanceCell(chances?.completed),
        },
        {
          key: 'otherwise',
          name: 'Ended otherwise (95% limits)',
          minWidth: 200,
          isNumber: true,
          cell: ({ chances }) => chanceCell(chances?.otherwise),
        },
      ]}
    />
  )
}

function chanceCell(chance: Chance | undefined): string {
  if (!chance) return 'not followed so long'
  const share = chanceWords(chance.probability) ?? ''
  const lower = chanceWords(chance.lower)
  const upper = chanceWords(chance.upper)
  return lower === undefined || upper === undefined ? share : `${share} (${lower} to ${upper})`
}

/** `12 to 40`, or `12 to …` where the upper limit was not reached. */
export function limitsWords(n: number, { lower, upper }: WaitingTimes['counted']): string {
  if (isTooFew(n)) return TOO_FEW
  if (lower === null) return 'not known'
  return `${daysFigure(lower)} to ${daysFigure(upper) ?? '…'}`
}
