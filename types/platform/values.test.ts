import { expect, it } from 'vitest'
import { amendmentRefusals } from './refusals/amendment'
import { employeeRefusals } from './refusals/employee'
import { identityRefusals } from './refusals/identity'
import { inspectionRefusals } from './refusals/inspection'
import { ledgerRefusals } from './refusals/ledger'
import { platformRefusals } from './refusals/platform'
import { publicationRefusals } from './refusals/publication'
import { rectificationRefusals } from './refusals/rectification'
import { selfCheckRefusals } from './refusals/self-check'
import { shopRefusals } from './refusals/shop'
import { trainingRefusals } from './refusals/training'
import { refusals } from './values'

it('keeps every refusal of every table: no two tables use one code', () => {
  const tables = [
    platformRefusals,
    identityRefusals,
    shopRefusals,
    inspectionRefusals,
    publicationRefusals,
    employeeRefusals,
    rectificationRefusals,
    ledgerRefusals,
    amendmentRefusals,
    selfCheckRefusals,
    trainingRefusals,
  ]
  expect(Object.keys(refusals).sort()).toEqual(tables.flatMap((table) => Object.keys(table)).sort())
})
