import { expect, it } from 'vitest'
import { invitationPage, invitationText, signInPage, signInText } from './mini-program'

it('writes codes that are addresses of this deployment', () => {
  expect(signInText('https://a.test', '01J0')).toBe('https://a.test/sign-in/01J0')
  expect(invitationText('https://a.test', 'tok_en')).toBe('https://a.test/invitation/tok_en')
})

it('opens the same request in the mini-program’s web build', () => {
  expect(signInPage('http://localhost:5174', '01J0')).toContain('#/pages/sign-in/index?signInId=01J0')
  expect(invitationPage('http://localhost:5174', 'a b')).toMatch(/token=a%20b$/)
})
