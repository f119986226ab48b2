const taps = new Set(['Enter', ' '])

export const keyTaps = (onTap: () => void): object => ({
  tabIndex: 0,
  onKeyDown: (event: { readonly key: string; readonly preventDefault: () => void }) => {
    if (!taps.has(event.key)) return
    event.preventDefault()
    onTap()
  },
})

export const keyScrolls: object = { tabIndex: 0 }
