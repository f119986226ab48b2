// @vitest-environment node
import { expect, it } from 'vitest'
import { readSettings } from './settings'

const answering = (body: string) => async () => new Response(body)

it('reads what the deployment says about itself', async () => {
  const settings = await readSettings('/settings.json', answering('{"districtId":"990","helpLine":"0600-555 0100"}'))
  expect(settings).toEqual({ districtId: '990', helpLine: '0600-555 0100' })
})

it.each(['not json', '{"districtId":"云溪"}', '<!doctype html>'])('takes %s for no settings at all', async (body) => {
  expect(await readSettings('/settings.json', answering(body))).toEqual({})
})

it('starts without settings when the file cannot be fetched', async () => {
  expect(await readSettings('/settings.json', async () => Promise.reject(new TypeError('offline')))).toEqual({})
})
