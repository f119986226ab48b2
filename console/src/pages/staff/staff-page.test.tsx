import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { me, openPage } from '../../test/open-page'

const personId = '01J0000000000000000000000A'
const person = {
  personId,
  name: '陆闻溪',
  grants: [
    {
      role: 'inspector',
      certificateNumber: 'YX-070012',
      certificateValidUntil: '2026-11-20',
      stationId: '01J0000000000000000000000S',
      gridIds: ['01J0000000000000000000000G'],
    },
  ],
  state: 'active',
  since: '2026-01-01T00:00:00Z',
}
const answers = {
  'GET /lists/people': { people: [person], total: 1, page: 0, pages: 1, isBehind: false },
  'GET /places': {
    stations: [
      {
        stationId: '01J0000000000000000000000S',
        name: '青石所',
        grids: [{ gridId: '01J0000000000000000000000G', name: '01 网格' }],
      },
    ],
  },
}

it('marks a certificate that is over, and asks the server for those that are', async () => {
  const { heard } = openPage('/staff?certificate=expired', answers)
  expect(await screen.findByText('2026年11月20日已过期')).toBeTruthy()
  expect(heard.find(({ path }) => path === '/lists/people')?.search['certificate']).toBe('expired')
})

it('keeps conditions as a view of its own list', async () => {
  const { router, heard } = openPage('/staff?role=inspector&q=陆', answers)
  fireEvent.click(await screen.findByRole('button', { name: '存为视图' }))
  fireEvent.change(screen.getByRole('textbox', { name: '名字' }), { target: { value: '姓陆的' } })
  fireEvent.click(screen.getByRole('button', { name: '存下' }))
  await waitFor(() => expect(new URLSearchParams(router.state.location.search).get('view')).toBe('姓陆的'))
  expect(heard.find(({ path }) => path === '/lists/people')?.search).toMatchObject({ role: 'inspector', q: '陆' })
})

it('changes what belongs to a role, with a reason, and leaves the rest as it was', async () => {
  const answer = { personId, revision: 7 }
  const { changes, heard } = openPage('/staff', { ...answers, [`POST /staff/${personId}/grant`]: answer })
  fireEvent.click(await screen.findByRole('button', { name: '改：陆闻溪的证件和网格' }))
  fireEvent.change(await screen.findByLabelText('执法证号'), { target: { value: 'YX-070099' } })
  fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '换证' } })
  fireEvent.click(await screen.findByRole('button', { name: '改好了' }))
  await waitFor(() => expect(changes()).toHaveLength(1))
  expect(changes()[0]?.body).toEqual({
    grant: { ...person.grants[0], certificateNumber: 'YX-070099' },
    reason: '换证',
  })
  await waitFor(() => expect(heard.some(({ search }) => search['known'] === `${personId}:7`)).toBe(true))
})

it('lets the security administrator see and end somebody’s sessions, and the office neither', async () => {
  const session = {
    sessionId: 'a'.repeat(43),
    browser: 'Windows 电脑上的 Chrome 浏览器',
    startedAt: '2026-11-24T01:00:00Z',
    lastUsedAt: '2026-11-24T01:50:00Z',
    expiresAt: '2026-11-24T09:00:00Z',
    current: false,
  }
  const { changes } = openPage('/staff', {
    ...answers,
    'GET /me': me({ role: 'security' }),
    [`GET /staff/${personId}/sessions`]: { sessions: [session] },
    [`POST /staff/${personId}/sessions/end`]: { ended: 1 },
  })
  fireEvent.click(await screen.findByRole('button', { name: '看：陆闻溪的登录' }))
  fireEvent.click(await screen.findByRole('button', { name: /退出：Windows/ }))
  fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '电脑丢了' } })
  fireEvent.click(await screen.findByRole('button', { name: /^退\s?出$/ }))
  await waitFor(() => expect(changes()[0]?.body).toEqual({ reason: '电脑丢了', sessionId: 'a'.repeat(43) }))
})
