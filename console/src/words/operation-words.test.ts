// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { contract } from '@app/types/contract'
import { expect, it } from 'vitest'
import { isStep, operationInWords } from './operation-words'

const functions = fileURLToPath(new URL('../../../functions/', import.meta.url))

/** What the workers write into the log, as their sources say it; a shop's history names operations of the contract. */
const stepsInSource = (): readonly string[] => {
  const sources = readdirSync(functions, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(?!node_modules|dist).*(?<!\.test)\.ts$/.test(path),
  )
  const names = sources.flatMap((path) =>
    [...readFileSync(functions + path, 'utf8').matchAll(/\boperation: '(\w+\.\w+)'/g)].map(([, name = '']) => name),
  )
  return [...new Set(names)].filter((name) => !inContract.has(name))
}

const names = Object.entries(contract).flatMap(([domain, operations]) =>
  Object.keys(operations).map((operation) => `${domain}.${operation}`),
)

const inContract = new Set(names)

it('calls no two deeds alike and none by its English name', () => {
  const words = names.map(operationInWords)
  expect(new Set(words).size).toBe(names.length)
  expect(words.filter((one) => /[A-Za-z]/.test(one))).toEqual([])
})

it('has words for whatever the workers do by themselves', () => {
  const found = stepsInSource()
  expect(found).toContain('shop.readImport')
  // the history of a shop names the operation that changed it
  expect(found.filter((step) => !isStep(step) && !names.includes(step))).toEqual([])
  expect(names.filter(isStep)).toEqual([])
})

it('keeps the name of an operation that it does not know', () => {
  expect(operationInWords('risk.regrade')).toBe('risk.regrade')
  expect(operationInWords('toString')).toBe('toString')
})
