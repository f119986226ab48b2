import { expect, it } from 'vitest'
import { createApi } from '../../data/api'
import { routes } from '../../data/routes'
import { readMyGrids } from './read-mine'

const pages: Record<string, object> = {
  '/api/my/grids': { grids: [{ gridId: 'g1', name: '一', shops: [{ shopId: 'a' }] }], cursor: 'next' },
  '/api/my/grids?cursor=next': {
    grids: [
      { gridId: 'g1', name: '一', shops: [{ shopId: 'b' }] },
      { gridId: 'g2', name: '二', shops: [] },
    ],
  },
}

it('joins a grid that goes on on the next page', async () => {
  const api = createApi({
    routes,
    callGateway: async ({ path }) => ({ status: 200, body: JSON.stringify(pages[path]) }),
    district: () => 'YX1',
    newKey: () => 'key',
  })
  expect(await readMyGrids(api)).toEqual({
    value: {
      grids: [
        { gridId: 'g1', name: '一', shops: [{ shopId: 'a' }, { shopId: 'b' }] },
        { gridId: 'g2', name: '二', shops: [] },
      ],
    },
  })
})
