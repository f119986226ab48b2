import { describe, expect, it } from 'vitest'
import { browserPlaces } from './find-browser'

describe('where a browser is looked for', () => {
  it('asks first for what the person chose, then along PATH', () => {
    const places = browserPlaces({ CHROMIUM_PATH: '/opt/mine', PATH: '/usr/bin' }, '/home/li')
    expect(places.slice(0, 3)).toEqual(['/opt/mine', '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'])
  })

  it('knows the usual places of a Mac and of Windows', () => {
    const places = browserPlaces({ PROGRAMFILES: 'C:\\Programs' }, '/Users/li')
    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(places.some((place) => place.startsWith('C:\\Programs') && place.endsWith('chrome.exe'))).toBe(true)
  })
})
