import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage } from '../../test/open-page'
import { askedIn } from './applications-page'

it.each([
  ['', { page: 0, state: 'submitted' }],
  ['state=all', { page: 0 }],
  ['state=refused&stationId=none&q=砂锅&page=2', { page: 1, state: 'refused', stationId: 'none', q: '砂锅' }],
  ['state=nonsense', { page: 0 }],
])('the address “%s” asks for %o', (address, asked) => {
  expect(askedIn(new URLSearchParams(address))).toEqual(asked)
})

it('lists who waits, and says where nobody said a station', async () => {
  openPage('/applications', {
    'GET /places': { stations: [] },
    'GET /lists/applications': {
      applications: [
        {
          applicationId: '01J00000000000000000000041',
          name: '溪山砂锅铺',
          state: 'submitted',
          aim: 'newShop',
          businessTypes: ['smallCatering'],
          address: '青石路 8 号',
          submittedAt: '2026-11-24T01:00:00Z',
          changedAt: '2026-11-24T01:00:00Z',
        },
      ],
      total: 1,
      page: 0,
      pages: 1,
      isBehind: false,
    },
  })
  expect(await screen.findByText('溪山砂锅铺')).toBeTruthy()
  expect(screen.getByText('没有说，要分给一个所')).toBeTruthy()
})

it('says when nobody waits', async () => {
  openPage('/applications', {
    'GET /places': { stations: [] },
    'GET /lists/applications': { applications: [], total: 0, page: 0, pages: 0, isBehind: false },
  })
  expect(await screen.findByText('没有要看的申请')).toBeTruthy()
})
