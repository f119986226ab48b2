import { describe, expect, it } from 'vitest'
import { publicWorld } from '../testing/card-fixture'
import { pageHandlers } from './page-handlers'
import { pages } from './pages'
import { publicApp } from './public-app'

const { deps } = publicWorld()

describe('the declared pages', () => {
  it('have one handler each, and no handler is left over', () => {
    expect(Object.keys(pageHandlers(deps)).toSorted()).toEqual(pages.map(({ page }) => page).toSorted())
  })

  it('are all that the app answers', () => {
    const bound = publicApp(deps).routes.filter(({ path }) => path !== '/*')
    expect(bound.map(({ method, path }) => ({ method, path }))).toEqual(
      pages.map(({ method, path }) => ({ method, path })),
    )
  })
})
