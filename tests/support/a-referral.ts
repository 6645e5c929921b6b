import type { ReferralFacts } from '#shared/domain/referrals/referral.ts'

/** A transfer of which nothing is known but what the test says. */
export function aReferral(facts: Partial<ReferralFacts> = {}): ReferralFacts {
  return {
    id: 'r1',
    personId: 'p1',
    localRef: 'R1-00001',
    direction: 'transfer',
    establishment: 'EXI',
    country: 'England',
    securityLevel: undefined,
    mhaSection: undefined,
    urgency: undefined,
    gender: undefined,
    ethnicity: undefined,
    learningDisability: undefined,
    autism: undefined,
    receivingProvider: undefined,
    ageAtReferral: undefined,
    days: {},
    months: {},
    accessAssessments: [],
    warrants: [],
    outcome: undefined,
    outcomeOn: undefined,
    outcomeMonth: undefined,
    releaseOn: undefined,
    delays: [],
    blockages: [],
    happenedOn: [],
    recordedOn: [],
    ...facts,
  }
}
