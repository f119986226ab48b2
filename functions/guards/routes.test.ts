import { contract } from '@app/types/contract'
import { expect, it } from 'vitest'
import { allRoutes } from '../lambdas/api'
import { domains } from '../lambdas/domains'
import { publicOf } from '../lambdas/public'
import { pages } from '../shop/card/pages'
import { isChange, operations } from './operations'
import { openHouse } from './testing/open-house'

type Bindings = Readonly<Record<string, Readonly<Record<string, { mode: string; may: unknown; run: unknown }>>>>

const withHouse = async <T>(use: (house: Awaited<ReturnType<typeof openHouse>>) => T): Promise<T> => {
  const house = await openHouse()
  try {
    return use(house)
  } finally {
    await house.close()
  }
}

const bindings = () => withHouse(({ world, base }) => allRoutes(domains(world, base)) as unknown as Bindings)

it('every operation of the contract is bound to a verb, and nothing else is', async () => {
  const bound = Object.entries(await bindings()).flatMap(([domain, routes]) =>
    Object.keys(routes).map((name) => `${domain}.${name}`),
  )
  expect(bound.sort()).toEqual(operations.map(({ name }) => name).sort())
  expect(bound.length).toBeGreaterThan(40)
})

it('GET reads and POST changes, and there is no third', async () => {
  const bound = await bindings()
  const modes = operations.map((operation) => {
    const [domain = '', name = ''] = operation.name.split('.')
    return [operation.name, operation.method, bound[domain]?.[name]?.mode]
  })
  expect(modes).toEqual(operations.map((one) => [one.name, one.method, isChange(one) ? 'change' : 'read']))
  expect(new Set(operations.map(({ method }) => method))).toEqual(new Set(['GET', 'POST']))
})

it('no two operations share an address', () => {
  const shapes = operations.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`)
  expect(new Set(shapes).size).toBe(shapes.length)
})

it('the contract has a folder for every domain that the guards know', () => {
  expect(Object.keys(contract).sort()).toEqual([
    'amendment',
    'audit',
    'checklist',
    'duty',
    'employee',
    'exports',
    'identity',
    'inspection',
    'ledger',
    'licence',
    'photo',
    'push',
    'rectification',
    'selfCheck',
    'shop',
    'training',
  ])
})

it('the public app serves exactly the declared pages, each once, each with a handler of its own', async () => {
  const { routes } = await withHouse(({ world }) => publicOf(world))
  // what ends in a star is no page but stands before pages
  const served = routes.filter(({ path }) => !path.endsWith('*'))
  expect(served.map(({ method, path }) => `${method} ${path}`)).toEqual(
    pages.map(({ method, path }) => `${method} ${path}`),
  )
  expect(new Set(served.map(({ handler }) => handler)).size).toBe(pages.length)
  expect(new Set(pages.map(({ page }) => page)).size).toBe(pages.length)
})
