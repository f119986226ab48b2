import { readFileSync } from 'node:fs'
import { contract } from '@app/types/contract'
import { oc } from '@orpc/contract'
import { expect, it } from 'vitest'
import { routesOf, routesText } from '../../scripts/routes-of'

it('carries method and path of every operation of the contract (else: npx tsx miniprogram/scripts/write-routes.ts)', () => {
  expect(readFileSync(new URL('./routes.json', import.meta.url), 'utf8')).toBe(routesText(contract))
})

it('refuses an operation that the phone cannot speak', () => {
  expect(() => routesOf({ shop: { move: oc.route({ method: 'PUT', path: '/shops' }) } })).toThrow('shop.move')
})
