import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { browserAuthenticator } from './client/authenticator'
import { createApi } from './client/client'
import { openColumnMemory } from './client/column-memory'
import { openDistrictMemory } from './client/district'
import { newId } from './client/new-id'
import { createQueryClient } from './client/query-client'
import { readSettings } from './client/settings'
import { openViewMemory } from './client/view-memory'
import { mostViews } from './pages/view/saved-views'
import { Providers } from './providers'
import { routes } from './routes'
import './styles/index.css'

const fetchNow: typeof fetch = (input, init) => fetch(input, init)
const base = import.meta.env.BASE_URL

const start = async (root: HTMLElement) => {
  const settings = await readSettings(`${base}settings.json`, fetchNow)
  const { search, origin } = window.location
  const district = openDistrictMemory({ search, settled: settings.districtId, store: window.localStorage })
  const kept = { district: district.read, store: window.localStorage }
  const outside = {
    api: createApi({ origin, fetch: fetchNow, district: district.read }),
    settings,
    district,
    views: openViewMemory({ ...kept, most: mostViews }),
    columns: openColumnMemory(kept),
    fetch: fetchNow,
    authenticator: browserAuthenticator,
    now: () => new Date(),
    newKey: () => crypto.randomUUID(),
    newId: () => newId(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
  }
  const router = createBrowserRouter(routes, { basename: base })
  createRoot(root).render(
    <StrictMode>
      <Providers outside={outside} queries={createQueryClient()}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root !== null) void start(root)
