import { expect, it } from 'vitest'
import { whereTo } from './where-to'

const code = 'YX1000010101AbCdEfGhIjKlMnOp'
const token = 'abcdefghijklmnopqrstuvwx'
const signInId = '01KP0000000000000000000009'

it('leads an inspector or a head from a code on the wall to the dossier, everybody else to the public card', () => {
  expect(whereTo(`https://qa.example/s/${code}`, 'inspector')).toEqual({ to: 'dossier', code, district: 'YX1' })
  expect(whereTo(code, 'stationHead')).toEqual({ to: 'dossier', code, district: 'YX1' })
  expect(whereTo(code, 'merchant')).toEqual({ to: 'card', code, district: 'YX1' })
})

it.each([`https://qa.example/sign-in/${signInId}`, `pages/sign-in/index?signInId=${signInId}`])(
  'leads from the code on a computer’s screen to its confirmation: %s',
  (text) => {
    expect(whereTo(text, 'inspector')).toEqual({ to: 'signIn', signInId })
  },
)

it('leads from an invitation to its acceptance, in the district that it names', () => {
  expect(whereTo(`https://qa.example/invitation/${token}?district=YX2`, 'consumer')).toEqual({
    to: 'invitation',
    token,
    district: 'YX2',
  })
})

it('shows a text that is no code of ours as a code that the bureau did not issue', () => {
  expect(whereTo('https://elsewhere.example/menu', 'inspector')).toEqual({
    to: 'card',
    code: 'https://elsewhere.example/menu',
  })
})

it('leads nowhere from nothing', () => {
  expect(whereTo('  ', 'consumer')).toEqual({ to: 'nowhere' })
})

it('leads from a shop’s invitation to the binding of the own WeChat', () => {
  const employment = 'A'.repeat(48)
  expect(whereTo(`https://qa.example/employment/${employment}?district=YX2`, 'consumer')).toEqual({
    to: 'employment',
    token: employment,
    district: 'YX2',
  })
})

it('leads from an inspector’s code to the claim of a shop', () => {
  expect(whereTo('https://qa.example/claim/01234567?district=YX2', 'consumer')).toEqual({
    to: 'claim',
    code: '01234567',
    district: 'YX2',
  })
})
