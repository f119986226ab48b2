import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { challengeOf } from '../../client/secret'
import { me, openPage, refusal } from '../../test/open-page'

const signInId = '01J00000000000000000000042'
const started = { signInId, comparison: '7Q4K', expiresAt: '2026-11-24T02:02:00Z' }
const polled = (state: string) => ({ state, expiresAt: '2026-11-24T02:02:00Z' })
const nobody = () => refusal(401, 'access.signInNeeded', '还没有登录', '请用微信扫码登录。')

it('shows four characters to compare and the page for whoever has no phone at hand', async () => {
  openPage('/sign-in', {
    'GET /me': nobody,
    'POST /sign-ins': started,
    [`GET /sign-ins/${signInId}`]: polled('waiting'),
  })
  await waitFor(() => expect(screen.getByTestId('comparison').textContent).toBe('7Q4K'))
  expect(await screen.findByRole('img', { name: '登录二维码，用小程序扫' })).toBeTruthy()
  const link = await screen.findByRole('link', { name: /用手机登录/ })
  expect(link.getAttribute('href')).toBe(`/m/#/pages/sign-in/index?signInId=${signInId}&district=YX1`)
})

it('goes in with the secret that only this browser has, once the phone has confirmed', async () => {
  let inside = false
  const enter = () => {
    inside = true
    return { expiresAt: '2026-11-24T10:00:00Z' }
  }
  const { changes } = openPage('/sign-in?to=/signs', {
    'GET /me': () => (inside ? me({ role: 'office' }) : nobody()),
    'GET /signs': { jobs: [] },
    'POST /sign-ins': started,
    [`GET /sign-ins/${signInId}`]: polled('confirmed'),
    [`POST /sign-ins/${signInId}/redeem`]: enter,
  })
  await screen.findByText('还没有做过码牌')
  const [start, redeem] = changes().map(({ body }) => body as Record<string, string>)
  expect(start?.['challenge']).toBe(await challengeOf(redeem?.['secret'] ?? ''))
  expect(changes()).toHaveLength(2)
})

it('offers a new code when the phone said no', async () => {
  let codes = 0
  const { changes } = openPage('/sign-in', {
    'GET /me': nobody,
    'POST /sign-ins': () => ({ ...started, comparison: `7Q4${++codes}` }),
    [`GET /sign-ins/${signInId}`]: polled('denied'),
  })
  expect(await screen.findByText('手机上点了“不是我”')).toBeTruthy()
  fireEvent.click((await screen.findAllByRole('button', { name: '换一个码' }))[0]!)
  await waitFor(() => expect(screen.getByTestId('comparison').textContent).toBe('7Q42'))
  expect(new Set(changes().map(({ key }) => key)).size).toBe(changes().length)
})

it('says why no code could be made', async () => {
  openPage('/sign-in', {
    'GET /me': nobody,
    'POST /sign-ins': () => refusal(404, 'district.unknown', '没有这个辖区', '请核对网址。'),
  })
  expect(await screen.findByText('没有这个辖区')).toBeTruthy()
})
