import { expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import { chosenWith, openExamBox, standing, withoutSent, withUnsent } from './unsent'

const tapped = withUnsent({}, 'q1', ['a'], [])

it('shows what was tapped before the server has it', () => {
  expect(chosenWith({ q1: ['b'], q2: ['c'] }, tapped)).toEqual({ q1: ['a'], q2: ['c'] })
})

it('goes once it arrived, unless it was changed meanwhile', () => {
  expect(withoutSent(tapped, 'q1', ['a'])).toEqual({})
  const changed = withUnsent(tapped, 'q1', ['b'], [])
  expect(withoutSent(changed, 'q1', ['a'])).toEqual({ q1: { chosen: ['b'], instead: ['a'] } })
})

it('gives way to what was answered on another phone since', () => {
  expect(standing(tapped, {})).toEqual(tapped)
  expect(standing(tapped, { q1: ['c'] })).toEqual({})
})

it('survives the end of the app', () => {
  const storage = memoryStorage()
  openExamBox(storage, 'E1').save({ unsent: tapped })
  openExamBox(storage, 'E1').save({ marked: ['q2'] })
  expect(openExamBox(storage, 'E1').read()).toEqual({ unsent: tapped, marked: ['q2'] })
  openExamBox(storage, 'E1').discard()
  expect(openExamBox(storage, 'E1').read()).toEqual({ unsent: {}, marked: [] })
})

it('holds what was tapped on a phone that is full', () => {
  const box = openExamBox({ ...memoryStorage(), write: () => false }, 'E1')
  box.save({ unsent: tapped })
  expect(box.read().unsent).toEqual(tapped)
})
