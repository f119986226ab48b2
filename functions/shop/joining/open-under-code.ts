import type { Write } from '../../platform/ports/records'
import type { JoiningStore, OpenUnderCode, StoredApplication } from './store'

type Store = Pick<JoiningStore, 'openUnderCodes'>
type Place = { readonly district: string; readonly subjectKey: string }

/** The open applications under a credit code, whoever sent them. */
export const openUnder = async (store: Store, { district, subjectKey }: Place): Promise<OpenUnderCode> =>
  (await store.openUnderCodes.get({ district, subjectKey })) ?? { revision: 0, district, subjectKey, open: [] }

const write = (store: Store, under: OpenUnderCode): Write =>
  under.revision === 0 ? store.openUnderCodes.insert({ ...under, revision: 1 }) : store.openUnderCodes.replace(under)

const without = ({ open }: OpenUnderCode, id: string) => open.filter(({ applicationId }) => applicationId !== id)

export const writeOpened = (store: Store, under: OpenUnderCode, { applicationId, openid }: StoredApplication): Write =>
  write(store, { ...under, open: [...without(under, applicationId), { applicationId, openid }] })

/** The last one takes the record with it. */
export const writeClosed = (store: Store, under: OpenUnderCode, { applicationId }: StoredApplication): Write[] => {
  if (under.revision === 0) return []
  const open = without(under, applicationId)
  return [open.length > 0 ? write(store, { ...under, open }) : store.openUnderCodes.remove(under)]
}
