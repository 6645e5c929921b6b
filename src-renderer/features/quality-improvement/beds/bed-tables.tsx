import type { BedDemand, BedList } from '#shared/domain/quality-improvement/beds/bed-demand.ts'
import type { Column } from '../../../components/table/column.ts'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { BED_GROUP_NAMES, figureWords } from './bed-words.ts'

interface Props {
  readonly demands: readonly BedDemand[]
}

const LEVEL: Column<BedDemand> = {
  key: 'level',
  name: 'Level',
  minWidth: 168,
  cell: ({ group }) => BED_GROUP_NAMES[group],
}

const TOO_FEW = 'too few'

function number(
  name: string,
  value: (demand: BedDemand) => string | number,
  minWidth = 116,
): Column<BedDemand> {
  return { key: name, name, minWidth, isNumber: true, cell: value }
}

/** What each level needs in the next 13 weeks. */
export function DemandTable({ demands }: Props) {
  return (
    <PlainTable<BedDemand>
      caption="Beds expected"
      rows={demands}
      keyOf={({ group }) => group}
      columns={[
        LEVEL,
        number('Waiting now', ({ waiting }) => waiting),
        number('Past referrals', ({ pastReferrals }) => pastReferrals, 124),
        number(
          'Referred a week',
          ({ arrivals }) => (arrivals ? figureWords(arrivals.mean) : TOO_FEW),
          136,
        ),
        number('Expected', ({ forecast }) =>
          forecast ? figureWords(forecast.total.mean) : TOO_FEW,
        ),
        number('80% interval', ({ forecast }) =>
          forecast ? `${forecast.total.lower80} to ${forecast.total.upper80}` : TOO_FEW,
        ),
        number('95% interval', ({ forecast }) =>
          forecast ? `${forecast.total.lower95} to ${forecast.total.upper95}` : TOO_FEW,
        ),
      ]}
    />
  )
}

/** How forecasts of past dates did, beside the naive one. */
export function BackTestTable({ demands }: Props) {
  return (
    <PlainTable<BedDemand>
      caption="Forecasts of past dates"
      rows={demands.filter(({ forecast }) => forecast !== null)}
      keyOf={({ group }) => group}
      columns={[
        LEVEL,
        number('Past dates', ({ backTest }) => backTest?.dates ?? TOO_FEW),
        number('Weeks judged', ({ backTest }) => backTest?.weeks ?? TOO_FEW),
        number(
          'Off by, a week',
          ({ backTest }) => (backTest ? backTest.error.toFixed(2) : TOO_FEW),
          124,
        ),
        number('Naive off by', ({ backTest }) =>
          backTest ? backTest.naiveError.toFixed(2) : TOO_FEW,
        ),
        number('Inside 80%', ({ backTest }) =>
          backTest ? `${backTest.inside80} of ${backTest.weeks}` : TOO_FEW,
        ),
        number('Inside 95%', ({ backTest }) =>
          backTest ? `${backTest.inside95} of ${backTest.weeks}` : TOO_FEW,
        ),
      ]}
    />
  )
}

/** Each level as a waiting list. */
export function ListTable({ demands }: Props) {
  const of = (
    name: string,
    value: (list: BedList) => string | number,
    minWidth?: number,
  ): Column<BedDemand> => number(name, ({ list }) => (list ? value(list) : TOO_FEW), minWidth)
  const orDash = (value: number | null, digits: number) =>
    value === null ? 'none' : value.toFixed(digits)
  return (
    <PlainTable<BedDemand>
      caption="Waiting list arithmetic"
      rows={demands}
      keyOf={({ group }) => group}
      columns={[
        LEVEL,
        of('In a week', ({ demand }) => demand.toFixed(1), 88),
        of('Out a week', ({ capacity }) => capacity.toFixed(1), 96),
        of('Load', ({ load }) => orDash(load, 2), 64),
        number('Waiting', ({ waiting }) => waiting, 76),
        of('May wait', ({ targetQueue }) => targetQueue.toFixed(1), 84),
        of('Too many', ({ isQueueTooBig }) => (isQueueTooBig ? 'yes' : 'no'), 88),
        of('Waited, weeks', ({ meanWait }) => orDash(meanWait, 1)),
        of('Pressure', ({ pressure }) => orDash(pressure, 1), 80),
        of('Relief, a week', ({ reliefCapacity }) =>
          reliefCapacity === null ? 'not needed' : reliefCapacity.toFixed(1),
        ),
      ]}
    />
  )
}
