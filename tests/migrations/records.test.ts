import { expect, test } from 'vitest'
import { getInside } from '#main/database/inside.ts'
import { aDatabase } from '#tests/support/a-database.ts'

test.each([
  ['select * from milestone where referral_id = ?', 'milestone_by_referral'],
  [
    "select * from milestone where type = ? and reached_on >= ? and state = 'current'",
    'milestone_by_day',
  ],
  ['select * from delay where referral_id = ?', 'delay_by_referral'],
  ['select * from blockage where referral_id = ?', 'blockage_by_referral'],
  ['select * from chase where referral_id = ?', 'chase_by_referral'],
  ['select * from note where referral_id = ?', 'note_by_referral'],
  ['select * from project_driver where project_id = ?', 'driver_by_project'],
  ['select * from project_measure where project_id = ?', 'measure_by_project'],
  ['select * from pdsa_cycle where project_id = ?', 'cycle_by_project'],
  ['select * from project_action where project_id = ?', 'action_by_project'],
  ['select * from project_member where project_id = ?', 'member_by_project'],
  ['select * from project_entry where project_id = ?', 'entry_by_project'],
  ['select * from cohort where project_id = ?', 'cohort_by_project'],
  ['select * from chart_mark where measure = ?', 'mark_by_measure'],
  ['select * from own_value where measure_id = ?', 'own_value_by_measure'],
  ['select * from change where row_id = ?', 'change_by_row'],
  ['select * from import_issue where referral_id = ?', 'import_issue_by_referral'],
  ['select * from person where prison_number_hash = ?', 'person_by_prison_number'],
])('%s is answered by an index', async (query, index) => {
  const { sqlite } = getInside(await aDatabase())
  const plan = sqlite
    .prepare(`explain query plan ${query}`)
    .all(...Array.from(query.matchAll(/\?/g), () => 'x')) as { detail: string }[]

  expect(plan.map((row) => row.detail).join()).toContain(`USING INDEX ${index}`)
})
