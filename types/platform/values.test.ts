import { expect, it } from 'vitest'
import { employeeRefusals } from './refusals/employee'
import { identityRefusals } from './refusals/identity'
import { inspectionRefusals } from './refusals/inspection'
import { platformRefusals } from './refusals/platform'
import { publicationRefusals } from './refusals/publication'
import { rectificationRefusals } from './refusals/rectification'
import { shopRefusals } from './refusals/shop'
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
  ]
  expect(Object.keys(refusals).sort()).toEqual(tables.flatMap((table) => Object.keys(table)).sort())
})
