/** Whose training it is: without `employeeId` one's own; with it somebody's who uses this phone, by name. */
export type Whose = { readonly shopId: string; readonly employeeId?: string }

type Params = Readonly<Record<string, string | undefined>>

export const whoseOf = ({ shopId = '', employeeId }: Params): Whose => ({ shopId, ...(employeeId && { employeeId }) })

/** The name that stands on every page of somebody who uses this phone; WeChat hands it on as it stands in the address. */
export const nameIn = ({ name }: Params): string | undefined => name && decodeURIComponent(name)

/** The same for the next page, with the name. */
export const handedOn = (params: Params): Readonly<Record<string, string>> => {
  const name = nameIn(params)
  return { ...whoseOf(params), ...(name && { name }) }
}

/** Under which name the phone keeps what it read of somebody. */
export const keepOf = ({ shopId, employeeId }: Whose): string => `${shopId}/${employeeId ?? 'own'}`
