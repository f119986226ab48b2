import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { me, openPage } from '../../test/open-page'

const inspector = (certificateValidUntil: string) => ({
  role: 'inspector',
  certificateNumber: 'YX-070012',
  certificateValidUntil,
  stationId: 'S1',
  gridIds: ['G1'],
})
const session = (letter: string, browser: string, current: boolean) => ({
  sessionId: letter.repeat(43),
  browser,
  startedAt: '2026-11-24T01:00:00Z',
  lastUsedAt: '2026-11-24T01:50:00Z',
  expiresAt: '2026-11-24T09:00:00Z',
  current,
})
const answers = {
  'GET /passkeys': { passkeys: [], rule: { required: false, graceDays: 0 } },
  'GET /sessions': {
    sessions: [session('a', 'Windows 电脑上的 Chrome 浏览器', true), session('b', '苹果电脑上的 Safari 浏览器', false)],
  },
  'POST /sessions/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/end': { ended: 1 },
  'POST /session/end': { ended: 1 },
}

it('shows where one is signed in, and signs another computer out', async () => {
  const { changes } = openPage('/account', answers)
  expect(await screen.findByText('就是这台')).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: /退出：苹果电脑/ }))
  await waitFor(() => expect(changes().map(({ path }) => path)).toEqual([`/sessions/${'b'.repeat(43)}/end`]))
})

it('signs this computer out as the menu does', async () => {
  const { changes } = openPage('/account', answers)
  fireEvent.click(await screen.findByRole('button', { name: /退出：Windows/ }))
  await waitFor(() => expect(changes().map(({ path }) => path)).toEqual(['/session/end']))
})

it.each([
  ['2026-11-23', /已到期，不能检查/],
  ['2026-12-24', /请早点换证/],
])('tells an inspector whose certificate ends on %s', async (until, words) => {
  openPage('/account', { ...answers, 'GET /me': me(inspector(until)) })
  expect(await screen.findByText(words)).toBeTruthy()
})

it('says nothing about a certificate that is good for long', async () => {
  openPage('/account', { ...answers, 'GET /me': me(inspector('2028-12-31')) })
  expect(await screen.findByText('就是这台')).toBeTruthy()
  expect(screen.queryByText(/换证/)).toBeNull()
})

it('keeps a passkey, and removes one only when there is another to show', async () => {
  const passkey = (id: string) => ({ passkeyId: id, name: id, createdAt: '2026-11-01T00:00:00Z', synced: false })
  let passkeys = [passkey('fingerprint')]
  const { changes } = openPage('/account', {
    ...answers,
    'GET /passkeys': () => ({ passkeys, rule: { required: false, graceDays: 0 } }),
    'POST /passkeys/start': { challenge: 'c', rpId: 'r', rpName: 'r', userId: 'u', userName: 'u', exclude: [] },
    'POST /passkeys': () => {
      passkeys = [...passkeys, passkey('spare')]
      return { passkeyId: 'spare' }
    },
    'POST /second-factor/start': {
      challenge: 'c',
      rpId: 'r',
      allow: [
        { id: 'fingerprint', transports: [] },
        { id: 'spare', transports: [] },
      ],
    },
    'POST /passkeys/fingerprint/remove': { passkeyId: 'fingerprint' },
  })
  const remove = await screen.findByRole('button', { name: '移除：fingerprint' })
  expect(remove.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(await screen.findByRole('button', { name: '登记一把' }))
  fireEvent.change(await screen.findByLabelText('给它起个名字'), { target: { value: 'spare' } })
  fireEvent.click(screen.getByRole('button', { name: '开始登记' }))
  await screen.findByRole('button', { name: '移除：spare' })
  fireEvent.click(screen.getByRole('button', { name: '移除：fingerprint' }))
  await waitFor(() => expect(changes().at(-1)?.path).toBe('/passkeys/fingerprint/remove'))
  expect(changes().at(-1)?.body).toMatchObject({ assertion: { id: 'spare' } })
})
