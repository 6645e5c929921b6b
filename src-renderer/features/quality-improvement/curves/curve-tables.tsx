import {
  AT_RISK_DAYS,
  type CurveKind,
  type GroupCurve,
} from '#shared/domain/quality-improvement/comparison/curves.ts'
import { TOO_FEW } from '#shared/domain/quality-improvement/too-few.ts'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { CURVE_SHARES, medianWords, type NameGroup, pointWords } from './curve-words.ts'

interface Props {
  readonly groups: readonly GroupCurve[]
  readonly nameOf: NameGroup
}

/** How many of each group are still followed up just before each day. */
export function AtRiskTable({ groups, nameOf }: Props) {
  return (
    <PlainTable<GroupCurve>
      caption="Numbers at risk"
      rows={groups}
      keyOf={({ code }) => String(code)}
      columns={[
        { key: 'group', name: 'Group', minWidth: 220, cell: ({ code }) => nameOf(code) },
        ...AT_RISK_DAYS.map((day, index) => ({
          key: String(day),
          name: `Day ${day}`,
          minWidth: 88,
          isNumber: true,
          cell: ({ atRisk }: GroupCurve) => atRisk[index],
        })),
      ]}
    />
  )
}

/** Each group in figures: counts alone where it has fewer than 5 referrals. */
export function GroupTable({ groups, nameOf, kind }: Props & { readonly kind: CurveKind }) {
  const count = (key: 'n' | 'admitted' | 'open' | 'endedOtherwise', name: string) => ({
    key,
    name,
    minWidth: 92,
    isNumber: true,
    cell: (group: GroupCurve) => group[key],
  })
  return (
    <PlainTable<GroupCurve>
      caption="Groups in figures"
      rows={groups}
      keyOf={({ code }) => String(code)}
      columns={[
        { key: 'group', name: 'Group', minWidth: 220, cell: ({ code }) => nameOf(code) },
        count('n', 'Referrals'),
        count('admitted', 'Admitted'),
        count('open', 'Still open'),
        count('endedOtherwise', 'Otherwise'),
        {
          key: 'on28',
          name: `${capital(CURVE_SHARES[kind])}, day 28`,
          minWidth: 196,
          isNumber: true,
          cell: ({ on28, points }) => {
            if (!points) return TOO_FEW
            return on28 ? pointWords(on28) : 'not followed so long'
          },
        },
        {
          key: 'median',
          name: 'Median days',
          minWidth: 196,
          isNumber: true,
          cell: medianWords,
        },
      ]}
    />
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
