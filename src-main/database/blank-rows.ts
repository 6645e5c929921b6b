import type { PersonTable, ReferralTable } from './schema.ts'

/** A person of whom nothing is known yet. */
export const BLANK_PERSON: Omit<PersonTable, 'id'> = {
  prison_number: null,
  nhs_number: null,
  date_of_birth: null,
  prison_number_hash: null,
  nhs_number_hash: null,
  gender: null,
  ethnicity: null,
  learning_disability: null,
  autism: null,
}

/** A referral of which nothing is known yet but whose it is and by which reference. */
export const BLANK_REFERRAL: Omit<
  ReferralTable,
  'id' | 'person_id' | 'source' | 'local_ref' | 'direction'
> = {
  establishment_id: null,
  legal_status: null,
  mha_section: null,
  urgency: null,
  security_level: null,
  commissioner_id: null,
  provider_id: null,
  unit_id: null,
  age_at_referral: null,
  outcome: null,
  outcome_on: null,
  release_on: null,
}
