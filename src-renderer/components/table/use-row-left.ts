import { useLocation, useNavigate } from 'react-router'

/** On which row someone left a list, by the history entry of the list. */
const leftAt = new Map<string, number>()

/** Opens the referral of a row, and comes back to that row. */
export function useRowLeft() {
  const { key } = useLocation()
  const navigate = useNavigate()
  return {
    startAt: leftAt.get(key),
    openReferral: (id: string, index: number) => {
      leftAt.set(key, index)
      void navigate(`/referrals/${id}`)
    },
  }
}
