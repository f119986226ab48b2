const place = 'stand-in-user'
/** A consumer of the stand-in, for whoever opens the address without choosing a phone. */
const someConsumer = 'oDemoConsumer000000000000001'

const inAddress = (): string | undefined => {
  const { search, hash } = window.location
  const query = `${search.slice(1)}&${hash.split('?')[1] ?? ''}`
  return new URLSearchParams(query).get('as') ?? undefined
}

/** Whose phone this browser tab plays (h5 only): `?as=` once, then remembered for the tab. */
export const standInUser = (): string => {
  const chosen = inAddress()
  if (chosen) window.sessionStorage.setItem(place, chosen)
  return window.sessionStorage.getItem(place) ?? someConsumer
}
