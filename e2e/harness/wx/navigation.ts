import type { Args } from '../answers'
import type { Pages } from '../pages'
import { readUrl } from '../paths'

export const navigation = (pages: Pages) => ({
  navigateTo: ({ url }: Args) => {
    const { path, query } = readUrl(String(url))
    pages.navigateTo(path, query)
  },
  redirectTo: ({ url }: Args) => {
    const { path, query } = readUrl(String(url))
    pages.redirectTo(path, query)
  },
  reLaunch: ({ url }: Args) => {
    const { path, query } = readUrl(String(url))
    pages.reLaunch(path, query)
  },
  switchTab: ({ url }: Args) => pages.switchTab(readUrl(String(url)).path),
  navigateBack: ({ delta = 1 }: Args) => pages.navigateBack(Number(delta)),
})
