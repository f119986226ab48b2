const place = 'stand-in-user'

const inAddress = (): string | undefined => {
  const { search, hash } = window.location
  const query = `${search.slice(1)}&${hash.split('?')[1] ?? ''}`
  return new URLSearchParams(query).get('as') ?? undefined
}

/** Whose phone this browser tab plays (h5 only): `?as=` once, then remembered for the tab. */
export const standInUser = (): string => {
  const chosen = inAddress()
  if (chosen) window.sessionStorage.setItem(place, chosen)
  return window.sessionStorage.getItem(place) ?? 'visitor'
}
