import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { me, openPage, refusal } from '../test/open-page'

const half = (state: 'use' | 'make') => ({ ...me(), passkey: { state } })
const challenge = { challenge: 'c', rpId: 'console.test', allow: [{ id: 'key', transports: [] }] }
const options = { challenge: 'c', rpId: 'console.test', rpName: '青安企信', userId: 'u', userName: 'u', exclude: [] }

/** Whole once the passkey was shown, as on the server. */
const meUntil = (isDone: () => boolean, state: 'use' | 'make') => () => (isDone() ? me({ role: 'audit' }) : half(state))

it('opens nothing but the second factor to whoever is half signed in, then the console', async () => {
  let done = false
  const { changes } = openPage('/audit', {
    'GET /me': meUntil(() => done, 'use'),
    'POST /second-factor/start': challenge,
    'POST /second-factor': () => {
      done = true
      return { expiresAt: '2026-11-24T10:00:00Z' }
    },
  })
  fireEvent.click(await screen.findByRole('button', { name: '用通行密钥验证' }))
  expect(await screen.findByRole('heading', { name: '操作记录' })).toBeTruthy()
  expect(changes().map(({ path }) => path)).toEqual(['/second-factor/start', '/second-factor'])
  expect(changes()[1]?.body).toEqual({
    assertion: { id: 'key', clientDataJSON: 'u', authenticatorData: 'u', signature: 'u' },
  })
})

it('has whoever owes a passkey make one first, under a name', async () => {
  const { changes } = openPage('/audit', {
    'GET /me': half('make'),
    'POST /passkeys/start': options,
    'POST /passkeys': { passkeyId: 'new-key' },
  })
  fireEvent.change(await screen.findByLabelText('给它起个名字'), { target: { value: '办公室电脑' } })
  fireEvent.click(screen.getByRole('button', { name: '登记通行密钥' }))
  await waitFor(() => expect(changes()).toHaveLength(2))
  expect(changes()[1]?.body).toMatchObject({ name: '办公室电脑', credential: { id: 'new-key' } })
})

it('says so when the person breaks off at the device, and lets another try begin', async () => {
  const unwilling = {
    make: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
    use: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
  }
  const answers = { 'GET /me': half('use'), 'POST /second-factor/start': challenge }
  openPage('/audit', answers, undefined, unwilling)
  fireEvent.click(await screen.findByRole('button', { name: '用通行密钥验证' }))
  expect(await screen.findByText('浏览器没有完成验证。')).toBeTruthy()
  expect(screen.getByRole('button', { name: '用通行密钥验证' })).toBeTruthy()
})

it('says what the server says about a passkey that it does not take', async () => {
  openPage('/audit', {
    'GET /me': half('use'),
    'POST /second-factor/start': challenge,
    'POST /second-factor': refusal(422, 'passkey.refused', '通行密钥没有通过验证', '丢了请找安全管理员重置。'),
  })
  fireEvent.click(await screen.findByRole('button', { name: '用通行密钥验证' }))
  expect(await screen.findByText(/没有通过验证/)).toBeTruthy()
})

it('reminds an administrator who still has time', async () => {
  openPage('/audit', {
    'GET /me': { ...me({ role: 'audit' }), passkey: { state: 'makeBy', by: '2026-12-01T02:00:00Z' } },
  })
  expect(await screen.findByText(/前要登记通行密钥/)).toBeTruthy()
})
