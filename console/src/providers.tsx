import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import { type ReactNode, Suspense } from 'react'
import { type Outside, OutsideProvider } from './client/api-context'
import { useNarrow } from './parts/use-narrow'
import { consoleLocale } from './theme/locale'
import { consoleTheme } from './theme/theme'

type Props = { readonly outside: Outside; readonly queries: QueryClient; readonly children: ReactNode }

const still = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * What every page stands on: the look, the API, what has been read. On a phone fields are as high as a finger needs. A size
 * is always said: antd puts another element around the page for one that is, and what was typed would go with the old tree.
 */
export const Providers = ({ outside, queries, children }: Props) => (
  <ConfigProvider
    theme={consoleTheme(still())}
    locale={consoleLocale}
    button={{ autoInsertSpace: false }}
    wave={{ disabled: true }}
    componentSize={useNarrow() ? 'large' : 'medium'}
  >
    <App component={false}>
      <OutsideProvider value={outside}>
        <QueryClientProvider client={queries}>
          <Suspense fallback={null}>{children}</Suspense>
        </QueryClientProvider>
      </OutsideProvider>
    </App>
  </ConfigProvider>
)
