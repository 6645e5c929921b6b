import { expect, test } from 'vitest'
import { holdsDates, isTemplateColumn, TEMPLATE_COLUMNS } from './template.ts'

test('the template has its columns in order', () => {
  expect(TEMPLATE_COLUMNS).toHaveLength(44)
  expect(TEMPLATE_COLUMNS[0]).toBe('local_ref')
  expect(TEMPLATE_COLUMNS.at(-1)).toBe('returned')
})

test('milestones and dates are days, and nothing else is', () => {
  expect(TEMPLATE_COLUMNS.filter((column) => !holdsDates(column))).toEqual([
    ...['local_ref', 'direction', 'prison_number', 'nhs_number', 'gender', 'ethnicity'],
    ...['learning_disability', 'autism', 'establishment', 'legal_status', 'mha_section'],
    ...['urgency', 'security_level', 'responsible_commissioner', 'receiving_provider'],
    ...['receiving_unit', 'outcome', 'delay_stage_1_reason', 'delay_stage_1_attribution'],
    ...['delay_stage_2_reason', 'delay_stage_2_attribution'],
  ])
})

test('a name that every object has is no column', () => {
  expect(isTemplateColumn('constructor')).toBe(false)
  expect(isTemplateColumn('admitted')).toBe(true)
})
