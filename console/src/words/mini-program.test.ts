// @vitest-environment node
import { expect, it } from 'vitest'
import { invitationPage, invitationText, signInPage, signInText } from './mini-program'

it('writes codes that are addresses of this deployment and name the district', () => {
  expect(signInText('https://a.test', { district: 'YX1', id: '01J0' })).toBe('https://a.test/sign-in/01J0?district=YX1')
  expect(invitationText('https://a.test', { district: 'YX1', id: 'tok_en' })).toBe(
    'https://a.test/invitation/tok_en?district=YX1',
  )
})

it('opens the same request in the mini-program’s web build', () => {
  expect(signInPage('/m', { district: 'YX1', id: '01J0' })).toBe('/m/#/pages/sign-in/index?signInId=01J0&district=YX1')
  expect(invitationPage('/m', { district: undefined, id: 'a b' })).toBe('/m/#/pages/invitation/index?token=a+b')
})
